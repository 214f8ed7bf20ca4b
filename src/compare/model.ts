/** Two lists of events side by side: ours, and those that others recorded. Neither is the measure of the other. */
import type { OutsideEvent } from '../outside/model.js'
import type { Happened } from '../store/happened.js'
import type { Window } from '../threads/windows.js'

/** Whoever takes part, in terms both lists share. */
export interface Side {
  readonly name: string
  /** What the name is across reports and lexicons; null for those told by a description alone ("soldiers", "Civilians (Sudan)"). */
  readonly key: string | null
  /** Key of what it belongs to: a state of its army, a movement of its armed wing. */
  readonly whole: string | null
  /** Three letters (ISO 3166). */
  readonly country: string | null
}

/** An event with its days and its sides. */
export interface Sided<Event> {
  readonly event: Event
  readonly days: Window
  readonly actors: readonly Side[]
  readonly recipients: readonly Side[]
}

/** One of our happenings. */
export type OurEvent = Sided<Happened>

/** One of theirs. */
export type TheirEvent = Sided<OutsideEvent>

/** Two events that may be one: how alike they are, 0 to 1, and in which respects. */
export interface Match {
  readonly ours: OurEvent
  readonly theirs: TheirEvent
  readonly score: number
  readonly why: string
}

/** All events of both lists, each in one place. */
export interface LineUp {
  readonly matched: readonly Match[]
  readonly onlyOurs: readonly OurEvent[]
  readonly onlyTheirs: readonly TheirEvent[]
}
