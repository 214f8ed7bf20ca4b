import { type Command, Option } from 'commander'
import { UsageError } from '../errors.js'
import { BRIEF_FORMATS, type BriefFormat } from '../exports/brief/formats.js'
import { timeNow } from '../library/time-now.js'
import { NOTHING, situation, situationLines, situationTitle } from '../views/across/situation.js'
import { checkNames, writeWhole } from './export-files.js'
import { terminalInk } from './ink.js'
import { print } from './output.js'
import { printRows } from './rows.js'
import { type Format, inStore, withLimitOption, withStoreOption } from './store-options.js'
import { dayOption, textOption, wantedOf, withWantedOptions } from './wanted-options.js'

/** parley brief --since DATE */
export const addBriefCommand = (program: Command): void => {
  const command = program
    .command('brief')
    .description(
      'a brief over the reports since a day: what changed, the talks, positions, counts by source, what to watch',
    )
  withWantedOptions(withLimitOption(withStoreOption(command), 20), ['party', 'issue', 'place'])
    .requiredOption('--since <date>', 'from this day on')
    .addOption(
      new Option('--format <format>', 'how to print it; markdown and docx have a footnote for each report they cite')
        .choices(['brief', 'table', 'json', 'csv', ...BRIEF_FORMATS])
        .default('brief'),
    )
    .option('--out <file>', 'write markdown or docx here')
    .option('--force', 'write over a file that is there')
    .action(tell)
}

const tell = async (options: Record<string, unknown>): Promise<void> => {
  const since = dayOption('--since', options.since)
  if (since === null) throw new UsageError('--since is missing; give a day')
  const format = BRIEF_FORMATS.find((each) => each === options.format)
  if (format !== undefined) return toFile(options, since, format)
  if (options.out !== undefined) {
    throw new UsageError(`--out ${options.out}: only markdown and docx are files; give --format markdown or docx`)
  }
  const wanted = wantedOf(options)
  const questions = import('../store/situation.js')
  const found = await inStore(options, 'read', async (store) => (await questions).situationSince(store, since, wanted))
  if (options.format === 'json') return print(`${JSON.stringify(found, null, 2)}\n`)
  if (options.format !== 'brief') {
    const columns = [
      { name: 'section', width: 24 },
      { name: 'says', width: 110 },
    ]
    const rows = situationLines(found).map((line) => ({ ...line }))
    return printRows(columns, rows, options.format as Format, NOTHING)
  }
  await print(situation(found, situationTitle(since, wanted), terminalInk()))
}

const toFile = async (options: Record<string, unknown>, since: string, format: BriefFormat): Promise<void> => {
  const out = textOption(options.out)
  if (out === null && format === 'docx' && process.stdout.isTTY === true)
    throw new UsageError('--format docx: is not for a terminal to show; name a file with --out')
  if (out !== null) checkNames([out], options.force === true, String(options.store))
  const wanted = wantedOf(options)
  const files = import('../exports/brief/file.js')
  const bytes = await inStore(options, 'read', async (store) =>
    (await files).briefFile(store, since, wanted, format, timeNow()),
  )
  await (out === null ? print(bytes) : writeWhole(out, bytes))
}
