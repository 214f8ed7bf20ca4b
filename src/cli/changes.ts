import type { Command } from 'commander'
import { UsageError } from '../errors.js'
import type { ToldChange } from '../store/changes.js'
import { quotedWords } from '../views/brief/phrases.js'
import { printRows } from './rows.js'
import { type Format, inStore, withFormatOption, withLimitOption, withStoreOption } from './store-options.js'
import { dayOption, wantedOf, withWantedOptions } from './wanted-options.js'

/** parley changes --since DATE|REPORT */
export const addChangesCommand = (program: Command): void => {
  const command = program
    .command('changes')
    .description(
      'what is new, revised, superseded, contradicted or settled since a day or a report, each with its words',
    )
  withWantedOptions(withLimitOption(withFormatOption(withStoreOption(command)), 50), ['party', 'issue', 'place'])
    .requiredOption('--since <date or report>', 'from this day on, or all that came out after this report')
    .action(listChanges)
}

const listChanges = async (options: Record<string, unknown>): Promise<void> => {
  const since = String(options.since)
  if (/^\d{1,4}-\d{1,2}-\d{1,2}$/.test(since)) dayOption('--since', since)
  if (since.trim() === '') throw new UsageError('--since is empty; give a day or the id of a report')
  const wanted = wantedOf({ ...options, since: undefined })
  const questions = import('../store/changes.js')
  const found = await inStore(options, 'read', async (store) => (await questions).changesSince(store, since, wanted))
  const format = options.format as Format
  const names =
    format === 'table'
      ? [
          { name: 'change', width: 22 },
          { name: 'why', width: 50 },
          { name: 'words', width: 56 },
          { name: 'report', width: 28 },
        ]
      : [
          'kind',
          'about',
          'why',
          'words',
          'report',
          'record',
          'published',
          'publisher',
          'before',
          'earlier_report',
          'earlier_record',
        ].map((name) => ({ name }))
  const rows = format === 'table' ? found.map(forReading) : found.map(forPrograms)
  await printRows(names, rows, format, 'Nothing has changed.', Number(options.limit))
}

const forPrograms = ({ kind, about, why, says, said }: ToldChange) => ({
  kind,
  about,
  why,
  words: says.words,
  report: says.report,
  record: says.id,
  published: says.published,
  publisher: says.publisher,
  before: said?.words ?? null,
  earlier_report: said?.report ?? null,
  earlier_record: said?.id ?? null,
})

const forReading = ({ kind, about, why, says, said }: ToldChange) => ({
  change: `${kind}: ${about}`,
  why,
  words: said === null ? quotedWords(says.words) : `${quotedWords(says.words)} before: ${quotedWords(said.words)}`,
  report: [says.published, says.publisher, `[${says.report}]`].filter((part) => part !== null).join(' '),
})
