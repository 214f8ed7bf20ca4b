/** Conditions told by "before": what is required first. */
import { clauseOf } from '../../match/clause.js'
import { baseRel, isVerb, kid, kids, wordAt } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import type { ConditionRule } from './condition-rules.js'
import { clauseWithout, type Draft, lemma } from './halves.js'
import { EVENTFUL, mainAndSide } from './side-clauses.js'

const OBLIGING = new Set(['must', 'should', 'need', 'have', 'first'])

/** "Troops must leave before talks begin": what comes first is the condition of what comes after. */
export function requiredFirst(doc: EventDocument, rule: ConditionRule, from: number, after: number): Draft | null {
  const halves = mainAndSide(doc, from, after)
  if (!halves) return null
  const { main, side, antecedent: later } = halves
  // "Speaking before the cabinet met, he called": what stands beside another verb is not what that verb asks for.
  const over = ['advcl', 'acl'].includes(baseRel(wordAt(doc, main).rel)) ? -1 : wordAt(doc, main).head
  const obliged = [...kids(doc, main, 'aux', 'advmod'), main, over].some(
    // "has to pay", but not "had his mill burnt".
    (w) =>
      w >= 0 &&
      OBLIGING.has(lemma(doc, w)) &&
      (lemma(doc, w) !== 'have' || (wordAt(doc, main).rel === 'xcomp' && clauseOf(doc, main).infinitive)),
  )
  const demanded = [over, main].some((h) => h >= 0 && rule.with.has(lemma(doc, h)))
  if ((!obliged && !demanded) || clauseOf(doc, main).perfect || isPast(doc, side)) return null
  if (!obliged && isOwnDeed(doc, rule, main, side)) return null
  if ((!isVerb(doc, side) || kid(doc, side, 'nsubj') < 0) && !EVENTFUL.test(wordAt(doc, side).text)) return null
  if (doc.dateAt[side] !== undefined && (doc.dateAt[side] ?? -1) >= 0) return null
  const antecedent =
    demanded && kid(doc, main, 'obj') >= 0 && !obliged
      ? clauseWithout(doc, kid(doc, main, 'obj'), [from, later[1]])
      : clauseWithout(doc, main, [from, later[1]])
  return antecedent.length === 0
    ? null
    : { rule, logic: rule.logic, antecedent, consequent: [later], at: from, holder: -1 }
}

/** "before they were arrested": over and done with. */
function isPast(doc: EventDocument, side: number): boolean {
  const { tense, finite, modal } = clauseOf(doc, side)
  return finite && tense === 'past' && modal === null
}

/**
 * "demanded money before paying their wages", "called her before leaving": what the same one did then tells an order of deeds, and sets
 * nothing. A wish that lasts (the rule's words) and a happening that is asked for ("demanded the lifting of sanctions before signing") do.
 */
function isOwnDeed(doc: EventDocument, rule: ConditionRule, main: number, side: number): boolean {
  if (wordAt(doc, side).xpos !== 'VBG' || kid(doc, side, 'nsubj', 'csubj', 'aux') >= 0) return false
  const { tense, modal, finite } = clauseOf(doc, main)
  if (!finite || tense !== 'past' || modal !== null || doc.statementAt[main] !== -1) return false
  const wanted = kids(doc, main, 'obj', 'obl').filter((o) => o < side)
  return !rule.words.has(lemma(doc, main)) && !wanted.some((o) => EVENTFUL.test(wordAt(doc, o).text))
}
