import { PLOVER_TYPES } from '../knowledge/plover-types.js'
import type { Attendance, Condition, EventStatus, Figure, Modality, QuoteType, Round, Stance, When } from '../model.js'
import type { ReviewedList } from './lists.js'

/** The kinds of value a field may hold. */
export const FIELD_KINDS = [
  'code',
  'codes',
  'text',
  'name',
  'names',
  'count',
  'flag',
  'when',
  'period',
  'span',
  'spans',
  'chain',
  'participants',
  'third_parties',
  'components',
  'acceptance',
] as const

export type FieldKind = (typeof FIELD_KINDS)[number]

/** A fact field of a record: what values it takes. What is worked out from others (ids of names) is no fact field. */
export interface Field {
  readonly name: string
  readonly kind: FieldKind
  /** The vocabulary of a code, or of the code inside a part; null where there is none. */
  readonly words: readonly string[] | null
  readonly nullable: boolean
  /** What a code without a vocabulary, or a list of such, must look like. */
  readonly shape?: RegExp
  /** Lists that may not be empty. */
  readonly some?: boolean
}

export const STANCES = [
  'accepts', 'rejects', 'demands', 'offers', 'commits', 'supports', 'opposes', 'expects', 'conditional',
] as const satisfies readonly Stance[] // biome-ignore format: one vocabulary, one row
const MODALITIES = [
  'asserted', 'negated', 'planned', 'expected', 'possible', 'conditional', 'threatened', 'requested', 'alleged',
] as const satisfies readonly Modality[] // biome-ignore format: one vocabulary, one row
const EVENT_STATUSES = [
  'occurred', 'ongoing', 'scheduled', 'intended', 'declined', 'postponed', 'cancelled', 'threatened', 'hypothetical', 'denied',
  'undated_past',
] as const satisfies readonly EventStatus[] // biome-ignore format: one vocabulary
export const ATTENDANCES = [
  'attends', 'attended', 'declines', 'invited', 'threatens_boycott', 'postpones', 'unknown',
] as const satisfies readonly Attendance[] // biome-ignore format: one vocabulary, one row
export const ROLES = [
  'mediator', 'facilitator', 'host', 'sponsor', 'guarantor', 'observer', 'messenger',
] as const satisfies readonly Round['thirdParties'][number]['role'][] // biome-ignore format: one vocabulary, one row
const METRICS = [
  'killed', 'wounded', 'captured', 'released', 'displaced', 'detained', 'missing', 'targets_struck', 'personnel', 'other',
] as const satisfies readonly Figure['metric'][] // biome-ignore format: one vocabulary, one row
const QUALIFIERS = [
  'exact',
  'approx',
  'gte',
  'gt',
  'lte',
  'vague',
  'range',
] as const satisfies readonly Figure['qualifier'][]
export const ROUND_STATUSES = [
  'held', 'ongoing', 'scheduled', 'postponed', 'cancelled', 'collapsed',
] as const satisfies readonly Round['status'][] // biome-ignore format: one vocabulary, one row
export const FORMATS = ['direct', 'indirect', 'shuttle'] as const satisfies readonly NonNullable<Round['format']>[]
export const CONDITION_KINDS = [
  'precondition', 'conditional_threat', 'conditional_offer', 'exchange', 'consequence',
] as const satisfies readonly Condition['kind'][] // biome-ignore format: one vocabulary, one row
export const LOGICS = ['if', 'only_if', 'unless', 'until', 'exchange'] as const satisfies readonly Condition['logic'][]
export const CONDITION_STATES = ['open', 'met', 'lapsed'] as const satisfies readonly Condition['state'][]
const QUOTE_TYPES = ['direct', 'indirect', 'mixed'] as const satisfies readonly QuoteType[]

/** How a day is known. */
export const BASES = ['given', 'relative', 'implied'] as const satisfies readonly When['basis'][]

const WORD = /^[a-z][a-z0-9_-]{0,59}$/
const CODE = /^[A-Za-z0-9][\w.-]{0,59}$/
const CAMEO = /^\d{2,4}$/

type Given = Omit<Field, 'name' | 'kind' | 'words'>

const of =
  (kind: FieldKind, given: Partial<Given> = {}) =>
  (name: string): Field => ({ name, kind, words: null, nullable: false, ...given })
const code =
  (words: readonly string[], nullable = false) =>
  (name: string): Field => ({ name, kind: 'code', words, nullable })
const parts =
  (kind: FieldKind, words: readonly string[]) =>
  (name: string): Field => ({ name, kind, words, nullable: false })

const text = of('text')
const textOrNot = of('text', { nullable: true })
const name = of('name')
const nameOrNot = of('name', { nullable: true })
const names = of('names')
const someNames = of('names', { some: true })
const spans = of('spans')
const someSpans = of('spans', { some: true })
const when = of('when', { nullable: true })
const count = of('count', { nullable: true })
const flag = of('flag')

const named = (fields: Readonly<Record<string, (name: string) => Field>>): readonly Field[] =>
  Object.entries(fields).map(([called, field]) => field(called))

/** The fact fields of each list, in the order a form shows them: what a person may change, and what two records are compared by. */
export const FIELDS: Readonly<Record<ReviewedList, readonly Field[]>> = {
  statements: named({
    modality: code(MODALITIES),
    source_chain: of('chain'),
    quote_type: code(QUOTE_TYPES),
    said_on: when,
    anonymous: flag,
    cue_denied: flag,
    source: spans,
    cue: spans,
    content: someSpans,
  }),
  events: named({
    plover: code(PLOVER_TYPES, true),
    mode: of('code', { nullable: true, shape: WORD }),
    status: code(EVENT_STATUSES),
    actors: names,
    recipients: names,
    date: when,
    place: nameOrNot,
    according_to: someNames,
    type: of('code', { nullable: true, shape: CODE }),
    contexts: of('codes', { shape: WORD }),
    cameo: of('code', { nullable: true, shape: CAMEO }),
    trigger: of('span'),
    evidence: someSpans,
  }),
  positions: named({
    actor: name,
    party: name,
    stance: code(STANCES),
    issue: text,
    issue_code: of('code', { nullable: true, shape: CODE }),
    according_to: someNames,
    evidence: someSpans,
  }),
  conditions: named({
    kind: code(CONDITION_KINDS),
    logic: code(LOGICS),
    state: code(CONDITION_STATES),
    holder: nameOrNot,
    according_to: someNames,
    antecedent: someSpans,
    consequent: spans,
    evidence: someSpans,
  }),
  rounds: named({
    label: text,
    status: code(ROUND_STATUSES),
    date: when,
    venue: textOrNot,
    format: code(FORMATS, true),
    participants: parts('participants', ATTENDANCES),
    third_parties: parts('third_parties', ROLES),
    evidence: someSpans,
  }),
  proposals: named({
    label: text,
    presented_by: names,
    presented_to: names,
    date: when,
    components: of('components'),
    acceptance: parts('acceptance', STANCES),
    based_on: spans,
    evidence: someSpans,
  }),
  figures: named({
    metric: code(METRICS),
    low: count,
    best: count,
    high: count,
    qualifier: code(QUALIFIERS),
    population: textOrNot,
    perpetrator: nameOrNot,
    place: nameOrNot,
    period: of('period', { nullable: true }),
    cumulative: of('flag', { nullable: true }),
    according_to: someNames,
    span: of('span'),
    evidence: someSpans,
  }),
}
