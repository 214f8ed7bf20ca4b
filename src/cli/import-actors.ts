import { basename } from 'node:path'
import type { Command } from 'commander'
import { DataError } from '../errors.js'
import { readTableBytes } from '../intake/sheets/table-bytes.js'
import { type ActorListImport, importActorList } from '../outside/actor-list/import-list.js'
import { dayOrderNamed } from '../outside/sheet/mapping.js'
import { tableRows } from '../outside/table-rows.js'
import { EXIT } from './failure.js'
import { folderInto, writeInto, writtenInto } from './into-codebook.js'
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

interface ActorsOptions {
  readonly into?: string
  readonly dryRun?: boolean
  readonly dayOrder?: string
  readonly sheet?: string
}

const importActors = async (path: string, options: ActorsOptions): Promise<void> => {
  const into = folderInto(options)
  const order = options.dayOrder === undefined ? null : dayOrderNamed(options.dayOrder, '--day-order')
  const { rows } = await tableRows(await readTableBytes(path), path, options.sheet ?? null)
  const imported = importActorList([...rows], basename(path), order)
  if ('fault' in imported) throw new DataError(`${path}: ${imported.fault}`)
  const written = imported.lines.size > 0 ? into : null
  if (written !== null) writeInto(written, `Actors of ${basename(path)}`, imported.files)
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
    writtenInto(into),
    '',
  ].join('\n')
