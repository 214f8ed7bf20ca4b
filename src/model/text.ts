/** Text: sentences and tokens. */
import type { Span } from '../span.js'
import type { Notice, Report } from './report.js'

export interface Token {
  /** Position in the report's token list. */
  readonly index: number
  readonly start: number
  readonly end: number
  /** The word as it is read: its place in `reading`, with the apostrophe where that was dropped ("nt" of "didnt" is "n't"). */
  readonly text: string
  /** Index of its sentence. */
  readonly sentence: number
}

/** An aside is the paper's own word (a call to read on, a credit, a notice of copyright): nothing in it is read. */
export type SentenceKind = 'body' | 'headline' | 'item' | 'aside'

/** Sentences tile the text: each begins where the one before ended (trailing white space belongs to it). */
export interface Sentence {
  readonly index: number
  readonly start: number
  readonly end: number
  /** Token range `[first, last)`. */
  readonly first: number
  readonly last: number
  readonly paragraph: number
  readonly kind: SentenceKind
}

export interface Paragraph {
  readonly index: number
  readonly start: number
  readonly end: number
  /** Sentence range `[first, last)`. */
  readonly first: number
  readonly last: number
}

/** A "CITY, Month D (Agency) -" opening: recognised once, used for the day, the place and the publisher. */
export interface Dateline {
  readonly span: Span
  readonly place: Span | null
  readonly date: Span | null
  readonly publisher: Span | null
}

export interface TextDocument {
  readonly report: Report
  /** The report's text as it is read, of the same length: with its letter case restored where it came in capitals or small letters alone. */
  readonly reading: string
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly dateline: Dateline | null
  readonly notices: readonly Notice[]
}
