/**
 * A function word has no clause parts of its own. Where the parser hangs one on an auxiliary, a "that", a preposition or a comma ("Turkey"
 * on the "has" of "has for years been threatening"), it belongs to the word that has them. Universal Dependencies say so of all treebanks
 * (https://universaldependencies.org/u/overview/syntax.html, "function words"); what coordinates or fixes one may hang on it.
 */
import { baseRel, isVerb, kid, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withWords } from './retied.js'

const FUNCTION = new Set(['aux', 'aux:pass', 'cop', 'mark', 'case', 'cc', 'det', 'punct'])
const PARTS = new Set('nsubj csubj obj iobj obl advcl ccomp xcomp acl nmod appos expl'.split(' '))

/** The document with such parts at the word they belong to; the same document when there are none. */
export function withoutFunctionHeads(doc: ParsedDocument): ParsedDocument {
  const moved = doc.tokens.flatMap((word) => {
    const head = headAbove(doc, word)
    return head < 0 ? [] : [{ ...word, head }]
  })
  return withWords(doc, moved)
}

/** The first word above that is no function word, or -1 where the part hangs rightly or its place is taken. */
function headAbove(doc: ParsedDocument, { rel, head }: Word): number {
  if (head < 0 || !PARTS.has(baseRel(rel)) || !FUNCTION.has(wordAt(doc, head).rel)) return -1
  let above = head
  for (let steps = 0; above >= 0 && FUNCTION.has(wordAt(doc, above).rel) && steps < 5; steps++)
    above = wordAt(doc, above).head
  if (above < 0 || (ONCE.has(baseRel(rel)) && kids(doc, above, baseRel(rel)).length > 0)) return -1
  return OF_NOUNS.has(baseRel(rel)) || isVerb(doc, above) || kid(doc, above, 'cop') >= 0 ? above : -1
}

const ONCE = new Set(['nsubj', 'csubj', 'obj', 'iobj', 'expl'])
/** Parts that a noun has as well as a verb. */
const OF_NOUNS = new Set(['nmod', 'acl', 'appos'])
