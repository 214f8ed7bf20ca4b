/** Two lists of events side by side: ours, and those that others recorded. Neither is the measure of the other. */
import type { OutsideEvent } from '../outside/model.js'
import type { Happened } from '../store/happened.js'

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

/** The first and last day of an event, counted from 1970. */
export interface DayNumbers {
  readonly first: number
  readonly last: number
}

/** One of our happenings with its sides. */
export interface OurEvent extends DayNumbers {
  readonly event: Happened
  readonly actors: readonly Side[]
  readonly recipients: readonly Side[]
}

/** One of theirs with its sides. */
export interface TheirEvent extends DayNumbers {
  readonly event: OutsideEvent
  readonly actors: readonly Side[]
  readonly recipients: readonly Side[]
}

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
