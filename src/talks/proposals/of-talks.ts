/** Which plans talks are about, and not a council's own business. */
import { proposalList } from '../../knowledge/proposal-rules.js'
import { rangeSpan, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Round } from '../../model.js'
import { overlaps } from '../../span.js'
import { sameSide } from '../rounds/parties.js'
import type { ProposalMention } from './proposal-mention.js'

/** A plan that a mediator gives, or one of those who sit at a round of the report or carry it, and that is given to another there or told with it. */
export const isOfTalks = (
  doc: AttributedDocument,
  plan: readonly ProposalMention[],
  rounds: readonly Round[],
): boolean =>
  plan.some(
    (mention) =>
      mention.mediated ||
      mention.proposed ||
      mention.by.some((giver) => isMediator(doc, giver)) ||
      rounds.some((round) => isBroughtTo(doc, plan, mention, round)),
  )

/** "Turkey gave Iran its plan at the talks": from one who is there, to one who is, or where the round itself is told. */
const isBroughtTo = (
  doc: AttributedDocument,
  plan: readonly ProposalMention[],
  { by, to }: ProposalMention,
  round: Round,
): boolean =>
  by.some((giver) => isAt(doc, giver, round)) &&
  (to.some((taker) => isAt(doc, taker, round)) || plan.some(({ head }) => isToldWith(doc, head, round)))

const isToldWith = (doc: AttributedDocument, head: number, { evidence }: Round): boolean => {
  const { first, last } = doc.sentences[wordAt(doc, head).sentence]!
  const told = rangeSpan(doc, [first, last])
  return evidence.some((span) => overlaps(span, told))
}

/** "Imara Belo, the envoy of Ghana". */
const isMediator = (doc: AttributedDocument, actor: number): boolean =>
  (doc.actors[actor]?.mentions ?? []).some((id) => {
    const { first, last } = doc.mentions[id] ?? { first: 0, last: 0 }
    return doc.tokens
      .slice(first, last)
      .some(({ index }) => proposalList('proposal-mediated').has(wordAt(doc, index).lemma.toLowerCase()))
  })

const isAt = (doc: AttributedDocument, actor: number, { participants, thirdParties }: Round): boolean =>
  [...participants, ...thirdParties].some((seat) => sameSide(doc, seat.actor, actor))
