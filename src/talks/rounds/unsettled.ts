/** What is only offered, considered or wished of talks: nobody has said by it that he comes or carries them. */
import { roundList } from '../../knowledge/round-rules.js'
import { clauseOf } from '../../match/clause.js'
import { baseRel, beforeTo, kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'

/** "ready to enter talks", "its willingness to join": an offer, told as a position; nobody has said that he comes. */
export function isReady(doc: AttributedDocument, v: number): boolean {
  const word = beforeTo(doc, v)
  return word >= 0 && roundList('round-ready').has(wordAt(doc, word).lemma)
}

/** "is considering attending", "would like to join", "has considered whether to": it has not said that it comes. */
export function isUnsettled(doc: AttributedDocument, v: number): boolean {
  if (kids(doc, v, 'mark').some((k) => wordAt(doc, k).lemma === 'whether')) return true
  for (let at = v; ; ) {
    const { head, rel } = wordAt(doc, at)
    if (head < 0 || !CARRYING.has(baseRel(rel)) || clauseOf(doc, at).finite) return false
    const { lemma } = wordAt(doc, head)
    // "has not stopped mediating": it goes on.
    if (goesOn(doc, at)) return false
    // "called on the rebels to attend".
    if (roundList('round-unsettled').has(lemma) || (ASKING.has(lemma) && clauseOf(doc, at).infinitive)) return true
    at = head
  }
}

/** "Has not stopped mediating". */
export function goesOn(doc: AttributedDocument, v: number): boolean {
  const { head, rel } = wordAt(doc, v)
  return head >= 0 && rel === 'xcomp' && ENDING.has(wordAt(doc, head).lemma) && clauseOf(doc, head).negated
}

const CARRYING = new Set(['xcomp', 'ccomp', 'advcl', 'conj'])
const ENDING = new Set(['stop', 'cease', 'quit'])
const ASKING = new Set(['call', 'appeal', 'plead'])
