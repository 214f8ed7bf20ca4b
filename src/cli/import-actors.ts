import { basename } from 'node:path'
import type { Command } from 'commander'
import { writeCodebook } from '../codebooks/write-codebook.js'
import { DataError, UsageError } from '../errors.js'
import { readTableBytes } from '../intake/sheets/table-bytes.js'
import { loadCodebook } from '../knowledge/codebook-faults.js'
import { type ActorListImport, importActorList } from '../outside/actor-list/import-list.js'
import { dayOrderNamed } from '../outside/sheet/mapping.js'
import { tableRows } from '../outside/table-rows.js'
import { EXIT } from './failure.js'
import { print } from './output.js'

/** parley import actors FILE --into FOLDER */
export const addImportActors = (command: Command): void => {
  command
    .command('actors')
    .description(
      'a list of actors into a codebook: name, aliases, kind, country, sector, role, part of, from, to, note',
    )
    .argument('<file>', '.csv, .tsv, .xlsx or .ods; one row an actor, or a row a dated role')
    .option('--into <codebook>', 'folder to write the codebook to; nothing in it is overwritten')
    .option('--day-order <order>', 'how dates in numbers are written: dmy, mdy, ymd or ydm')
    .option('--sheet <name>', 'which sheet of a workbook; else the first with something in it')
    .option('--dry-run', 'say what would come through, and write nothing')
    .action(importActors)
}

const importActors = async (path: string, options: Record<string, unknown>): Promise<void> => {
  const into = options.into === undefined ? null : String(options.into)
  const dryRun = options.dryRun === true
  if (into === null && !dryRun)
    throw new UsageError('--into is missing: name a folder for the codebook, or give --dry-run')
  const order = options.dayOrder === undefined ? null : dayOrderNamed(String(options.dayOrder), '--day-order')
  const sheet = options.sheet === undefined ? null : String(options.sheet)
  const { rows } = await tableRows(await readTableBytes(path), path, sheet)
  const imported = importActorList([...rows], basename(path), order)
  if ('fault' in imported) throw new DataError(`${path}: ${imported.fault}`)
  const written = into !== null && !dryRun && imported.lines.size > 0 ? into : null
  if (written !== null) {
    writeCodebook(written, `Actors of ${basename(path)}`, imported.files)
    // What was written must be readable: a fault here is ours, and is told as such.
    loadCodebook(written)
  }
  if (imported.through < imported.rows) process.exitCode = EXIT.data
  await print(summary(basename(path), imported, written))
}

const summary = (name: string, { rows, through, lines, listed }: ActorListImport, into: string | null): string =>
  [
    `${name}: ${rows} rows, ${through} through`,
    `Lines: ${[...lines].map(([lexicon, count]) => `${lexicon} ${count}`).join(', ') || 'none'}`,
    ...listed.map(
      ({ line, entry, form, reason }) => `  row ${line}: ${form === '' ? entry : `"${form}" of ${entry}`}: ${reason}`,
    ),
    into === null
      ? 'Nothing was written.'
      : `Written to ${into}; what was left out, and why, is in its import-report.tsv. Next: parley read REPORT --codebook ${into}`,
    '',
  ].join('\n')
