/** What the reader network sees of each word beside the parser's vector: names and numbers by their kind alone, so that it takes no side. */
import { neutralLemma } from '../parse/stand-ins.js'
import { type Ground, markAt } from './ground.js'

export interface ReaderWords {
  /** Lemma, or the kind of word where the lemma would name somebody or a number. */
  readonly keys: readonly string[]
  readonly heads: readonly number[]
  readonly rels: readonly string[]
  /** Class of the cue the word may be, '' for none. */
  readonly cues: readonly string[]
  /** 0 outside quotation, 1 inside, 2 a mark. */
  readonly quoted: readonly number[]
}

/** The words of a report as the reader sees them. */
export function wordsOf({ doc, classAt, quotationAt }: Ground): ReaderWords {
  return {
    keys: doc.tokens.map(neutralLemma),
    heads: doc.tokens.map((w) => w.head),
    rels: doc.tokens.map((w) => w.rel),
    cues: doc.tokens.map((w) => classAt.get(w.index) ?? ''),
    quoted: doc.tokens.map((w) => ((quotationAt[w.index] ?? -1) < 0 ? 0 : markAt(doc, w.index) === '"' ? 2 : 1)),
  }
}
