/** What is read, and what every derived thing carries. */
import type { Span } from '../span.js'

/** What is read: one report's text exactly as given, and what is known about it. */
export interface Report {
  /** Hash of the bytes of the text, or the id the caller gave. */
  readonly id: string
  readonly text: string
  readonly title: string | null
  readonly publisher: string | null
  /** YYYY-MM-DD that relative dates are resolved against, or null when nobody said. */
  readonly published: string | null
  readonly publishedBasis: 'given' | 'inferred' | 'file' | null
  readonly language: string
}

/** How a derived thing is known: said outright, worked out from a stated anchor, or implied by structure alone. */
export type Known = 'stated' | 'relative' | 'implied'

/** One step of how a record came to be; `explain` prints these in order. */
export interface Step {
  /** Stage that took the step: text, parse, mentions, attributions, events, talks. */
  readonly stage: string
  /** Id of the rule in data/rules, or of the built-in mechanism. */
  readonly rule: string
  /** Plain sentence: what was seen and what followed from it. */
  readonly says: string
  /** The words it was read from. */
  readonly at: readonly Span[]
}

/** Carried by every derived record. */
export interface Derivation {
  readonly rule: string
  readonly known: Known
  readonly steps: readonly Step[]
}

/** What was seen and NOT recorded, and why. */
export interface Notice {
  readonly stage: string
  readonly id: string
  readonly at: Span | null
  readonly message: string
}
