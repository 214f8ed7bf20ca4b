/** What a report or a claim tells that somebody turns down: "rejected claims by Togo that Chad had shelled it". */
import { governorEffects, wordClass } from '../knowledge/event-words.js'
import { isNegated } from '../match/clause.js'
import { baseRel, kid, kids, markOf, subtree, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { lemmaOf } from './words.js'

/**
 * The word that turns down the claim whose "that" opens the clause of `v`, or -1. The parser hangs the clause, the claim and the denial
 * on one another in many ways, so the order of the words is asked.
 */
export function reportDenial(doc: AttributedDocument, v: number): number {
  const cleared = clearedOf(doc, v)
  if (cleared >= 0) return cleared
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
    if (isOther(doc, i, noun)) return -1
  }
  return -1
}

/** "rejected a deal after reports that": a preposition or an object of its own parts the denial from the claim; "as lies" and "all of" do not. */
function isOther(doc: AttributedDocument, i: number, claim: number): boolean {
  const { upos, text } = wordAt(doc, i)
  if (['VERB', 'SCONJ'].includes(upos)) return true
  if (upos === 'ADP') return !BESIDE.has(text.toLowerCase())
  return baseRel(wordAt(doc, i).rel) === 'obj' && !subtree(doc, claim).includes(i) && kid(doc, i, 'conj', 'nmod') < 0
}

const BESIDE = new Set(['as', 'of', 'out'])

/** "cleared the soldier of killing the boy": the parser may hang the deed on the object, as if the judge had done it. The verb, or -1. */
function clearedOf(doc: AttributedDocument, v: number): number {
  const { rel, head, xpos } = wordAt(doc, v)
  if (rel !== 'acl' || xpos !== 'VBG' || baseRel(wordAt(doc, head).rel) !== 'obj' || markOf(doc, v) !== 'of') return -1
  const verb = wordAt(doc, head).head
  const isDenied = governorEffects().get(`clause ${lemmaOf(doc, verb)} of`) === 'denied'
  return isDenied && !isNegated(doc, verb) ? verb : -1
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
