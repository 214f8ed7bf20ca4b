/**
 * The types that pass between stages. Each stage is a pure function from one document to the next, richer one:
 *
 *   Report -> TextDocument -> ParsedDocument -> MentionedDocument -> AttributedDocument -> EventDocument -> TalksDocument
 *
 * Everything is readonly; nothing here behaves. Token positions ("word indexes") count through the whole report.
 */
import type { Span } from './span.js'

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

// ---------------------------------------------------------------- text

export interface Token {
  /** Position in the report's token list. */
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
  /** Index of its sentence. */
  readonly sentence: number
}

export type SentenceKind = 'body' | 'headline' | 'item'

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
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly dateline: Dateline | null
  readonly notices: readonly Notice[]
}

// ---------------------------------------------------------------- parse

/** A token with its analysis: UD tags and relations (English EWT/GUM inventory). */
export interface Word extends Token {
  readonly lemma: string
  readonly upos: string
  /** Penn tag: VBD, VBN, NNP ... tells tense and number. */
  readonly xpos: string
  /** Word index of the head in the report; -1 for the root of its sentence. */
  readonly head: number
  /** UD relation with its subtype: nsubj, nsubj:pass, obl, nmod:poss ... */
  readonly rel: string
}

export interface ParsedDocument extends Omit<TextDocument, 'tokens'> {
  readonly tokens: readonly Word[]
  /** Children of each word, in text order; same length as tokens. */
  readonly children: readonly (readonly number[])[]
}

// ---------------------------------------------------------------- mentions

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

// ---------------------------------------------------------------- attributions

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

// ---------------------------------------------------------------- events

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

// ---------------------------------------------------------------- talks

export type Stance =
  | 'accepts'
  | 'rejects'
  | 'demands'
  | 'offers'
  | 'commits'
  | 'supports'
  | 'opposes'
  | 'expects'
  | 'conditional'

export interface Position {
  readonly id: string
  readonly actor: number
  readonly issue: string
  readonly issueCode: string | null
  readonly stance: Stance
  readonly accordingTo: readonly string[]
  readonly statement: number | null
  readonly evidence: readonly Span[]
  readonly made: Derivation
}

export interface Condition {
  readonly id: string
  readonly kind: 'precondition' | 'conditional_threat' | 'conditional_offer' | 'exchange' | 'consequence'
  readonly logic: 'if' | 'only_if' | 'unless' | 'until' | 'exchange'
  /** Actor index or null. */
  readonly holder: number | null
  readonly antecedent: readonly Span[]
  readonly consequent: readonly Span[]
  readonly accordingTo: readonly string[]
  readonly state: 'open' | 'met' | 'lapsed'
  readonly evidence: readonly Span[]
  readonly made: Derivation
}

export type Attendance = 'attends' | 'attended' | 'declines' | 'invited' | 'threatens_boycott' | 'postpones' | 'unknown'

export interface Round {
  readonly id: string
  readonly label: string
  readonly date: When | null
  readonly venue: string | null
  readonly format: 'direct' | 'indirect' | 'shuttle' | null
  readonly status: 'held' | 'ongoing' | 'scheduled' | 'postponed' | 'cancelled' | 'collapsed'
  readonly participants: readonly {
    readonly actor: number
    readonly attendance: Attendance
    readonly accordingTo: readonly string[]
    readonly evidence: readonly Span[]
  }[]
  readonly thirdParties: readonly {
    readonly actor: number
    readonly role: 'mediator' | 'facilitator' | 'host' | 'sponsor' | 'guarantor' | 'observer' | 'messenger'
    readonly evidence: readonly Span[]
  }[]
  readonly evidence: readonly Span[]
  readonly made: Derivation
}

export interface Proposal {
  readonly id: string
  readonly label: string
  readonly presentedBy: readonly number[]
  readonly presentedTo: readonly number[]
  readonly date: When | null
  readonly basedOn: readonly Span[]
  readonly components: readonly { readonly provision: string; readonly evidence: readonly Span[] }[]
  readonly acceptance: readonly {
    readonly actor: number
    readonly stance: Stance
    readonly accordingTo: readonly string[]
    readonly evidence: readonly Span[]
  }[]
  readonly evidence: readonly Span[]
  readonly made: Derivation
}

export interface Figure {
  readonly id: string
  readonly metric:
    | 'killed'
    | 'wounded'
    | 'captured'
    | 'released'
    | 'displaced'
    | 'detained'
    | 'missing'
    | 'targets_struck'
    | 'personnel'
    | 'other'
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly qualifier: 'exact' | 'approx' | 'gte' | 'gt' | 'lte' | 'vague' | 'range'
  readonly population: string | null
  readonly perpetrator: number | null
  readonly place: number | null
  readonly period: { readonly from: string | null; readonly to: string | null } | null
  readonly cumulative: boolean | null
  readonly accordingTo: readonly string[]
  readonly span: Span
  readonly evidence: readonly Span[]
  readonly made: Derivation
}

export interface Tension {
  readonly id: string
  readonly type: string
  readonly left: { readonly record: string; readonly evidence: readonly Span[] }
  readonly right: { readonly record: string; readonly evidence: readonly Span[] }
  readonly note: string
  readonly made: Derivation
}

export interface Wording {
  readonly id: string
  readonly span: Span
  readonly voice: 'report' | 'quoted'
  readonly speaker: string | null
  readonly neutral: string | null
  readonly made: Derivation
}

export interface TalksDocument extends EventDocument {
  readonly figures: readonly Figure[]
  readonly conditions: readonly Condition[]
  readonly rounds: readonly Round[]
  readonly proposals: readonly Proposal[]
  readonly positions: readonly Position[]
  readonly tensions: readonly Tension[]
  readonly wording: readonly Wording[]
}
