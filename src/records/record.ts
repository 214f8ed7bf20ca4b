/**
 * The record of one reading, as it is printed, stored and served: flat lists, plain data, ids instead of references.
 * The shape is described in docs/RECORD.md; a field may be added, none renamed or dropped.
 */
import { NOBODY } from '../attributions/sayers.js'
import type { CodebookMark } from '../knowledge/codebook.js'
import type {
  ActorKind,
  Attendance,
  Condition,
  EventStatus,
  Figure,
  Known,
  Modality,
  Notice,
  QuoteType,
  ResolvedBy,
  Round,
  SentenceKind,
  Stance,
  When,
} from '../model.js'
import type { Span } from '../span.js'

/** What every derived record carries: its id, the rule that made it and how it is known. `parley explain` prints the steps. */
export interface Sourced {
  readonly id: string
  readonly rule: string
  readonly known: Known
}

/** The report that was read, with its text: every span indexes it. */
export interface ReportRecord {
  readonly id: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly published_basis: 'given' | 'inferred' | 'file' | null
  readonly language: string
  readonly length: number
  /** The codebook it was read with: its name and version, when it gives them, and a hash of its files; null without one. */
  readonly codebook: CodebookMark | null
  readonly text: string
}

/** One sentence; its number is what briefs and pages print in brackets. */
export interface SentenceRecord {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly kind: SentenceKind
}

export interface ActorRecord extends Sourced {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: ActorKind
  readonly country: string | null
  readonly sector: readonly string[]
  readonly part_of: string | null
  readonly speaks_for: string | null
  readonly anonymous: boolean
  readonly mentions: readonly Span[]
  readonly resolved_by: ResolvedBy
}

export interface PlaceRecord extends Sourced {
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly where_prec: number
  readonly inside: string | null
  readonly mentions: readonly Span[]
}

export interface DateRecord extends When {
  readonly span: Span
  readonly rule: string
}

/** One link of a source chain, outermost first: actors by id and name, or the words for somebody unnamed. */
export interface SourceLinkRecord {
  readonly actors: readonly string[]
  readonly names: readonly string[]
  readonly described: string | null
}

/** Whether the text names and describes nobody there: "reportedly", "is expected to". Older readings leave the description out. */
export const isNobody = ({ names, described }: SourceLinkRecord): boolean =>
  names.length === 0 && (described ?? NOBODY).startsWith(NOBODY)

export interface StatementRecord extends Sourced {
  readonly source_chain: readonly SourceLinkRecord[]
  readonly speakers: readonly string[]
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly quote_type: QuoteType
  readonly modality: Modality
  readonly said_on: When | null
  readonly anonymous: boolean
  /** The saying itself is negated or left open: "did not say", "refused to say whether". */
  readonly cue_denied: boolean
  /** Id of the statement this one stands inside, or null. */
  readonly within: string | null
}

export interface EventRecord extends Sourced {
  /** A type that PLOVER lacks, ours or a codebook's own; or null. */
  readonly type: string | null
  readonly plover: string | null
  readonly mode: string | null
  readonly contexts: readonly string[]
  readonly cameo: string | null
  readonly status: EventStatus
  readonly actors: readonly string[]
  readonly actor_ids: readonly string[]
  readonly recipients: readonly string[]
  readonly recipient_ids: readonly string[]
  readonly date: When | null
  readonly place: string | null
  readonly place_id: string | null
  readonly according_to: readonly string[]
  readonly statement: string | null
  readonly trigger: Span
  readonly evidence: readonly Span[]
  /** Id of the earliest event in this report that tells the same happening, or null. */
  readonly same_as: string | null
}

export interface PositionRecord extends Sourced {
  readonly actor: string
  readonly actor_id: string
  /** The party the actor speaks for or belongs to ("Benjamin Netanyahu": Israel); itself where it is one or the text names none. */
  readonly party: string
  readonly party_id: string
  readonly issue: string
  readonly issue_code: string | null
  readonly stance: Stance
  readonly according_to: readonly string[]
  readonly statement: string | null
  readonly evidence: readonly Span[]
}

export interface ConditionRecord extends Sourced {
  readonly kind: Condition['kind']
  readonly logic: Condition['logic']
  readonly holder: string | null
  readonly holder_id: string | null
  readonly antecedent: readonly Span[]
  readonly consequent: readonly Span[]
  readonly according_to: readonly string[]
  readonly state: Condition['state']
  readonly evidence: readonly Span[]
}

export interface ParticipantRecord {
  readonly actor: string
  readonly actor_id: string
  readonly attendance: Attendance
  readonly according_to: readonly string[]
  readonly evidence: readonly Span[]
}

export interface ThirdPartyRecord {
  readonly actor: string
  readonly actor_id: string
  readonly role: Round['thirdParties'][number]['role']
  readonly evidence: readonly Span[]
}

export interface RoundRecord extends Sourced {
  readonly label: string
  readonly date: When | null
  readonly venue: string | null
  readonly format: Round['format']
  readonly status: Round['status']
  readonly participants: readonly ParticipantRecord[]
  readonly third_parties: readonly ThirdPartyRecord[]
  readonly evidence: readonly Span[]
}

export interface AcceptanceRecord {
  readonly actor: string
  readonly actor_id: string
  readonly stance: Stance
  readonly according_to: readonly string[]
  readonly evidence: readonly Span[]
}

export interface ProposalRecord extends Sourced {
  readonly label: string
  readonly presented_by: readonly string[]
  readonly presented_to: readonly string[]
  readonly date: When | null
  readonly based_on: readonly Span[]
  readonly components: readonly { readonly provision: string; readonly evidence: readonly Span[] }[]
  readonly acceptance: readonly AcceptanceRecord[]
  readonly evidence: readonly Span[]
}

export interface FigureRecord extends Sourced {
  readonly metric: Figure['metric']
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly qualifier: Figure['qualifier']
  readonly population: string | null
  readonly perpetrator: string | null
  readonly place: string | null
  readonly period: Figure['period']
  readonly cumulative: boolean | null
  readonly according_to: readonly string[]
  readonly span: Span
  readonly evidence: readonly Span[]
}

export interface TensionSide {
  readonly record: string
  readonly evidence: readonly Span[]
}

export interface TensionRecord extends Sourced {
  readonly type: string
  readonly left: TensionSide
  readonly right: TensionSide
  readonly note: string
}

export interface WordingRecord extends Sourced {
  readonly span: Span
  readonly voice: 'report' | 'quoted'
  readonly speaker: string | null
  readonly neutral: string | null
}

/** Everything one reading of one report produced. */
export interface ReadingRecord {
  readonly report: ReportRecord
  readonly sentences: readonly SentenceRecord[]
  readonly actors: readonly ActorRecord[]
  readonly places: readonly PlaceRecord[]
  readonly dates: readonly DateRecord[]
  readonly statements: readonly StatementRecord[]
  readonly events: readonly EventRecord[]
  readonly positions: readonly PositionRecord[]
  readonly conditions: readonly ConditionRecord[]
  readonly rounds: readonly RoundRecord[]
  readonly proposals: readonly ProposalRecord[]
  readonly figures: readonly FigureRecord[]
  readonly tensions: readonly TensionRecord[]
  readonly wording: readonly WordingRecord[]
  readonly notices: readonly Notice[]
}
