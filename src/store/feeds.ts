import { DataError } from '../errors.js'
import type { FeedState } from '../intake/feeds/feed-state.js'
import { insert } from './insert.js'
import type { Store } from './store.js'

/** What was last kept of a feed, or null when it was never polled. */
export const feedState = async (store: Store, address: string): Promise<FeedState | null> => {
  const [row] = await store.db.rows(
    'select state from log.feeds where address = $address order by rowid desc limit 1',
    {
      address,
    },
  )
  if (row === undefined) return null
  try {
    return JSON.parse(String(row.state)) as FeedState
  } catch {
    throw new DataError(
      `${store.path}: what was kept of ${address} is damaged; watch it with another store, or put back a copy`,
    )
  }
}

/** Keeps how far a feed was polled. Only the newest row counts, and what it replaces is of no use to anybody, so it goes. */
export const keepFeedState = (store: Store, state: FeedState, at: string): Promise<void> =>
  store.db.transaction(async () => {
    await store.db.run('delete from log.feeds where address = $address', { address: state.address })
    await insert(store.db, 'feeds', [{ address: state.address, state: JSON.stringify(state), at }])
  })
