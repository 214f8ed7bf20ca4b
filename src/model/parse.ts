/** Parse: a tag and a head for every token. */
import type { TextDocument, Token } from './text.js'

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
  /** What the parser's encoder makes of each word in its sentence, the same count of numbers a word; empty once attributions are made. */
  readonly vectors: Float32Array
}
