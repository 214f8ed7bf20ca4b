import type { ReadingRecord } from '../../records/record.js'
import { sentenceAt } from '../../records/sentence-at.js'
import type { Span } from '../../span.js'

/** One line of a brief: what it says and the places in the report it says it from. */
export interface Line {
  readonly says: string
  readonly at: readonly Span[]
}

/** A headed group of lines; one without lines is left out of the brief. */
export interface Section {
  readonly heading: string
  readonly lines: readonly Line[]
}

/** Numbers of the sentences the spans begin in, ascending, each once. */
export const sentenceNumbers = (record: ReadingRecord, at: readonly Span[]): readonly number[] => {
  const numbers = new Set(at.flatMap(({ start }) => sentenceAt(record.sentences, start)?.number ?? []))
  return [...numbers].sort((a, b) => a - b)
}

/** Words on one line: line breaks and control characters of a report must not reach a terminal. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
