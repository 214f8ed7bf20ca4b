/** What a toll tells beside its number: "Among those killed was Ana Ruiz", "one died and two were hurt in the raid". */
import { isPassive } from '../match/clause.js'
import { baseRel, caseOf, isNominal, isVerb, kid, kids, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'

const AMONG = new Set(['among', 'amongst'])

/**
 * Whom the text names among those of the word at `i` ("those", "the dead"): the subject or predicate of its "be"; or -1. "Six children
 * were among the dead" says no more than a part of the toll that is told elsewhere.
 */
export function namedAs(doc: MentionedDocument, i: number): number {
  const named = i < 0 || isNominalToll(doc, i) ? -1 : beingAmong(doc, i)
  return named >= 0 && isNamed(doc, named) ? named : -1
}

/** "were among 48 people killed": the toll itself. */
const isNominalToll = (doc: MentionedDocument, i: number): boolean =>
  wordAt(doc, i).upos === 'NOUN' && wordAt(doc, i).lemma !== 'dead'

/** "48 people killed" where some were "among" them: told by the predicate of the sentence. */
export const isTollAmong = (doc: MentionedDocument, i: number): boolean =>
  isNominalToll(doc, i) && beingAmong(doc, i) >= 0

function beingAmong(doc: MentionedDocument, i: number): number {
  if (!AMONG.has(caseOf(doc, i))) return -1
  if (kid(doc, i, 'cop') >= 0) return kid(doc, i, 'nsubj')
  const { rel, head } = wordAt(doc, i)
  const first = head > i && ['obl', 'nmod'].includes(baseRel(rel)) && isNominal(doc, head) && kid(doc, head, 'cop') >= 0
  return first ? head : -1
}

/** A name, or a noun with a name behind it. */
export const isNamed = (doc: MentionedDocument, i: number): boolean =>
  [i, ...kids(doc, i, 'appos', 'conj', 'flat')].some((at) => doc.mentions[doc.mentionAt[at] ?? -1]?.form === 'name')

/** "One died and seven were hurt in the raid": the verb behind the first that tells of both how it came about; or -1. */
export function tollBeside(doc: MentionedDocument, v: number): number {
  const { lemma } = wordAt(doc, v)
  if (!DYING.has(lemma) && !(KILLING.has(lemma) && isPassive(doc, v))) return -1
  if (kids(doc, v, 'obl', 'advcl', 'advmod').length > 0) return -1
  return kids(doc, v, 'conj').findLast((c) => isVerb(doc, c) && isPassive(doc, c)) ?? -1
}

const DYING = new Set(['die', 'perish'])
const KILLING = new Set(['kill', 'wound', 'injure', 'hurt'])
