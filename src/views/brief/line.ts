import type { ReadingRecord } from '../../records/record.js'
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
  const { sentences } = record
  const numbers = new Set<number>()
  for (const { start } of at) {
    let low = 0
    let high = sentences.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((sentences[middle]?.start ?? 0) <= start) low = middle
      else high = middle - 1
    }
    const sentence = sentences[low]
    if (sentence !== undefined) numbers.add(sentence.number)
  }
  return [...numbers].sort((a, b) => a - b)
}
