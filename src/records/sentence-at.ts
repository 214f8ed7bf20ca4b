import { countBefore } from '../halving.js'
import type { SentenceRecord } from './record.js'

/** The sentence that holds an offset; the last one before it where none does; null where there is none. */
export const sentenceAt = (sentences: readonly SentenceRecord[], offset: number): SentenceRecord | null =>
  sentences[Math.max(0, countBefore(sentences.length, (at) => sentences[at]!.start <= offset) - 1)] ?? null
