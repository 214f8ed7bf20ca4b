/** Whose coming a verb tells, where it is not simply its doer: "will be represented at", "the decision by Togo to attend", "among those attending". */
import { roundList } from '../../knowledge/round-rules.js'
import type { TakingWord } from '../../knowledge/taking-words.js'
import { isPassive } from '../../match/clause.js'
import { nounAgent, surfaceSubject } from '../../match/roles.js'
import { beforeTo, caseOf, kid, kids, markOf, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { doerOf } from '../positions/doer.js'

/** The head of whoever comes or stays away, or -1. */
export function sitterOf(doc: AttributedDocument, v: number, word: TakingWord): number {
  const among = amongThose(doc, v)
  if (among >= 0) return among
  // "will be represented at the talks": whoever undergoes that sits there, and nobody for whom somebody is said to stand in.
  if (isPassive(doc, v) && word.lemma === 'represent') return standsIn(doc, v) ? -1 : surfaceSubject(doc, v)
  const noun = decidedBy(doc, v)
  if (noun < 0) return doerOf(doc, v)
  const by = wordAt(doc, noun + 1).text.toLowerCase() === 'by' ? wordAt(doc, noun + 1).head : -1
  return by >= 0 ? by : isDeedOf(doc, v) || noun !== wordAt(doc, v).head ? nounAgent(doc, noun) : doerOf(doc, v)
}

/** "Was represented at the talks by Togo", wherever the parser hung the "by": who sat there is told apart. */
const standsIn = (doc: AttributedDocument, v: number): boolean =>
  [v, ...kids(doc, v, 'obl')].some((at) => kids(doc, at, 'obl', 'nmod').some((k) => k > v && caseOf(doc, k) === 'by'))

/** "has no intention of attending". */
export const isDeedOf = (doc: AttributedDocument, v: number): boolean =>
  wordAt(doc, v).rel === 'acl' && markOf(doc, v) === 'of'

/**
 * The noun of deciding or refusing that an infinitive tells more of, with at most whose it is between: "the decision by Togo to attend",
 * wherever the parser hung the infinitive. -1 where there is none.
 */
export function decidedBy(doc: AttributedDocument, v: number): number {
  const { head, rel } = wordAt(doc, v)
  if (head < 0 || !['acl', 'advcl', 'xcomp'].includes(rel)) return -1
  if (rel === 'acl' && isDeciding(doc, head)) return head
  const last = beforeTo(doc, v)
  const by = last < 0 ? -1 : byBefore(doc, last + 1)
  return by > 0 && isDeciding(doc, by - 1) ? by - 1 : -1
}

const isDeciding = (doc: AttributedDocument, i: number): boolean =>
  ['round-decided', 'round-refused'].some((list) => roundList(list).has(wordAt(doc, i).lemma))

/** The "by" of a short phrase that ends right before a word, or -1. */
function byBefore(doc: AttributedDocument, end: number): number {
  for (let i = end - 1; i > end - LONGEST_NAME && i >= 0; i--) if (wordAt(doc, i).text.toLowerCase() === 'by') return i
  return -1
}

const LONGEST_NAME = 7

/** "was among those who attended", "among those attending will be Togo": who is counted among them, or -1. */
export function amongThose(doc: AttributedDocument, v: number): number {
  const { head, rel } = wordAt(doc, v)
  if (head < 0 || !rel.startsWith('acl') || wordAt(doc, head).text.toLowerCase() !== 'those') return -1
  if (caseOf(doc, head) !== 'among') return -1
  const above = kid(doc, head, 'cop') >= 0 ? kid(doc, head, 'nsubj') : wordAt(doc, head).head
  return above >= 0 && wordAt(doc, above).upos !== 'VERB' ? above : -1
}
