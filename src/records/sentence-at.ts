import type { SentenceRecord } from './record.js'

/** The sentence that holds an offset; the last one before it where none does; null where there is none. */
export const sentenceAt = (sentences: readonly SentenceRecord[], offset: number): SentenceRecord | null => {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return sentences[low] ?? null
}
