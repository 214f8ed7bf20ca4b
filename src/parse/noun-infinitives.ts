/**
 * "Announced his intention to ask for aid", "declared its readiness to attack": an infinitive right behind a noun for what somebody means
 * or must do is what is meant. Hung on the verb before it, as the parser has it, the asking would be told as done.
 */
import { kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withWords } from './retied.js'

/** Nouns that an infinitive completes. */
const MEANT = new Set(
  'intention intent plan willingness readiness keenness eagerness determination wish desire resolve offer promise pledge vow commitment decision attempt ambition duty right responsibility obligation conspiracy plot plea agreement ability authorization permission'.split(
    ' ',
  ),
)

/** The document with such infinitives at their nouns; the same document when there are none. */
export function withNounInfinitives(doc: ParsedDocument): ParsedDocument {
  const moved = doc.tokens.flatMap((word) => {
    const noun = nounBefore(doc, word)
    return noun < 0 ? [] : [{ ...word, head: noun, rel: 'acl' }]
  })
  return withWords(doc, moved)
}

/** The noun of what is meant, right before the "to" of an infinitive hung on the verb before it; or -1. */
function nounBefore(doc: ParsedDocument, { index, xpos, rel, head }: Word): number {
  if (xpos !== 'VB' || (rel !== 'xcomp' && rel !== 'advcl') || head < 0 || head > index) return -1
  const noun = (kids(doc, index, 'mark').find((mark) => wordAt(doc, mark).xpos === 'TO') ?? 0) - 1
  return noun > head && wordAt(doc, noun).upos === 'NOUN' && MEANT.has(wordAt(doc, noun).lemma) ? noun : -1
}
