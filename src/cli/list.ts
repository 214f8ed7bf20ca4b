import type { Command } from 'commander'
import { listRefusals, listReports } from '../store/reports.js'
import { printRows } from './rows.js'
import { type Format, inStore, withFormatOption, withLimitOption, withStoreOption } from './store-options.js'
import { dayOption, textOption } from './wanted-options.js'

/** parley list */
export const addListCommand = (program: Command): void => {
  const command = program.command('list').description('list the reports of a store, newest first')
  withLimitOption(withFormatOption(withStoreOption(command)), 50)
    .option('--since <date>', 'published on this day or later')
    .option('--until <date>', 'published on this day or earlier')
    .option('--publisher <name>', 'whose name has these words in it')
    .option('--versions', 'earlier versions of articles too')
    .option('--refused', 'instead, what could not be taken in, and why')
    .action(list)
}

const list = async (options: Record<string, unknown>): Promise<void> => {
  const format = options.format as Format
  const limit = Number(options.limit)
  if (options.refused === true) {
    const rows = await inStore(options, 'read', (store) => listRefusals(store, limit))
    return printRows(
      format === 'table'
        ? [{ name: 'at' }, { name: 'error', width: 100 }]
        : ['at', 'source', 'part', 'error'].map((name) => ({ name })),
      rows,
      format,
      'Nothing was refused.',
      limit,
    )
  }
  const wanted = {
    since: dayOption('--since', options.since),
    until: dayOption('--until', options.until),
    publisher: textOption(options.publisher),
    versions: options.versions === true,
    limit,
  }
  const rows = await inStore(options, 'read', (store) => listReports(store, wanted))
  const columns = ['report', 'published', 'publisher', 'title', 'version', 'copy_of', 'language'].map((name) => ({
    name,
    width: name === 'title' ? 70 : 28,
  }))
  await printRows(columns, rows, format, 'No report matches.', limit)
}
