import { type Command, Option } from 'commander'
import { UsageError } from '../errors.js'
import { fetchGuarded } from '../intake/feeds/fetch-guarded.js'
import type { PollStep } from '../intake/feeds/poll.js'
import { progressLine, sleeper, watchFeeds } from '../intake/feeds/watch.js'
import type { Codebook } from '../knowledge/codebook.js'
import { timeNow } from '../library/time-now.js'
import { addReports } from '../store/add.js'
import { feedState, keepFeedState } from '../store/feeds.js'
import { indexWords } from '../store/search-index.js'
import type { Store } from '../store/store.js'
import { codebookOf, withCodebookOption } from './codebook-option.js'
import { EXIT } from './failure.js'
import { interruptible } from './interruptible.js'
import { complain, print } from './output.js'
import { inStore, wholeNumber, withStoreOption } from './store-options.js'

const MINUTE = 60_000

/** parley watch FEED... */
export const addWatchCommand = (program: Command): void => {
  const command = program
    .command('watch')
    .description('poll RSS, Atom and JSON feeds and add what is new to a store, until Ctrl-C')
    .argument('<feed...>', 'web addresses of feeds, or files that hold one')
  withStoreOption(withCodebookOption(command))
    .option('--every <minutes>', 'minutes between two polls of a feed', wholeNumber('--every'), 15)
    .option('--once', 'poll each feed once and end')
    .option('--no-pages', 'take what the feeds hold, and fetch no pages they link to')
    .addOption(new Option('--allow-private', 'the feeds named may be on this machine or its network'))
    .action(watch)
}

const watch = async (feeds: readonly string[], options: Record<string, unknown>): Promise<void> => {
  for (const feed of feeds) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(feed) && !/^https?:/i.test(feed))
      throw new UsageError(`${feed}: only http and https feeds, and files, can be watched`)
  }
  const codebook = codebookOf(options)
  let failed = 0
  // The store is opened for each thing that is kept and closed again: questions can be asked of it while this waits for news.
  const within = <T>(work: (store: Store) => Promise<T>): Promise<T> => inStore(options, 'write', work)
  await interruptible(async (signal) => {
    const totals = await watchFeeds(
      feeds.map((address) => ({
        address,
        allowPrivate: options.allowPrivate === true,
        pages: options.pages !== false,
      })),
      {
        now: Date.now,
        sleep: sleeper(signal),
        signal,
        fetch: fetchGuarded,
        every: Number(options.every) * MINUTE,
        once: options.once === true,
        stateOf: (address) => within((store) => feedState(store, address)),
        take: (step) => within((store) => take(store, step, codebook)),
        keep: (state) =>
          within(async (store) => {
            await keepFeedState(store, state, timeNow())
            await indexWords(store)
          }),
        say: (progress) => {
          if (progress.kind === 'polled' && progress.error !== null) {
            failed++
            process.exitCode = EXIT.data
          }
          complain(progressLine(progress))
        },
      },
    )
    const feedsFailed = failed === 0 ? '' : `; ${failed} time${failed === 1 ? '' : 's'} a feed could not be read`
    await print(
      `${totals.reports} new report${totals.reports === 1 ? '' : 's'}, ${totals.errors} not read${feedsFailed}.\n`,
    )
  })
}

const take = async (store: Store, { incoming, state }: PollStep, codebook: Codebook | null): Promise<void> => {
  for await (const added of addReports(store, once(incoming), { codebook, now: timeNow })) {
    if (added.kind !== 'refused') continue
    complain(added.error)
    process.exitCode = EXIT.data
  }
  await keepFeedState(store, state, timeNow())
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value
}
