import { type Command, Option } from 'commander'
import { UsageError } from '../errors.js'
import { situationSince } from '../store/situation.js'
import { situation, situationLines } from '../views/across/situation.js'
import { dayInWords } from '../views/brief/phrases.js'
import { terminalInk } from './ink.js'
import { print } from './output.js'
import { printRows } from './rows.js'
import { type Format, inStore, withLimitOption, withStoreOption } from './store-options.js'
import { dayOption, wantedOf, withWantedOptions } from './wanted-options.js'

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
      new Option('--format <format>', 'how to print it').choices(['brief', 'table', 'json', 'csv']).default('brief'),
    )
    .action(tell)
}

const tell = async (options: Record<string, unknown>): Promise<void> => {
  const since = dayOption('--since', options.since)
  if (since === null) throw new UsageError('--since is missing; give a day')
  const wanted = wantedOf(options)
  const found = await inStore(options, 'read', (store) => situationSince(store, since, wanted))
  if (options.format === 'json') return print(`${JSON.stringify(found, null, 2)}\n`)
  if (options.format !== 'brief') {
    const columns = [
      { name: 'section', width: 24 },
      { name: 'says', width: 110 },
    ]
    const rows = situationLines(found).map((line) => ({ ...line }))
    return printRows(columns, rows, options.format as Format, 'Nothing was recorded in those days.')
  }
  const days =
    wanted.until === null ? `Since ${dayInWords(since)}` : `${dayInWords(since)} to ${dayInWords(wanted.until)}`
  const narrowed = [wanted.party, wanted.issue, wanted.place].filter((part) => part !== null)
  await print(situation(found, [days, ...narrowed].join(', '), terminalInk()))
}
