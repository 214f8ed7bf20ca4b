/** Statuses that stand together, for the stages that read events. */
import type { EventStatus } from '../model.js'

/** It came about, is going on, or lies behind the news. */
export const DONE: ReadonlySet<EventStatus> = new Set(['occurred', 'ongoing', 'undated_past'])

/** It is still to come. */
export const AHEAD: ReadonlySet<EventStatus> = new Set(['scheduled', 'intended'])

/** It was to come and does not, or not yet. */
export const OFF: ReadonlySet<EventStatus> = new Set(['declined', 'postponed', 'cancelled'])
