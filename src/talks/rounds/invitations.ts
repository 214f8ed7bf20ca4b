/** "Declined an invitation to attend the talks", "accepted an invitation to the summit": an answer that says who comes. */
import { roundList, roundRule, roundWords } from '../../knowledge/round-rules.js'
import { clauseOf } from '../../match/clause.js'
import { caseOf, kid, kids, wordAt } from '../../match/tree.js'
import type { Attendance, AttributedDocument } from '../../model.js'
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
    const answer = ANSWERS.find(({ list }) => roundList(list).has(wordAt(doc, head).lemma))
    const mention =
      answer &&
      answeredTo(doc, index)
        .map((at) => byHead.get(at))
        .find((m) => m)
    if (!mention || standingOf(doc, head, cues) !== 'holds') return []
    const doer = doerOf(doc, head)
    const answered = roundRule(answer.list)
    const evidence = spansOf(doc, wordsUnder(doc, head))
    return seatedAt(doc, doer).map((actor) => ({
      rule: roundRule(answer.as),
      actor,
      attendance: answer.attendance,
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

/** What becomes of an invitation, as whose seat, and how that seat is called. */
const ANSWERS: readonly { readonly list: string; readonly as: string; readonly attendance: Attendance }[] = [
  { list: 'round-takes-invitation', as: 'round-comes', attendance: 'attends' },
  { list: 'round-spurns-invitation', as: 'round-leaves', attendance: 'declines' },
  { list: 'round-gets-invitation', as: 'round-invites', attendance: 'invited' },
]

/** "An invitation to attend the talks", "to the talks", "to a round of talks": what one is invited to, wherever the parser hung it. */
function answeredTo(doc: AttributedDocument, noun: number): number[] {
  const verb = wordAt(doc, noun).head
  // "received an invitation for Togo": another is invited.
  if ([noun, verb].some((at) => kids(doc, at, 'nmod', 'obl').some((k) => k > noun && caseOf(doc, k) === 'for')))
    return []
  const deed = [noun, verb]
    .flatMap((at) => kids(doc, at, 'acl', 'advcl', 'xcomp'))
    .find((c) => c > noun && clauseOf(doc, c).infinitive)
  // "an invitation to visit Kenya before the talks" is none to the talks.
  if (deed !== undefined && !isComing(wordAt(doc, deed).lemma)) return []
  const to =
    deed !== undefined
      ? kids(doc, deed, 'obj', 'obl').filter((k) => COMING_TO.has(caseOf(doc, k)))
      : [noun, verb].flatMap((at) => kids(doc, at, 'nmod', 'obl')).filter((k) => k > noun && caseOf(doc, k) === 'to')
  return [...to, ...to.flatMap((k) => kids(doc, k, 'nmod').filter((o) => caseOf(doc, o) === 'of'))]
}

const COMING_TO = new Set(['', 'to', 'in', 'at'])

/** "Invited the rebels to attend the talks": what the deed they are invited to takes, or null where there is no such deed. */
export function invitedTo(doc: AttributedDocument, v: number): number | null {
  const object = kid(doc, v, 'obj')
  const deed = [v, ...(object < 0 ? [] : [object])]
    .flatMap((at) => kids(doc, at, 'xcomp', 'advcl', 'acl'))
    .find((c) => c > v && clauseOf(doc, c).infinitive && isComing(wordAt(doc, c).lemma))
  return deed === undefined ? null : kid(doc, deed, 'obj', 'obl')
}

const isComing = (lemma: string): boolean =>
  roundWords()
    .verbs.get(lemma)
    ?.some(({ rule }) => rule.kind === 'come') ?? false

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
