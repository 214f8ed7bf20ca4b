import { createHash } from 'node:crypto'
import { readBytes } from '../bytes.js'
import type { FeedState, WatchedFeed } from './feed-state.js'
import type { Answer, Fetch } from './fetch-guarded.js'
import type { Pace } from './pace.js'
import { LARGEST_FEED } from './parse-feed.js'

/** Whether a feed is on the web; the others are files. */
export const isOnWeb = (address: string): boolean => /^[a-z][a-z\d+.-]{0,20}:\/\//i.test(address)

/** The one host whose private addresses may be connected to for this feed: its own, if the user said so. */
export const allowedOf = ({ address, allowPrivate }: WatchedFeed): ReadonlySet<string> =>
  new Set(allowPrivate && isOnWeb(address) && URL.canParse(address) ? [new URL(address).host] : [])

/** The feed's bytes, or that they are as they were when `state` was kept. */
export const askFeed = async (
  feed: WatchedFeed,
  state: FeedState,
  { fetch, pace, signal }: { readonly fetch: Fetch; readonly pace: Pace; readonly signal?: AbortSignal },
): Promise<Answer> => {
  const { address } = feed
  if (!isOnWeb(address)) return readSaved(address, state)
  if (URL.canParse(address)) await pace(new URL(address).host)
  const { etag, lastModified } = state
  return fetch(address, { allowPrivate: allowedOf(feed), etag, lastModified, limits: { bytes: LARGEST_FEED }, signal })
}

/** A saved feed has no server to say that it is unchanged; the hash of its bytes stands in for the ETag. */
const readSaved = async (address: string, state: FeedState): Promise<Answer> => {
  const bytes = await readBytes(address)
  const etag = createHash('sha256').update(bytes).digest('hex')
  if (etag === state.etag) return { kind: 'unchanged', address }
  return { kind: 'fresh', address, bytes, contentType: null, etag, lastModified: null }
}
