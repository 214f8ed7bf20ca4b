/** Mentions: actors, places and days, and where they are spoken of. */
import type { Span } from '../span.js'
import type { ParsedDocument } from './parse.js'
import type { Derivation } from './report.js'

export type ActorKind =
  | 'person'
  | 'organisation'
  | 'armed_group'
  | 'government'
  | 'military'
  | 'country'
  | 'igo'
  | 'media'
  | 'population'
  | 'anonymous'
  | 'document'

export type ResolvedBy = 'lexicon' | 'appositive' | 'coreference' | 'new'

/** One stretch of text that stands for an actor: a name, a description ("the movement") or a pronoun. */
export interface Mention {
  readonly id: number
  /** Word range `[first, last)`: the full noun phrase, without a trailing relative clause. */
  readonly first: number
  readonly last: number
  /** Word index of the syntactic head. */
  readonly head: number
  readonly form: 'name' | 'nominal' | 'pronoun'
  /** Index into `actors`, or null where coreference declined to guess. */
  readonly actor: number | null
  readonly resolvedBy: ResolvedBy
  readonly rule: string
  /** Actor indexes that were possible where it declined. */
  readonly candidates?: readonly number[]
}

export interface Actor {
  readonly index: number
  /** Record id: "a1", "a2" ... in order of first mention. */
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: ActorKind
  /** ISO 3166 alpha-3 or null. */
  readonly country: string | null
  /** PLOVER sectors. */
  readonly sector: readonly string[]
  /** Id of the actor it is a part of (armed wing, ministry), or null. */
  readonly partOf: string | null
  /** Id of the actor it speaks for (a spokesman, an official), or null. */
  readonly speaksFor: string | null
  /** Unnamed source ("a senior official"): never linked to a name. */
  readonly anonymous: boolean
  /** Lexicon id when it came from a lexicon. */
  readonly entry: string | null
  readonly resolvedBy: ResolvedBy
  /** Ids of mentions, in text order. */
  readonly mentions: readonly number[]
  readonly made: Derivation
}

export interface Place {
  readonly index: number
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  /** UCDP where_prec 1-7. */
  readonly wherePrec: number
  /** Id of the place it lies in, when the text or the gazetteer says. */
  readonly inside: string | null
  /** Word ranges `[first, last)` with their heads. */
  readonly mentions: readonly { readonly first: number; readonly last: number; readonly head: number }[]
  readonly made: Derivation
}

/** A calendar expression resolved to days; prec is UCDP 1 day .. 5 more than a month. */
export interface DateMention {
  readonly first: number
  readonly last: number
  readonly span: Span
  readonly from: string | null
  readonly to: string | null
  readonly prec: number
  readonly basis: 'given' | 'relative' | 'implied'
  readonly rule: string
}

/** A day or a stretch of days as it stands on an event or a round. */
export interface When {
  readonly from: string | null
  readonly to: string | null
  readonly prec: number
  readonly basis: 'given' | 'relative' | 'implied'
}

export interface MentionedDocument extends ParsedDocument {
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly dates: readonly DateMention[]
  /** For each word: id of the actor mention it is the head of, or -1. */
  readonly mentionAt: Int32Array
  /** For each word: index of the place whose mention it lies in, or -1. */
  readonly placeAt: Int32Array
  /** For each word: index into `dates` of the expression it lies in, or -1. */
  readonly dateAt: Int32Array
}
