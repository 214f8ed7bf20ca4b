import { type Command, Option } from 'commander'
import { startProgress } from './progress.js'
import { printRows } from './rows.js'
import { type Format, inStore, withFormatOption, withLimitOption, withStoreOption } from './store-options.js'

/** parley search WORDS... */
export const addSearchCommand = (program: Command): void => {
  const command = program
    .command('search')
    .description('find reports or statements by their words')
    .argument(
      '<words...>',
      "all must be there; word* begins so; in quotation marks for the shell: '\"side by side\"' and 'talks -word', which must not be there",
    )
  withLimitOption(withFormatOption(withStoreOption(command)), 20)
    .addOption(new Option('--in <what>', 'what to look in').choices(['reports', 'statements']).default('reports'))
    .action(search)
}

const search = async (words: readonly string[], options: Record<string, unknown>): Promise<void> => {
  const progress = startProgress(null, 'reports indexed')
  const { in: what, limit } = options as { readonly in: 'reports' | 'statements'; readonly limit: number }
  const questions = import('../store/search.js')
  const rows = await inStore(options, 'read', async (store) =>
    (await questions).searchStore(store, words.join(' '), what, limit, progress.step),
  )
  progress.end()
  const columns =
    options.in === 'statements'
      ? [{ name: 'report' }, { name: 'published' }, { name: 'speakers', width: 30 }, { name: 'words', width: 90 }]
      : [
          { name: 'report' },
          { name: 'published' },
          { name: 'publisher', width: 24 },
          { name: 'title', width: 40 },
          { name: 'words', width: 70 },
        ]
  await printRows(columns, rows, options.format as Format, 'Nothing matches.', Number(options.limit))
}
