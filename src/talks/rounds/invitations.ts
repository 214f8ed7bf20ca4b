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
import { namedAt } from './parties.js'
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
    if (kids(doc, index, 'det').some((d) => wordAt(doc, d).lemma === 'any')) return []
    if (roundList(EXTENDED).has(wordAt(doc, head).lemma)) return extendedTo(doc, index, byHead, cues)
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
const EXTENDED = 'round-extends-invitation'

/** "Sent an invitation to the Kurds to attend the congress", "opposed an invitation to them": they are invited. */
function extendedTo(
  doc: AttributedDocument,
  noun: number,
  byHead: ReadonlyMap<number, TalkMention>,
  cues: CueIndex,
): Seat[] {
  const { head } = wordAt(doc, noun)
  const { tense, infinitive, modal } = clauseOf(doc, head)
  // "would oppose an invitation", "plans to send one": none is sent yet.
  if (infinitive || modal !== null || ['future', 'would'].includes(tense)) return []
  const around = [noun, head]
    .flatMap((at) => kids(doc, at, 'nmod', 'obl'))
    .filter((k) => k > noun && caseOf(doc, k) === 'to')
  const deeds = [noun, head, ...around]
    .flatMap((at) => kids(doc, at, 'acl', 'advcl', 'xcomp'))
    .filter((d) => d > noun && clauseOf(doc, d).infinitive && isComing(wordAt(doc, d).lemma))
  // The parser may take "to Syrian Kurds to attend" for what they do.
  const asked = deeds.flatMap((d) => kids(doc, d, 'nsubj')).filter((k) => k > noun)
  const guests = [...around, ...asked]
    .filter((k) => !byHead.has(k))
    .flatMap((k) => guestsAt(doc, k).map((actor) => ({ actor, at: k })))
  const taken = deeds.flatMap((d) => kids(doc, d, 'obj', 'obl'))
  const mention = [...taken, ...around].map((k) => byHead.get(k)).find((m) => m)
  if (!mention || standingOf(doc, head, cues) !== 'holds') return []
  const evidence = spansOf(doc, wordsUnder(doc, head))
  return guests.map(({ actor, at }) => ({
    rule: roundRule('round-invites'),
    actor,
    attendance: 'invited' as const,
    accordingTo: voiceAt(doc, head).names,
    evidence,
    mention,
    at: head,
    delegates: sentAt(doc, at),
    through: [{ rule: roundRule(EXTENDED), at: head }],
    hedged: false,
  }))
}

/** Those who can sit at a table, and a people: "an invitation to the Kurds". */
function guestsAt(doc: AttributedDocument, i: number): readonly number[] {
  const seated = seatedAt(doc, i)
  const isPeople = (actor: number): boolean => doc.actors[actor]?.kind === 'population'
  return seated.length > 0 || doc.mentions[doc.mentionAt[i] ?? -1]?.form !== 'name'
    ? seated
    : namedAt(doc, i).filter(isPeople)
}

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
