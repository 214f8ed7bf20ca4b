/** Attributions: who says what, according to whom. */
import type { Span } from '../span.js'
import type { MentionedDocument, When } from './mentions.js'
import type { Derivation } from './report.js'

export type Modality =
  | 'asserted'
  | 'negated'
  | 'planned'
  | 'expected'
  | 'possible'
  | 'conditional'
  | 'threatened'
  | 'requested'
  | 'alleged'

export type QuoteType = 'direct' | 'indirect' | 'mixed'

/** One link of a source chain: actors (several when joint), or the words for somebody unnamed; "report" is the first link. */
export interface SourceLink {
  readonly actors: readonly number[]
  readonly described: string | null
}

export interface Statement {
  readonly index: number
  /** Record id: "s1" ... */
  readonly id: string
  /** Outermost first; the report itself is always the first link. */
  readonly chain: readonly SourceLink[]
  /** Display names of the last link. */
  readonly speakers: readonly string[]
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Word ranges `[first,last)` of the content, for the stages that follow. */
  readonly contentWords: readonly (readonly [number, number])[]
  /** Word index of the cue's head and of the source's head (-1 when the source is not in the text). */
  readonly cueHead: number
  readonly sourceHead: number
  readonly cueLemma: string
  /** Class of the cue from data/lexicons/speech-verbs.tsv: say, demand, threaten ... */
  readonly cueClass: string
  readonly quoteType: QuoteType
  readonly modality: Modality
  readonly saidOn: When | null
  readonly anonymous: boolean
  /** True when the saying itself is negated or questioned ("did not say", "refused to say whether"). */
  readonly cueDenied: boolean
  /** Index of the statement this one is nested in, or null. */
  readonly within: number | null
  readonly made: Derivation
}

export interface AttributedDocument extends MentionedDocument {
  readonly statements: readonly Statement[]
  /** For each word: index of the innermost statement whose content holds it, or -1. */
  readonly statementAt: Int32Array
}
