/** A short name in the report's words: a noun with its modifiers and what its prepositions bring, without clauses, articles and loose ends. */
import { baseRel, caseOf, kids, rangeSpan, wordAt, yieldOf } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'

const OUT = new Set([
  'acl',
  'appos',
  'conj',
  'cc',
  'parataxis',
  'cop',
  'nsubj',
  'aux',
  'advcl',
  'mark',
  'obl',
  'ccomp',
  'advmod',
  'case',
  'det',
])
const LOOSE = new Set(['ADP', 'DET', 'PART', 'CCONJ', 'PUNCT', 'SCONJ'])

/** The name of the noun at `top`; words up to `through` belong to it even where the parser set them
 * beside it, phrases with one of the prepositions `without` do not. */
export function shortName(
  doc: AttributedDocument,
  top: number,
  through = top,
  without: ReadonlySet<string> = new Set(),
  longest = 8,
): string {
  const own = new Set(
    yieldOf(doc, top, (c) => {
      const { rel, head, text, upos } = wordAt(doc, c)
      if (head === top && rel === 'nmod' && without.has(caseOf(doc, c))) return false
      // "the plan on Sunday": when is no part of what it is called.
      if (head === top && c > top && baseRel(rel) === 'nmod' && (doc.dateAt[c] ?? -1) >= 0) return false
      if (upos === 'PUNCT') return text === '-' || text === '–'
      return !OUT.has(baseRel(rel)) || (head !== top && ['case', 'det'].includes(baseRel(rel)))
    }),
  )
  for (let i = top; i <= through; i++) own.add(i)
  let first = top
  while (own.has(first - 1)) first--
  let last = through + 1
  while (own.has(last) && last - first < longest) last++
  if (last > through + 1) last = Math.max(through + 1, beforeTorn(doc, last))
  while (last - first > 1 && LOOSE.has(wordAt(doc, last - 1).upos)) last--
  while (last - first > 1 && LOOSE.has(wordAt(doc, first).upos)) first++
  return rangeSpan(doc, [first, last]).text
}

/** "a meeting with his Iranian [and Russian counterparts]": where a phrase is cut before its noun, the end of what stands before it. */
function beforeTorn(doc: AttributedDocument, last: number): number {
  const { head, rel } = wordAt(doc, last - 1)
  if (head < last || !['amod', 'compound', 'nummod'].includes(baseRel(rel))) return last
  return Math.min(last, ...kids(doc, head, 'case').filter((k) => k < last))
}

/** Of several told together ("two earlier rounds of talks in May and June") the words that hold of each: no number, no days. */
export const sharedName = (doc: AttributedDocument, top: number, through: number): string =>
  rangeSpan(doc, [kids(doc, top, 'amod').find((i) => i < top) ?? top, through + 1]).text
