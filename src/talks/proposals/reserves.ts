/** Reserves: "accepted it with reservations", "accepts it but has two reservations" take a plan with something left open. */
import { proposalList } from '../../knowledge/proposal-rules.js'
import { clauseOf } from '../../match/clause.js'
import { caseOf, kid, kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'

export const RESERVES = 'proposal-reserves'

/** The words for what whoever accepts a plan by the verb at `v` leaves open; none where he has "no reservations". */
export function reservesAt(doc: AttributedDocument, v: number): readonly number[] {
  const beside = kids(doc, v, 'obl').filter((k) => caseOf(doc, k) === 'with')
  const also = kids(doc, v, 'conj')
    .filter((c) => kid(doc, c, 'nsubj') < 0 && !clauseOf(doc, c).negated)
    .flatMap((c) => kids(doc, c, 'obj'))
  return [...beside, ...also].filter(
    (k) =>
      proposalList(RESERVES).has(wordAt(doc, k).lemma) &&
      !kids(doc, k, 'det').some((d) => wordAt(doc, d).lemma.toLowerCase() === 'no'),
  )
}
