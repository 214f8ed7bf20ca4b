import { DataError } from '../../errors.js'
import type { Incoming } from '../incoming.js'
import { allowedOf, askFeed } from './ask-feed.js'
import { type FeedState, isDone, isOwed, kept, type SeenEntry, type WatchedFeed, waitAfter } from './feed-state.js'
import type { Answer, Fetch } from './fetch-guarded.js'
import type { Pace } from './pace.js'
import { type FeedEntry, type ParsedFeed, parseFeed } from './parse-feed.js'
import { fromFeed, fromPage, nameOf, originOf } from './take-entry.js'
import { anyContentOf, areTimed, hashOfEntry, wholeContentOf } from './whole-content.js'

export interface PollWith {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly fetch: Fetch
  readonly pace: Pace
  /** Milliseconds between two polls of a feed; 15 minutes when left out. */
  readonly every?: number
  readonly signal?: AbortSignal
}

/** One entry taken in, or why it was not, and the feed's state from then on: keep both, or neither. */
export interface PollStep {
  readonly incoming: Incoming
  readonly state: FeedState
}

export interface PollEnd {
  /** gone: the server says for good that there is no such feed; interrupted: by the signal. */
  readonly outcome: 'read' | 'unchanged' | 'failed' | 'gone' | 'interrupted'
  /** The state to keep. */
  readonly state: FeedState
  /** Why it failed or stopped, in one line that names the feed. */
  readonly error: string | null
  /** What a reader should know of how the feed was read. */
  readonly remarks: readonly string[]
}

// A feed with a thousand new links waits its turn: what is over this is taken at the next poll.
const MOST_PAGES = 50

/**
 * Asks a feed once what is new, and yields each entry that is new or changed. An entry's page is fetched when the feed has
 * only part of it. What fails is said and fails alone; nothing is thrown for it. The state in a step has the old ETag still,
 * so that a watch that ends between two entries sees the rest next time.
 */
export async function* pollOnce(
  feed: WatchedFeed,
  state: FeedState,
  polling: PollWith,
): AsyncGenerator<PollStep, PollEnd, undefined> {
  const got = await said(feed.address, async () => {
    const answer = await askFeed(feed, state, polling)
    return answer.kind === 'fresh' ? { answer, parsed: parsedFrom(answer, feed.address) } : { answer }
  })
  if (typeof got === 'string') return failed(state, polling, got)
  const { answer, parsed } = got
  if (answer.kind === 'failed') return failed(state, polling, answer.error, answer)
  if (answer.kind === 'unchanged' || parsed === undefined) {
    return { outcome: 'unchanged', state: { ...state, ...succeeded(polling) }, error: null, remarks: [] }
  }
  const seen = new Map(state.seen.map((entry) => [entry.id, entry]))
  const soFar = (): FeedState => ({ ...state, seen: kept(seen.values()) })
  const take = taker(feed, parsed, polling)
  const timed = areTimed(parsed.entries)
  let owed = false
  for (const entry of parsed.entries) {
    const hash = hashOfEntry(entry, timed)
    let mark = seen.get(entry.id)
    let incoming: Incoming | null = null
    if (!isDone(mark, hash)) {
      incoming = await take(entry)
      if (polling.signal?.aborted && incoming === null) {
        return { outcome: 'interrupted', state: soFar(), error: null, remarks: parsed.remarks }
      }
      mark = incoming === null ? undefined : markOf(entry.id, hash, incoming, mark)
    }
    owed ||= mark === undefined || isOwed(mark)
    if (mark === undefined) continue
    seen.delete(entry.id) // what is still in the feed is kept longest
    seen.set(entry.id, mark)
    if (incoming !== null) yield { incoming, state: soFar() }
  }
  // Told that nothing changed, we would not see again what is still owed.
  const version = owed ? { etag: null, lastModified: null } : { etag: answer.etag, lastModified: answer.lastModified }
  const after = { ...soFar(), ...version, ...succeeded(polling) }
  return { outcome: 'read', state: after, error: null, remarks: parsed.remarks }
}

const markOf = (id: string, hash: string, incoming: Incoming, before: SeenEntry | undefined): SeenEntry => {
  const failures = before?.hash === hash ? before.failures : 0
  return { id, hash, failures: 'error' in incoming ? failures + 1 : 0 }
}

const parsedFrom = (answer: Answer & { kind: 'fresh' }, name: string): ParsedFeed =>
  parseFeed(answer.bytes, name, answer.contentType, answer.address)

/** What the work gives or, when it throws, the one line to say. A watch outlives any one feed and any one page. */
const said = async <T extends object>(name: string, work: () => Promise<T>): Promise<T | string> => {
  try {
    return await work()
  } catch (error) {
    return error instanceof DataError ? error.message : `${name}: could not be read (${String(error).slice(0, 200)})`
  }
}

const dueAfter = (failures: number, retryAfter: string | null, { now, every }: PollWith): string =>
  new Date(now() + waitAfter({ failures, every, retryAfter, now: now() })).toISOString()

const succeeded = (polling: PollWith) => ({ failures: 0, nextAt: dueAfter(0, null, polling), stopped: null })

const failed = (
  state: FeedState,
  polling: PollWith,
  error: string,
  answer?: { readonly status: number; readonly retryAfter: string | null },
): PollEnd => {
  if (polling.signal?.aborted) return { outcome: 'interrupted', state, error: null, remarks: [] }
  if (answer?.status === 410) {
    return { outcome: 'gone', state: { ...state, nextAt: null, stopped: error }, error, remarks: [] }
  }
  const failures = state.failures + 1
  const nextAt = dueAfter(failures, answer?.retryAfter ?? null, polling)
  return { outcome: 'failed', state: { ...state, failures, nextAt }, error, remarks: [] }
}

/** Takes in one entry; null when its turn is put off to the next poll. */
const taker = (feed: WatchedFeed, parsed: ParsedFeed, polling: PollWith) => {
  const busy = new Set<string>()
  let pages = 0
  return async (entry: FeedEntry): Promise<Incoming | null> => {
    if (polling.signal?.aborted) return null
    const about = { entry, feed: feed.address, feedTitle: parsed.title }
    const incoming = await said(nameOf(feed.address, entry), async (): Promise<Incoming | { later: true }> => {
      const whole = wholeContentOf(entry)
      if (whole !== null) return fromFeed(whole, about)
      if (entry.address === null || feed.pages === false) {
        const part = anyContentOf(entry)
        if (part === null) throw new DataError(`${nameOf(feed.address, entry)}: has no text in the feed`)
        return fromFeed(part, about, ['taken from the feed, which may have only part of it'])
      }
      const { host } = new URL(entry.address)
      if (busy.has(host) || pages >= MOST_PAGES) return { later: true }
      pages++
      await polling.pace(host)
      const page = await polling.fetch(entry.address, { allowPrivate: allowedOf(feed), signal: polling.signal })
      if (page.kind === 'fresh') return fromPage(page, about)
      // The host asks to be left alone for now: so it is, until the feed's next poll.
      if (page.kind === 'failed' && (page.status === 429 || page.status === 503)) {
        busy.add(host)
        return { later: true }
      }
      throw new DataError(page.kind === 'failed' ? page.error : `${entry.address}: answered 304 Not Modified unasked`)
    })
    if (typeof incoming === 'string') {
      return polling.signal?.aborted ? null : { origin: originOf(feed.address, entry), error: incoming }
    }
    return 'later' in incoming ? null : incoming
  }
}
