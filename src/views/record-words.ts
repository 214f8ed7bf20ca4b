import type { ReadingRecord, StatementRecord } from '../records/record.js'
import type { Span } from '../span.js'

/** The lists of a record whose entries have an id. */
export const LISTS = [
  'statements',
  'events',
  'positions',
  'conditions',
  'rounds',
  'proposals',
  'figures',
  'tensions',
  'wording',
  'actors',
  'places',
] as const

export type List = (typeof LISTS)[number]

/** One stretch of a report's text and what it is to the record: whose words, the word that says so, what is said, what happened. */
export interface RolledSpan {
  readonly role: 'source' | 'cue' | 'content' | 'trigger' | 'evidence' | 'mention' | 'antecedent' | 'consequent'
  readonly start: number
  readonly end: number
}

/** A record as the words it stands in. */
export interface RecordWords {
  readonly list: List
  readonly record: ReadingRecord[List][number]
  /** Every stretch that the record points at, in order of the text. */
  readonly spans: readonly RolledSpan[]
  /** The sentences those stand in, in order. */
  readonly sentences: readonly {
    readonly number: number
    readonly start: number
    readonly end: number
    readonly text: string
  }[]
  /** Who says so, outermost first: the report, then each source in words. */
  readonly chain: readonly string[]
}

// A name that is all over a report: its first places are enough beside a screen; the reader shows them all.
const MOST_SENTENCES = 12

/** The record with that id in a reading, in the words it came from; null when there is none. */
export const recordWords = (reading: ReadingRecord, id: string): RecordWords | null => {
  for (const list of LISTS) {
    const record = reading[list].find((each) => each.id === id)
    if (record === undefined) continue
    return wordsOfRecord(reading, list, record)
  }
  return null
}

/** A record of a list in the words it stands in, whether or not the reading has it so. */
export const wordsOfRecord = (reading: ReadingRecord, list: List, record: ReadingRecord[List][number]): RecordWords => {
  const spans = rolledSpans(list, record).toSorted((one, other) => one.start - other.start || one.end - other.end)
  const { text } = reading.report
  return {
    list,
    record,
    spans,
    sentences: reading.sentences
      .filter(({ start, end }) => spans.some((span) => span.start < end && span.end > start))
      .slice(0, MOST_SENTENCES)
      .map(({ number, start, end }) => ({ number, start, end, text: text.slice(start, end) })),
    chain: chainOf(reading, record),
  }
}

const rolled = (role: RolledSpan['role'], spans: readonly Span[]): readonly RolledSpan[] =>
  spans.map(({ start, end }) => ({ role, start, end }))

/** Every stretch a record of a list points at. */
export const rolledSpans = (list: List, record: ReadingRecord[List][number]): readonly RolledSpan[] => {
  const of = record as unknown as Readonly<Record<string, unknown>>
  const spans = (name: string): readonly Span[] => (of[name] ?? []) as readonly Span[]
  switch (list) {
    case 'statements':
      return [
        ...rolled('source', spans('source')),
        ...rolled('cue', spans('cue')),
        ...rolled('content', spans('content')),
      ]
    case 'events':
      return [...rolled('evidence', spans('evidence')), ...rolled('trigger', [of.trigger as Span])]
    case 'conditions':
      return [...rolled('antecedent', spans('antecedent')), ...rolled('consequent', spans('consequent'))]
    case 'actors':
    case 'places':
      return rolled('mention', spans('mentions'))
    case 'wording':
      return rolled('evidence', [of.span as Span])
    case 'figures':
      return [...rolled('evidence', spans('evidence')), ...rolled('trigger', [of.span as Span])]
    case 'tensions': {
      const { left, right } = record as ReadingRecord['tensions'][number]
      return [...rolled('evidence', left.evidence), ...rolled('evidence', right.evidence)]
    }
    default:
      return rolled('evidence', spans('evidence'))
  }
}

/** Who says so, outermost first; the report is "the report". */
const chainOf = (reading: ReadingRecord, record: ReadingRecord[List][number]): readonly string[] => {
  const of = record as unknown as Readonly<Record<string, unknown>>
  const statement =
    'source_chain' in of ? (record as StatementRecord) : reading.statements.find(({ id }) => id === of.statement)
  if (statement !== undefined) {
    return statement.source_chain.map(
      ({ names, described }) => names.map(named).join(' and ') || named(described ?? 'not stated'),
    )
  }
  const told = of.according_to
  return Array.isArray(told) ? ['the report', ...told.map(String).filter((name) => name !== 'report')] : ['the report']
}

const named = (name: string): string => (name === 'report' ? 'the report' : name)
