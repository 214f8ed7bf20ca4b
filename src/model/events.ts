/** Events: who did what to whom. */
import type { Span } from '../span.js'
import type { AttributedDocument } from './attributions.js'
import type { When } from './mentions.js'
import type { Derivation } from './report.js'

export type EventStatus =
  | 'occurred'
  | 'ongoing'
  | 'scheduled'
  | 'intended'
  | 'declined'
  | 'postponed'
  | 'cancelled'
  | 'threatened'
  | 'hypothetical'
  | 'denied'
  | 'undated_past'

export interface Event {
  readonly index: number
  readonly id: string
  /** A type that PLOVER lacks (data/lexicons/event-types.tsv) or a codebook's own, or null; what is planned or declined keeps it. */
  readonly type: string | null
  /** One of the sixteen PLOVER 2.0 types, or null for a happening PLOVER does not code. */
  readonly plover: string | null
  readonly mode: string | null
  readonly contexts: readonly string[]
  readonly cameo: string | null
  readonly status: EventStatus
  /** Actor indexes; empty when the text names none. */
  readonly actors: readonly number[]
  readonly recipients: readonly number[]
  readonly date: When | null
  readonly place: number | null
  /** Names of who says so, or ["report"]. */
  readonly accordingTo: readonly string[]
  readonly statement: number | null
  readonly trigger: Span
  readonly triggerHead: number
  readonly evidence: readonly Span[]
  /** Id of the earliest event in this report that tells the same happening, or null. */
  readonly sameAs: string | null
  readonly made: Derivation
}

export interface EventDocument extends AttributedDocument {
  readonly events: readonly Event[]
}
