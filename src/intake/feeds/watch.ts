import { setTimeout as timer } from 'node:timers/promises'
import { isOnWeb } from './ask-feed.js'
import { type FeedState, isDue, newFeedState, type WatchedFeed } from './feed-state.js'
import { makePace } from './pace.js'
import { type PollEnd, type PollStep, type PollWith, pollOnce } from './poll.js'

export interface WatchWith extends Omit<PollWith, 'pace'> {
  /** Waits so many milliseconds; comes back sooner when the watch is to end. */
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Milliseconds between two requests to one host; two seconds when left out. */
  readonly pause?: number
  /** Polls what is due now, and ends. */
  readonly once?: boolean
  /** What was kept of a feed, or null. */
  readonly stateOf: (address: string) => FeedState | null | Promise<FeedState | null>
  /** Keeps one entry and the feed's state after it. What it throws ends the watch. */
  readonly take: (step: PollStep) => void | Promise<void>
  /** Keeps the feed's state after a poll. What it throws ends the watch. */
  readonly keep: (state: FeedState) => void | Promise<void>
  readonly say: (progress: WatchProgress) => void
}

export type WatchProgress =
  | { readonly kind: 'polling'; readonly feed: string; readonly number: number; readonly of: number }
  | {
      readonly kind: 'polled'
      readonly feed: string
      readonly outcome: PollEnd['outcome']
      /** Entries taken in, and entries that could not be. */
      readonly reports: number
      readonly errors: number
      readonly error: string | null
      readonly remarks: readonly string[]
    }
  | ({ readonly kind: 'waiting'; readonly nextAt: string } & WatchTotals)

export interface WatchTotals {
  /** Feeds that are watched still. */
  readonly feeds: number
  /** Entries taken in since the watch began, and entries that could not be. */
  readonly reports: number
  readonly errors: number
}

// A laptop may sleep through its timers; it wakes up to look at the clock at least this often.
const LONGEST_NAP = 5 * 60_000

/**
 * Polls feeds one after another, each when it is due, until the signal says to end, no feed is left, or once. A feed that
 * fails is said and tried again later. A feed that was given up in an earlier watch is tried again, since the user named it.
 */
export const watchFeeds = async (feeds: readonly WatchedFeed[], watch: WatchWith): Promise<WatchTotals> => {
  const watched = [...new Map(feeds.map((feed) => [feed.address, feed])).values()]
  const states = new Map<string, FeedState>()
  for (const { address } of watched) {
    states.set(address, { ...((await watch.stateOf(address)) ?? newFeedState(address)), stopped: null })
  }
  const polling = { ...watch, pace: makePace(watch.now, watch.sleep, watch.pause) }
  let reports = 0
  let errors = 0
  for (;;) {
    for (const [at, feed] of watched.entries()) {
      const state = states.get(feed.address)!
      if (watch.signal?.aborted) break
      if (!isDue(state, watch.now()) && !(watch.once && !isOnWeb(feed.address))) continue
      watch.say({ kind: 'polling', feed: feed.address, number: at + 1, of: watched.length })
      const polled = await poll(feed, state, polling)
      states.set(feed.address, polled.state)
      reports += polled.reports
      errors += polled.errors
    }
    const waits = [...states.values()].filter(({ stopped }) => stopped === null)
    const totals = { feeds: waits.length, reports, errors }
    if (watch.signal?.aborted || waits.length === 0 || watch.once) return totals
    const nextAt = waits.map((state) => state.nextAt ?? '').toSorted()[0]!
    watch.say({ kind: 'waiting', nextAt, ...totals })
    await until(Date.parse(nextAt), watch)
  }
}

const poll = async (feed: WatchedFeed, from: FeedState, watch: WatchWith & PollWith) => {
  let reports = 0
  let errors = 0
  const steps = pollOnce(feed, from, watch)
  let step = await steps.next()
  for (; !step.done; step = await steps.next()) {
    if ('error' in step.value.incoming) errors++
    else reports++
    await watch.take(step.value)
  }
  const { outcome, state, error, remarks } = step.value
  await watch.keep(state)
  watch.say({ kind: 'polled', feed: feed.address, outcome, reports, errors, error, remarks })
  return { state, reports, errors }
}

const until = async (time: number, { now, sleep, signal }: WatchWith): Promise<void> => {
  while (!signal?.aborted && now() < time) await sleep(Math.min(time - now(), LONGEST_NAP))
}

/** A sleep that the signal ends early. */
export const sleeper =
  (signal: AbortSignal) =>
  (milliseconds: number): Promise<void> =>
    timer(milliseconds, undefined, { signal }).catch(() => {}) // being woken is no fault

/** One line for the user: "3 feeds, 12 new reports, next at 14:30 UTC". */
export const progressLine = (progress: WatchProgress): string => {
  if (progress.kind === 'polling') return `${progress.number} of ${progress.of}: ${progress.feed}`
  if (progress.kind === 'waiting') {
    const { feeds, reports, errors, nextAt } = progress
    return `${count(feeds, 'feed')}, ${count(reports, 'new report')}${notRead(errors)}, next at ${nextAt.slice(11, 16)} UTC`
  }
  const { feed, outcome, reports, errors, error, remarks } = progress
  if (error !== null)
    return outcome === 'gone' ? `${error}; it is watched no more` : `${error}; it is tried again later`
  const what = reports + errors === 0 ? 'nothing new' : `${count(reports, 'new report')}${notRead(errors)}`
  return [`${feed}: ${what}`, ...(outcome === 'interrupted' ? ['interrupted'] : []), ...remarks].join('; ')
}

const notRead = (errors: number): string => (errors === 0 ? '' : `, ${errors} not read`)

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`
