import type { Command } from 'commander'
import { timeNow } from '../library/time-now.js'
import { countAll } from '../store/reports.js'
import { reread } from '../store/reread.js'
import { verify } from '../store/verify.js'
import { codebookOf, withCodebookOption } from './codebook-option.js'
import { EXIT } from './failure.js'
import { interruptible } from './interruptible.js'
import { complain, print } from './output.js'
import { startProgress } from './progress.js'
import { inStore, withStoreOption } from './store-options.js'

/** parley store info|verify|reread|update */
export const addStoreCommand = (program: Command): void => {
  const command = program.command('store').description('look after a store')
  withStoreOption(command.command('info').description('say how much is in it')).action(info)
  withStoreOption(
    command.command('verify').description('check bytes, spans, tables and decisions against what they stand on'),
  ).action(check)
  withCodebookOption(withStoreOption(command.command('reread')))
    .description('read all reports again, as this version and this codebook read them; older readings are kept')
    .action(readAgain)
  withStoreOption(command.command('update').description('bring a store made by an older version up to date')).action(
    update,
  )
}

const info = async (options: Record<string, unknown>): Promise<void> => {
  const counts = await inStore(options, 'read', countAll)
  await print(
    `${Object.entries(counts)
      .map(([what, count]) => `${what}: ${count}`)
      .join('\n')}\n`,
  )
}

const check = async (options: Record<string, unknown>): Promise<void> => {
  const progress = startProgress(null, 'pages checked')
  const { reports, readings, spans, faults } = await inStore(options, 'read', (store) => verify(store, progress.step))
  progress.end()
  for (const fault of faults) complain(`${options.store}: ${fault}`)
  await print(
    `Checked ${reports} reports, ${readings} readings and ${spans} spans: ${faults.length === 0 ? 'all is as it was kept' : `${faults.length} faults`}.\n`,
  )
  if (faults.length > 0) process.exitCode = EXIT.data
}

const readAgain = async (options: Record<string, unknown>): Promise<void> => {
  const codebook = codebookOf(options)
  await interruptible(async (signal) => {
    const done = await inStore(options, 'change', async (store) => {
      const progress = startProgress(Number((await countAll(store)).reports))
      const count = await reread(store, { codebook, now: timeNow, progress: () => progress.step(), signal })
      progress.end()
      return count
    })
    const stopped = signal.aborted ? '; stopped before the end' : ''
    await print(`Read ${done} report${done === 1 ? '' : 's'} again${stopped}.\n`)
  })
}

const update = async (options: Record<string, unknown>): Promise<void> => {
  await inStore(options, 'change', async () => {})
  await print(`${options.store} is up to date.\n`)
}
