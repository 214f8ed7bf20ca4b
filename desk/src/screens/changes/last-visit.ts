import { useState } from 'react'
import type { StoreAnswer } from '../../../../src/api/routes/store.js'

/** How far the store went when somebody was here: the number of its newest report, and the time (ms since 1970). */
export interface Mark {
  readonly newest: number
  readonly at: number
}

interface Visits {
  /** When this visit began, how far the one before it had seen; null on the first. */
  readonly before: Mark | null
  readonly now: Mark
}

// Who comes back sooner is still on the same visit: a reload or a second window must not make everything seen.
const SAME_VISIT_MS = 4 * 60 * 60 * 1000

/** The visits after coming to a store that goes so far, at a time. */
export const visitsAfter = (kept: Visits | null, newest: number, at: number): Visits => {
  const now = { newest, at }
  if (kept === null) return { before: null, now }
  return at - kept.now.at < SAME_VISIT_MS ? { before: kept.before, now } : { before: kept.now, now }
}

const keptAs = (store: string): string => `parley-visit ${store}`

const visitsOf = (store: string): Visits | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(keptAs(store)) ?? 'null') as Visits | null
    return typeof kept?.now?.newest === 'number' && typeof kept.now.at === 'number' ? kept : null
  } catch {
    return null
  }
}

/** How far the last visit to this store had seen, as this browser keeps it; null on the first. */
export const useLastVisit = ({ id, newest }: Pick<StoreAnswer, 'id' | 'newest'>): Mark | null => {
  const [visits] = useState(() => {
    const store = id ?? ''
    const after = visitsAfter(visitsOf(store), newest, Date.now())
    localStorage.setItem(keptAs(store), JSON.stringify(after))
    return after
  })
  return visits.before
}
