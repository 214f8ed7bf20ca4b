import type { Command } from 'commander'
import { supportInWords, timelineRows } from '../views/across/timeline.js'
import { printRows } from './rows.js'
import { type Format, inStore, withFormatOption, withLimitOption, withStoreOption } from './store-options.js'
import { wantedOf, withWantedOptions } from './wanted-options.js'

/** parley timeline */
export const addTimelineCommand = (program: Command): void => {
  const command = program
    .command('timeline')
    .description('what happened, was announced or claimed, day by day, newest first')
  withWantedOptions(withLimitOption(withFormatOption(withStoreOption(command)), 50), ['party', 'place'])
    .option('--since <date>', 'from this day on')
    .action(timeline)
}

const timeline = async (options: Record<string, unknown>): Promise<void> => {
  const wanted = wantedOf(options)
  const questions = import('../store/happenings.js')
  const found = await inStore(options, 'read', async (store) => (await questions).happeningsBetween(store, wanted))
  const rows = timelineRows(found)
  const format = options.format as Format
  const columns =
    format === 'table'
      ? [
          { name: 'day', width: 16 },
          { name: 'lane' },
          { name: 'what', width: 34 },
          { name: 'place', width: 16 },
          { name: 'according to', width: 22 },
          { name: 'words', width: 50 },
          { name: 'told', width: 20 },
        ]
      : ['day', 'told_on', 'lane', 'what', 'place', 'according_to', 'words', 'reports', 'origins', 'at'].map(
          (name) => ({ name }),
        )
  await printRows(
    columns,
    rows.map((row) => ({
      ...row,
      // No report says when: all that is known is when it was told.
      day: format === 'table' && row.day === null ? `told ${row.told_on ?? ''}` : row.day,
      'according to': row.according_to.map((name) => (name === 'report' ? 'the report' : name)),
      told: supportInWords(row),
    })),
    format,
    'Nothing is recorded for those days.',
    wanted.limit,
  )
}
