import type { Command } from 'commander'
import { keepOutsideFile } from '../library/outside.js'
import { timeNow } from '../library/time-now.js'
import type { OutsideReading } from '../outside/read-outside.js'
import { type RowTally, tallied } from '../outside/tally.js'
import { listOutside, removeOutside } from '../store/outside.js'
import { importReport } from '../views/outside/import-report.js'
import { EXIT } from './failure.js'
import { complain, print } from './output.js'
import { outsideFileOf, saveMapping, withMappingOptions } from './outside-options.js'
import { printRows } from './rows.js'
import { type Format, inStore, withFormatOption, withStoreOption } from './store-options.js'
import { decisionOf, withDecisionOptions } from './who.js'

/** parley import events|list|remove */
export const addImportEvents = (command: Command): void => {
  withMappingOptions(withFormatOption(withStoreOption(command.command('events'))))
    .description(
      'events that others recorded: a sheet kept by hand, ACLED, UCDP GED, GDELT 2.0; they stay apart from ours',
    )
    .argument('<file>', '.csv, .tsv, .xlsx or .ods, also in .gz or .zip')
    .option('--save-mapping <file>', 'write down what each column was taken for, JSON or YAML')
    .option('--dry-run', 'say what would come through, and keep nothing')
    .action(importEvents)
  withFormatOption(withStoreOption(command.command('list')))
    .description('the files of outside events in a store')
    .option('--removed', 'those that were removed as well')
    .action(list)
  withDecisionOptions(withStoreOption(command.command('remove')))
    .description('let a file of outside events count no more; a mark is kept, and its rows stay in the log')
    .argument('<file-id>', 'its id, as "parley import list" shows it')
    .action(remove)
}

const importEvents = async (path: string, options: Record<string, unknown>): Promise<void> => {
  const file = await outsideFileOf(path, options)
  const { name, mapping, reading } = file
  if (options.saveMapping !== undefined) saveMapping(String(options.saveMapping), mapping, reading)
  if (options.dryRun === true) {
    const { events, tally } = tallied(reading.rows)
    for (const _ of events);
    await tell(name, reading, tally(), 'Nothing was kept.', options)
    return
  }
  const kept = await inStore(options, 'write', (store) => keepOutsideFile(store, file, timeNow()))
  if (kept.outcome === 'there') return complain(`${path}: is there already as ${kept.file}; nothing has changed`)
  const end =
    kept.outcome === 'empty' ? 'No row is good; nothing was kept.' : `Kept as ${kept.file} in ${options.store}.`
  await tell(name, reading, kept.tally, end, options)
}

const tell = async (
  name: string,
  reading: OutsideReading,
  tally: RowTally,
  end: string,
  options: Record<string, unknown>,
): Promise<void> => {
  const { kind, form, sheet } = reading
  const findings = [
    ...tally.faults.map((finding) => ({ verdict: 'bad', ...finding })),
    ...tally.asides.map((finding) => ({ verdict: 'set aside', ...finding })),
    ...tally.remarks.map((finding) => ({ verdict: 'good', ...finding })),
  ]
  if (tally.bad > 0 || tally.good === 0) process.exitCode = EXIT.data
  const format = options.format as Format
  if (format === 'csv') {
    complain(end)
    return printRows(
      ['verdict', 'row', 'column', 'header', 'value', 'says'].map((column) => ({ name: column })),
      findings,
      format,
      '',
    )
  }
  if (format === 'json') {
    const { good, bad, aside, more } = tally
    return print(
      `${JSON.stringify({ file: name, kind, form, sheet, good, bad, aside, findings, more, end }, null, 2)}\n`,
    )
  }
  await print(`${[...importReport(name, reading, tally), '', end].join('\n')}\n`)
}

const list = async (options: Record<string, unknown>): Promise<void> => {
  const removed = options.removed === true
  const rows = await inStore(options, 'read', (store) => listOutside(store, removed))
  const columns = ['file', 'kind', 'name', 'events', 'bad', 'first', 'last', 'added']
  const more = removed ? ['removed', 'removed_by', 'reason'] : []
  await printRows(
    [...columns, ...more].map((name) => ({ name, width: 40 })),
    rows,
    options.format as Format,
    'No outside file is kept.',
  )
}

const remove = async (file: string, options: Record<string, unknown>): Promise<void> => {
  const { who, reason } = decisionOf(options)
  await inStore(options, 'change', (store) => removeOutside(store, file, who, reason, timeNow()))
  await print(`${file} counts no more; its rows stay in the log.\n`)
}
