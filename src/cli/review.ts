import { type Command, Option } from 'commander'
import { REVIEWED, type ReviewedList } from '../review/lists.js'
import { STATES } from '../review/standing.js'
import { reviewLog } from '../store/review-history.js'
import { reviewQueue, type Which } from '../store/review-queue.js'
import { queueRows } from '../store/review-rows.js'
import { logRowView } from '../views/review/log-row.js'
import { complain } from './output.js'
import { printRows } from './rows.js'
import { type Format, inStore, withFormatOption, withLimitOption, withStoreOption } from './store-options.js'
import { textOption, wantedOf, withWantedOptions } from './wanted-options.js'

/** parley review list|log */
export const addReviewCommand = (program: Command): void => {
  const command = program.command('review').description('what people should look at, and what they decided')
  withWantedOptions(withLimitOption(withFormatOption(withStoreOption(command.command('list'))), 50), ['party'])
    .description('records to decide on, the least certain and most consequential first')
    .option('--since <date>', 'of reports from this day on')
    .addOption(new Option('--list <list>', 'only records of this list').choices([...REVIEWED]))
    .addOption(
      new Option('--state <state>', 'todo: open, or read otherwise since it was decided')
        .choices([...STATES, 'suggested', 'todo', 'decided', 'all'])
        .default('todo'),
    )
    .option('--report <key>', 'only records of this report')
    .option('--second <who>', 'for a second reviewer: what others decided and they did not')
    .action(list)
  withLimitOption(withFormatOption(withStoreOption(command.command('log'))), 50)
    .description('what was decided, by whom and why, newest first')
    .option('--by <who>', 'only by this person')
    .option('--report <key>', 'only about this report')
    .action(log)
}

const list = async (options: Record<string, unknown>): Promise<void> => {
  const { since, until, party, limit } = wantedOf(options)
  const wanted = {
    list: (options.list ?? null) as ReviewedList | null,
    which: options.state as Which,
    report: textOption(options.report),
    second: textOption(options.second),
    cursor: null,
    since,
    until,
    party,
    limit,
  }
  const rows = await inStore(options, 'read', async (store) =>
    queueRows(store, (await reviewQueue(store, wanted)).rows, wanted.second !== null),
  )
  const shown = rows.map(({ weighed: { consequence, doubt }, ...row }) => ({ ...row, consequence, doubt }))
  const names =
    options.format === 'table'
      ? ['list', 'state', 'consequence', 'doubt', 'says', 'why', 'report', 'id']
      : ['list', 'report', 'id', 'published', 'publisher', 'state', 'suggested', 'read', 'consequence', 'doubt', 'says', 'why', 'words'] // biome-ignore format: the columns, one row
  const columns = names.map((name) => ({ name, width: name === 'says' || name === 'why' ? 44 : 16 }))
  await printRows(columns, shown, options.format as Format, 'Nothing is left to decide on.', limit)
}

const log = async (options: Record<string, unknown>): Promise<void> => {
  const wanted = {
    who: textOption(options.by),
    report: textOption(options.report),
    limit: Number(options.limit),
    before: null,
  }
  const { rows, brokenAt } = await inStore(options, 'read', (store) => reviewLog(store, wanted))
  if (brokenAt !== null) complain(`decision ${brokenAt}: was changed, or one before it is gone`)
  const names =
    options.format === 'table'
      ? ['seq', 'made', 'who', 'action', 'list', 'says', 'reason', 'taken_back']
      : ['seq', 'made', 'who', 'action', 'report', 'list', 'id', 'says', 'reason', 'rule', 'program', 'taken_back', 'takes_back', 'changed'] // biome-ignore format: the columns, one row
  const columns = names.map((name) => ({ name, width: name === 'says' || name === 'reason' ? 44 : 20 }))
  await printRows(columns, rows.map(logRowView), options.format as Format, 'Nobody has decided anything.', wanted.limit)
}
