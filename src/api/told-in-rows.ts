import type { Act } from '../store/acts.js'
import { withEvents } from '../store/happenings.js'
import type { Store } from '../store/store.js'
import { timelineRow } from '../views/across/timeline.js'
import type { HappeningAnswer } from './answers/happening.js'

/** Happenings, given by all their tellings, as rows of a list; in the order given. */
export const toldInRows = async (
  store: Store,
  tellings: readonly (readonly Act[])[],
): Promise<readonly HappeningAnswer[]> =>
  (await withEvents(store, tellings)).map((told) => {
    const { day, to, told_on, lane, what, place, according_to, words, reports, origins, at } = timelineRow(told)
    return { day, to, told_on, lane, what, place, according_to, words, reports, origins, at }
  })
