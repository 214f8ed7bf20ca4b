/** A feed that is watched. */
export interface WatchedFeed {
  /** A web address, or the path of a saved feed. */
  readonly address: string
  /** Whether the feed's own host (and port), named by the user, may have a private address. */
  readonly allowPrivate?: boolean
  /** Whether the linked page of an entry is fetched when the feed has only part of it; yes when left out. */
  readonly pages?: boolean
}

/** What is remembered of a feed between two polls; plain JSON. */
export interface FeedState {
  readonly address: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** Entries that were dealt with, those in the feed last of all. */
  readonly seen: readonly SeenEntry[]
  /** Polls in a row that failed. */
  readonly failures: number
  /** When it is due (ISO 8601, UTC); null: at once. */
  readonly nextAt: string | null
  /** Why it is polled no more, or null. */
  readonly stopped: string | null
}

export interface SeenEntry {
  readonly id: string
  /** Hash of what the feed says in it; another one means that it was changed. */
  readonly hash: string
  /** Times in a row that its page could not be taken in; 0 when it was. */
  readonly failures: number
}

export const newFeedState = (address: string): FeedState => ({
  address,
  etag: null,
  lastModified: null,
  seen: [],
  failures: 0,
  nextAt: null,
  stopped: null,
})

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
export const USUAL_WAIT = 15 * MINUTE
const LONGEST_BACK_OFF = 6 * HOUR
const MOST_SEEN = 5000
const TRIES = 3

/**
 * Milliseconds to wait after a poll: `every`, never under a minute; twice as long after each failure in a row, to six hours.
 * What the server asks for (`retryAfter`, as sent: seconds or a date; `now` in milliseconds) is waited when it is longer, to
 * a day.
 */
export const waitAfter = (poll: {
  failures: number
  every?: number
  retryAfter?: string | null
  now: number
}): number => {
  const every = Math.max(poll.every ?? USUAL_WAIT, MINUTE)
  const backedOff = Math.min(every * 2 ** Math.min(poll.failures, 30), Math.max(every, LONGEST_BACK_OFF))
  return Math.max(backedOff, Math.min(askedWait(poll.retryAfter ?? null, poll.now), DAY))
}

const askedWait = (retryAfter: string | null, now: number): number => {
  const sent = retryAfter?.trim().slice(0, 100) ?? ''
  if (/^\d{1,9}$/.test(sent)) return Number(sent) * 1000
  const at = Date.parse(sent)
  return Number.isNaN(at) ? 0 : at - now
}

/** Whether a feed is due at `now` (milliseconds). */
export const isDue = (state: FeedState, now: number): boolean =>
  state.stopped === null && (state.nextAt === null || Date.parse(state.nextAt) <= now)

/** Whether an entry need not be looked at: it is as it was, and was taken in or failed too often. */
export const isDone = (seen: SeenEntry | undefined, hash: string): boolean =>
  seen !== undefined && seen.hash === hash && (seen.failures === 0 || seen.failures >= TRIES)

/** Whether an entry will be tried again, though nothing in the feed changes. */
export const isOwed = ({ failures }: SeenEntry): boolean => failures > 0 && failures < TRIES

/** The newest of the seen entries; what is left out fell off its feed long ago. */
export const kept = (seen: Iterable<SeenEntry>): readonly SeenEntry[] => [...seen].slice(-MOST_SEEN)
