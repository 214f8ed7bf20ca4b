import type { Command } from 'commander'
import type { Comparison } from '../compare/compare.js'
import { comparisonRows } from '../compare/comparison-rows.js'
import { UsageError } from '../errors.js'
import { compareWithStore, isImported, keptOutside } from '../library/outside.js'
import type { OutsideEvent } from '../outside/model.js'
import { tallied } from '../outside/tally.js'
import { codebookOf, withCodebookOption } from './codebook-option.js'
import { complain, print } from './output.js'
import { outsideFileOf, saysHowToRead, withMappingOptions } from './outside-options.js'
import { printRows } from './rows.js'
import { type Format, inStore, withFormatOption, withLimitOption, withStoreOption } from './store-options.js'
import { wantedOf, withWantedOptions } from './wanted-options.js'

/** parley compare FILE|ID */
export const addCompareCommand = (program: Command): void => {
  const command = program
    .command('compare')
    .description('what happened, in our records and in those of others: what both have, and what only one has')
    .argument('<file|file-id>', 'a file of events, or the id of one that was imported (o1)')
    .option('--since <date>', 'from this day on')
    .option('--days <number>', 'how many days two events may lie apart', daysApart, 1)
  withWantedOptions(withLimitOption(withFormatOption(withStoreOption(command)), 200), ['party', 'place'])
  withCodebookOption(withMappingOptions(command)).action(compareCommand)
}

const daysApart = (value: string): number => {
  if (!/^\d{1,2}$/.test(value)) throw new UsageError(`--days ${value}: is no number of days; give one from 0 to 99`)
  return Number(value)
}

const compareCommand = async (given: string, options: Record<string, unknown>): Promise<void> => {
  const wanted = wantedOf(options)
  const codebook = codebookOf(options)
  const file = isImported(given) ? null : await eventsOfFile(given, options)
  if (file === null && saysHowToRead(options))
    throw new UsageError(`${given}: was read when it was imported; leave out what says how to read a sheet`)
  const compared = await inStore(options, 'read', async (store) => {
    const { name, events } = file ?? (await keptOutside(store, given))
    return { name, ...(await compareWithStore(store, events, wanted, Number(options.days), codebook)) }
  })
  await tell(compared, options.format as Format, wanted.limit)
}

const eventsOfFile = async (
  path: string,
  options: Record<string, unknown>,
): Promise<{ readonly name: string; readonly events: readonly OutsideEvent[] }> => {
  const { name, reading } = await outsideFileOf(path, options)
  const { events, tally } = tallied(reading.rows)
  const all = [...events]
  const { bad } = tally()
  if (bad > 0) complain(`${path}: ${bad} rows are left out; "parley import events ${path} --dry-run" says why`)
  return { name, events: all }
}

const tell = async (compared: Comparison & { readonly name: string }, format: Format, limit: number): Promise<void> => {
  const rows = comparisonRows(compared)
  const { name, from, to, agreement, types } = compared
  if (format === 'json')
    return print(`${JSON.stringify({ file: name, from, to, agreement, types, events: rows }, null, 2)}\n`)
  if (format === 'csv') {
    const columns = Object.keys(rows[0] ?? { where: '' }).map((column) => ({ name: column }))
    return printRows(
      columns,
      rows.map((row) => ({ ...row })),
      format,
      '',
    )
  }
  const { matched, onlyOurs, onlyTheirs, shareOfOurs, shareOfTheirs, sameType } = agreement
  await print(
    `${[
      from === null || to === null ? 'No days to compare.' : `Compared from ${from} to ${to}, the days both have.`,
      `In both: ${matched}; only ours: ${onlyOurs}; only in ${name}: ${onlyTheirs}.`,
      `Of ours they have ${percent(shareOfOurs)}, of theirs we have ${percent(shareOfTheirs)}; pairs of the same type: ${percent(sameType)}.`,
      'Neither list is taken for complete or right: a pair says that both have an event, and no more.',
    ].join('\n')}\n\n`,
  )
  await printRows(
    [{ name: 'type' }, { name: 'ours' }, { name: 'they have' }, { name: 'theirs' }, { name: 'we have' }],
    types.map(({ type, ours, oursMatched, theirs, theirsMatched }) => ({
      type,
      ours,
      'they have': oursMatched,
      theirs,
      'we have': theirsMatched,
    })),
    format,
    'No events.',
  )
  const shown = rows.slice(0, limit)
  await print('\n')
  await printRows(
    [
      { name: 'where' },
      { name: 'score' },
      { name: 'day', width: 14 },
      { name: 'record', width: 20 },
      { name: 'ours', width: 34 },
      { name: 'words', width: 40 },
      { name: 'theirs', width: 40 },
      { name: 'why', width: 40 },
    ],
    shown.map(({ report, record, row, theirs, ...rest }) => ({
      ...rest,
      record: report === null ? null : `${report.slice(0, 12)} ${record}`,
      theirs: row === null ? null : `row ${row}, ${theirs}`,
    })),
    format,
    'No events.',
  )
  if (shown.length < rows.length)
    complain(`no more than ${limit} of ${rows.length} lines are shown; --limit shows more`)
}

const percent = (share: number | null): string => (share === null ? 'none' : `${Math.round(share * 100)} %`)
