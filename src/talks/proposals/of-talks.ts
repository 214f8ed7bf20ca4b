/** Which plans talks are about, and not a council's own business. */
import { proposalList } from '../../knowledge/proposal-rules.js'
import { wordAt } from '../../match/tree.js'
import type { AttributedDocument, Round } from '../../model.js'
import { sameSide } from '../rounds/parties.js'
import type { ProposalMention } from './proposal-mention.js'

/** A plan that a mediator gives, or one of those who sit at a round of the report or carry it. */
export const isOfTalks = (
  doc: AttributedDocument,
  plan: readonly ProposalMention[],
  rounds: readonly Round[],
): boolean =>
  plan.some(
    ({ mediated, proposed, by }) =>
      mediated || proposed || by.some((giver) => isMediator(doc, giver) || isAt(doc, giver, rounds)),
  )

/** "Imara Belo, the envoy of Ghana". */
const isMediator = (doc: AttributedDocument, actor: number): boolean =>
  (doc.actors[actor]?.mentions ?? []).some((id) => {
    const { first, last } = doc.mentions[id] ?? { first: 0, last: 0 }
    return doc.tokens
      .slice(first, last)
      .some(({ index }) => proposalList('proposal-mediated').has(wordAt(doc, index).lemma.toLowerCase()))
  })

const isAt = (doc: AttributedDocument, actor: number, rounds: readonly Round[]): boolean =>
  rounds.some(({ participants, thirdParties }) =>
    [...participants, ...thirdParties].some((seat) => sameSide(doc, seat.actor, actor)),
  )
