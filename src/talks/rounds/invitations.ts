/** "Declined an invitation to attend the talks", "accepted an invitation to the summit": an answer that says who comes. */
import { roundList, roundRule } from '../../knowledge/round-rules.js'
import { clauseOf } from '../../match/clause.js'
import { caseOf, kid, kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { spansOf, wordsUnder } from '../positions/content-words.js'
import { doerOf } from '../positions/doer.js'
import { type CueIndex, standingOf } from '../positions/standing.js'
import { voiceAt } from '../speakers.js'
import { seatedAt } from './both-sides.js'
import { type Seat, sentAt } from './seats.js'
import type { TalkMention } from './talk-mention.js'

/** Seats of those who answer an invitation to talks that the report speaks of. */
export function invitedSeats(
  doc: AttributedDocument,
  byHead: ReadonlyMap<number, TalkMention>,
  cues: CueIndex,
): Seat[] {
  return doc.tokens.flatMap(({ index, lemma, rel, head }) => {
    if (lemma !== INVITATION || rel !== 'obj' || head < 0) return []
    const answer = wordAt(doc, head).lemma
    const accepts = roundList('round-takes-invitation').has(answer)
    if (!accepts && !roundList('round-spurns-invitation').has(answer)) return []
    const mention = byHead.get(invitedTo(doc, index))
    if (!mention || standingOf(doc, head, cues) !== 'holds') return []
    const doer = doerOf(doc, head)
    const answered = roundRule(accepts ? 'round-takes-invitation' : 'round-spurns-invitation')
    const evidence = spansOf(doc, wordsUnder(doc, head))
    return seatedAt(doc, doer).map((actor) => ({
      rule: roundRule(accepts ? 'round-comes' : 'round-leaves'),
      actor,
      attendance: accepts ? 'attends' : 'declines',
      accordingTo: voiceAt(doc, head).names,
      evidence,
      mention,
      at: head,
      delegates: sentAt(doc, doer),
      through: [{ rule: answered, at: head }],
      hedged: false,
    }))
  })
}

const INVITATION = 'invitation'

/** "An invitation to attend the talks", "to the talks": what one is invited to, or -1. */
function invitedTo(doc: AttributedDocument, noun: number): number {
  const verb = wordAt(doc, noun).head
  const to = kids(doc, noun, 'nmod').find((k) => caseOf(doc, k) === 'to')
  const deed = [noun, verb]
    .flatMap((at) => kids(doc, at, 'acl', 'advcl'))
    .find((c) => c > noun && clauseOf(doc, c).infinitive)
  return deed === undefined ? (to ?? -1) : kid(doc, deed, 'obj', 'obl')
}

/** "Opposed an invitation to Iran to attend": who is spoken of as invited has not said that he comes. */
export function isOnlyInvited(doc: AttributedDocument, v: number): boolean {
  const { head, rel } = wordAt(doc, v)
  return (
    head >= 0 &&
    ['advcl', 'xcomp'].includes(rel) &&
    clauseOf(doc, v).infinitive &&
    kids(doc, head, 'obj').some((o) => wordAt(doc, o).lemma === INVITATION)
  )
}
