/** What a report or a claim tells that somebody turns down: "rejected claims by Togo that Chad had shelled it". */
import { wordClass } from '../knowledge/event-words.js'
import { isNegated } from '../match/clause.js'
import { kids, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { lemmaOf } from './words.js'

/**
 * The word that turns down the claim whose "that" opens the clause of `v`, or -1. The parser hangs the clause, the claim and the denial
 * on one another in many ways, so the order of the words is asked.
 */
export function reportDenial(doc: AttributedDocument, v: number): number {
  const that = kids(doc, v, 'mark', 'obj', 'nsubj').find((k) => k < v && wordAt(doc, k).text.toLowerCase() === 'that')
  if (that === undefined) return -1
  const noun = claimBefore(doc, that)
  // Where the claim is told as somebody's own word, it is kept as that.
  if (noun < 0 || doc.statements[doc.statementAt[v] ?? -1]?.cueHead === noun) return -1
  const { rel, head } = wordAt(doc, noun)
  if (rel === 'nsubj:pass' && denies(doc, head)) return head
  // "rejected all of Togo's claims": at most a few words that belong to the claim between.
  for (let i = noun - 1; i >= Math.max(noun - BETWEEN, 0) && wordAt(doc, i).upos !== 'PUNCT'; i--) {
    if (denies(doc, i)) return i
    if (wordAt(doc, i).upos === 'VERB') return -1
  }
  return -1
}

/** The noun of a claim or a report right before a word, with at most whose it is between: "claims by Togo that", or -1. */
function claimBefore(doc: AttributedDocument, end: number): number {
  for (let i = end - 1; i >= Math.max(end - BETWEEN, 0); i--) {
    if (wordClass('REPORTS').has(lemmaOf(doc, i))) {
      const next = wordAt(doc, i + 1).text.toLowerCase()
      return i === end - 1 || WHOSE.has(next) ? i : -1
    }
    if (['VERB', 'PUNCT'].includes(wordAt(doc, i).upos)) return -1
  }
  return -1
}

/** Words that can open a claim's own phrase. */
const WHOSE = new Set(['by', 'from', 'in', 'of'])

const BETWEEN = 7

const denies = (doc: AttributedDocument, i: number): boolean =>
  wordClass('DENYINGREPORTS').has(lemmaOf(doc, i)) &&
  ['VERB', 'ADJ'].includes(wordAt(doc, i).upos) &&
  !isNegated(doc, i)
