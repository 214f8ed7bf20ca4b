/**
 * "Clashes between troops backed by tanks and Kurdish fighters": "between" needs two sides, so where its noun has none joined to it, the
 * last one joined to what its participle takes is the other side, and no second thing it was backed by.
 */
import { caseOf, kid, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withWords } from './retied.js'

/** The document with such sides joined; the same document when there are none. */
export function withBetweenSides(doc: ParsedDocument): ParsedDocument {
  const joined = doc.tokens.flatMap((word) => {
    const other = otherSide(doc, word)
    return other < 0 ? [] : [{ ...wordAt(doc, other), head: word.index }]
  })
  return withWords(doc, joined)
}

/** The last noun joined below the participle of a noun behind "between" that has none joined to itself; or -1. */
function otherSide(doc: ParsedDocument, { index, rel }: Word): number {
  if ((rel !== 'nmod' && rel !== 'obl') || kid(doc, index, 'conj') >= 0 || caseOf(doc, index) !== 'between') return -1
  return kids(doc, index, 'acl')
    .flatMap((participle) => kids(doc, participle, 'obl'))
    .flatMap((taken) => kids(doc, taken, 'conj'))
    .reduce((last, noun) => (kid(doc, noun, 'cc') >= 0 ? noun : last), -1)
}
