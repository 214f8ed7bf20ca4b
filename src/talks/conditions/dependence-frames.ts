/** Conditions told as dependence: depends on, is conditional on, a settlement requires, "any deal must". */

import { antecedent as opened } from '../../match/antecedent.js'
import { clauseOf, isNegated } from '../../match/clause.js'
import { surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isVerb, kid, kids, wordAt, yieldOf } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import { rulesOf } from './condition-rules.js'
import { afterCase, type Draft, decides, lemma, lower, rangesOf, wholePhrase } from './halves.js'
import { EVENTFUL } from './side-clauses.js'

/** Drafts whose deciding verb or adjective is word `v`. */
export function dependenceDrafts(doc: EventDocument, v: number): Draft[] {
  const draft = depends(doc, v) ?? anyDeal(doc, v)
  return draft ? [draft] : []
}

/** "The truce depends on a withdrawal", "aid is conditional on access", "any deal requires guarantees". */
function depends(doc: EventDocument, v: number): Draft | null {
  for (const rule of rulesOf('depends')) {
    if (!rule.words.has(lemma(doc, v)) || isNegated(doc, v)) continue
    const complement = [...kids(doc, v, 'obl', 'nmod', 'advcl')].find(
      (o) => rule.with.has(caseOf(doc, o)) || kids(doc, o, 'mark').some((m) => rule.with.has(lower(doc, m))),
    )
    const object = rule.with.has('obj') ? kid(doc, v, 'obj', 'ccomp') : -1
    const needed = complement ?? object
    if (needed === undefined || needed < 0) continue
    const subject = dependent(doc, v)
    if (subject < 0 || decides(doc, subject)) continue
    if (complement === undefined ? !isSettlement(doc, subject) : !dependable(doc, subject)) continue
    // "lasts for weeks before requiring a part": no settlement is told of.
    if (complement === undefined && !clauseOf(doc, v).finite) continue
    // "the inquiry linked to the riots": what it has to do with, under the noun.
    if (rule.except.has(lemma(doc, v)) && baseRel(wordAt(doc, v).rel) === 'acl') continue
    return {
      rule,
      logic: rule.logic,
      antecedent: [afterCase(doc, needed)],
      consequent: [wholePhrase(doc, subject, v)],
      at: v,
      holder: -1,
    }
  }
  return null
}

/** What depends: the subject, the thing made conditional, or the noun the adjective hangs on. */
function dependent(doc: EventDocument, v: number): number {
  const word = wordAt(doc, v)
  const own = kid(doc, v, 'nsubj')
  if (own >= 0) return opened(doc, own)
  if (isVerb(doc, v) || word.head < 0) return surfaceSubject(doc, v)
  if (baseRel(word.rel) === 'xcomp' || baseRel(word.rel) === 'amod' || baseRel(word.rel) === 'acl') {
    const object = kid(doc, word.head, 'obj')
    return object >= 0 ? object : isVerb(doc, word.head) ? surfaceSubject(doc, word.head) : word.head
  }
  return -1
}

/** What can hang on a condition is a happening, or the outlook of one; markets and states rely on things. */
const dependable = (doc: EventDocument, head: number): boolean =>
  EVENTFUL.test(lower(doc, head)) ||
  /^(?:aid|future|outcome|success|access|funding|help|progress|plan|decision|relief|payment|fate|timing|pace)s?$/.test(
    lower(doc, head),
  )

/** What "requires" something is a condition only for a settlement of some kind. */
const isSettlement = (doc: EventDocument, head: number): boolean =>
  rulesOf('any-deal').some((r) => r.words.has(lemma(doc, head)))

const ANY = new Set(['any', 'every', 'no'])

/** "Any deal must include guarantees": what a settlement of any kind must have is its condition. */
function anyDeal(doc: EventDocument, v: number): Draft | null {
  for (const rule of rulesOf('any-deal')) {
    const subject = kid(doc, v, 'nsubj')
    if (
      subject < 0 ||
      !rule.words.has(lemma(doc, subject)) ||
      !kids(doc, subject, 'det').some((d) => ANY.has(lower(doc, d)))
    )
      continue
    const { modal, negated } = clauseOf(doc, v)
    if (!['must', 'should'].includes(modal ?? '') || negated) continue
    const own = yieldOf(
      doc,
      v,
      (c) =>
        !['nsubj', 'aux', 'mark', 'parataxis', 'punct'].includes(baseRel(wordAt(doc, c).rel)) ||
        wordAt(doc, c).head !== v,
    )
    const [half] = rangesOf(doc, own)
    if (half)
      return {
        rule,
        logic: rule.logic,
        antecedent: [half],
        consequent: [wholePhrase(doc, subject, v)],
        at: v,
        holder: -1,
      }
  }
  return null
}
