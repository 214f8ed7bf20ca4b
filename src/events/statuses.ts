/** Statuses that stand together, for the stages that read events. */
import type { Effect } from '../knowledge/event-words.js'
import type { EventStatus } from '../model.js'

/** It came about, is going on, or lies behind the news. */
export const DONE: ReadonlySet<EventStatus> = new Set(['occurred', 'ongoing', 'undated_past'])

/** It is still to come. */
export const AHEAD: ReadonlySet<EventStatus> = new Set(['scheduled', 'intended'])

/** It was to come and does not, or not yet. */
export const OFF: ReadonlySet<EventStatus> = new Set(['declined', 'postponed', 'cancelled'])

/** What a governing word makes of what it governs. */
export const STATUS_OF: Readonly<Record<Exclude<Effect, 'carried' | 'real'>, EventStatus>> = {
  wanted: 'hypothetical',
  feared: 'hypothetical',
  possible: 'hypothetical',
  tried: 'hypothetical',
  alleged: 'hypothetical',
  planned: 'intended',
  scheduled: 'scheduled',
  prevented: 'denied',
  denied: 'denied',
  failed: 'denied',
  refused: 'declined',
  threatened: 'threatened',
  postponed: 'postponed',
  cancelled: 'cancelled',
}
