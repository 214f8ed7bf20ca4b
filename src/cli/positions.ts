import type { Command } from 'commander'
import { quotedWords } from '../views/brief/phrases.js'
import { printRows } from './rows.js'
import { type Format, inStore, withFormatOption, withLimitOption, withStoreOption } from './store-options.js'
import { wantedOf, withWantedOptions } from './wanted-options.js'

/** parley positions */
export const addPositionsCommand = (program: Command): void => {
  const command = program
    .command('positions')
    .description('where each party stands on each issue, as a history: every stance with its words')
  withWantedOptions(withLimitOption(withFormatOption(withStoreOption(command)), 50), ['party', 'issue'])
    .option('--since <date>', 'from this day on')
    .action(positions)
}

const positions = async (options: Record<string, unknown>): Promise<void> => {
  const wanted = wantedOf(options)
  const questions = import('../store/positions.js')
  const histories = await inStore(options, 'read', async (store) => (await questions).positionHistory(store, wanted))
  const format = options.format as Format
  const rows = histories.flatMap(({ party, issue, code, stances }) =>
    stances.map(({ stance, move, says }) => ({
      party,
      issue: format === 'table' ? `${issue} (${code})` : issue,
      code,
      stance,
      move,
      published: says.published,
      words: format === 'table' ? quotedWords(says.words) : says.words,
      report: says.report,
      record: says.id,
      publisher: says.publisher,
    })),
  )
  const names =
    format === 'table'
      ? ['party', 'issue', 'published', 'stance', 'move', 'words', 'report']
      : ['party', 'issue', 'code', 'stance', 'move', 'published', 'publisher', 'words', 'report', 'record']
  const columns = names.map((name) => ({ name, width: name === 'words' ? 60 : 26 }))
  await printRows(columns, rows, format, 'No position is recorded.')
}
