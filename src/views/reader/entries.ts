import type { ReadingRecord } from '../../records/record.js'
import type { Span } from '../../span.js'
import { LISTS, type List, type RolledSpan, rolledSpans } from '../record-words.js'

/** A stretch of a report's text and what it is to a record; `part`: words of a part of it, such as who takes part in a round. */
export interface EntrySpan {
  readonly role: RolledSpan['role'] | 'part'
  readonly start: number
  readonly end: number
}

/** One record as the reader lays it out: which kind it is, and every word it stands on. */
export interface Entry {
  readonly id: string
  readonly list: List
  readonly record: ReadingRecord[List][number]
  /** In order of the text; empty for a record that points at no words. */
  readonly spans: readonly EntrySpan[]
  /** Where its first word is; the text's length when it has none. */
  readonly start: number
}

/** All records of a reading in order of the text; of those that begin together, the one that reaches further comes first. */
export const entriesOf = (reading: ReadingRecord): readonly Entry[] =>
  LISTS.flatMap((list) =>
    reading[list].map((record): Entry => {
      const spans = [...rolledSpans(list, record), ...partSpans(list, record)]
        .filter(({ start, end }) => start < end)
        .toSorted((one, other) => one.start - other.start || one.end - other.end)
      return { id: record.id, list, record, spans, start: spans[0]?.start ?? reading.report.text.length }
    }),
  ).toSorted((one, other) => one.start - other.start || reach(other) - reach(one))

const reach = ({ spans }: Entry): number => spans.reduce((furthest, { end }) => Math.max(furthest, end), 0)

const partSpans = (list: List, record: ReadingRecord[List][number]): readonly EntrySpan[] => {
  if (list === 'rounds') {
    const { participants, third_parties } = record as ReadingRecord['rounds'][number]
    return part([...participants, ...third_parties].flatMap(({ evidence }) => evidence))
  }
  if (list === 'proposals') {
    const { based_on, components, acceptance } = record as ReadingRecord['proposals'][number]
    return part([...based_on, ...[...components, ...acceptance].flatMap(({ evidence }) => evidence)])
  }
  return []
}

const part = (spans: readonly Span[]): readonly EntrySpan[] =>
  spans.map(({ start, end }) => ({ role: 'part', start, end }))
