import type { Command } from 'commander'
import { askSql } from '../store/ask-sql.js'
import { complain } from './output.js'
import { printRows } from './rows.js'
import { type Format, inStore, withFormatOption, withLimitOption, withStoreOption } from './store-options.js'

/** parley sql QUERY */
export const addSqlCommand = (program: Command): void => {
  const command = program
    .command('sql')
    .description('ask the store in SQL (DuckDB); nothing can be changed through it')
    .argument('<query>', 'one query, as "select publisher, count(*) from reports group by all"')
  withLimitOption(withFormatOption(withStoreOption(command)), 1000).action(ask)
}

const ask = async (query: string, options: Record<string, unknown>): Promise<void> => {
  await inStore(options, 'read', async (store) => {
    const { columns, rows, more } = await askSql(store, query, Number(options.limit))
    await printRows(
      columns.map((name) => ({ name })),
      rows,
      options.format as Format,
      'No rows.',
    )
    if (more) complain(`there are more than ${options.limit} rows; --limit prints more`)
  })
}
