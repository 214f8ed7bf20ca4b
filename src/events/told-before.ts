/**
 * An act told before and taken up again with who did it: "A bomb wounded two guards. The Front claimed responsibility", "... The attack
 * was carried out by rebels". What is told of the doer alone is told of the act before it, and so done to the same people. It stays a
 * telling of its own, since another voice may tell it.
 */
import { wordClass } from '../knowledge/event-words.js'
import { actorAt } from '../match/actors.js'
import { caseOf, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument, Notice, Step } from '../model.js'
import { type Draft, isDoneAttack } from './draft.js'
import { DONE } from './statuses.js'
import { unrecorded } from './unrecorded.js'
import { lemmaOf } from './words.js'

/** Sentences from the act to the one that takes it up. */
const REACH = 3

const CLAIM = 'claim-deed'

export interface TakenUp {
  readonly drafts: readonly Draft[]
  readonly notices: readonly Notice[]
}

/** Drafts without the claims that say for what: "claimed responsibility for killing a judge" is told by the killing. */
export const withoutToldClaims = (doc: AttributedDocument, drafts: readonly Draft[]): readonly Draft[] =>
  drafts.every(({ trigger }) => trigger.rule.id !== CLAIM)
    ? drafts
    : drafts.filter((draft) => draft.trigger.rule.id !== CLAIM || isBareClaim(doc, draft))

/** The drafts in text order; claims of nothing told before are left out. */
export function withActsToldBefore(doc: AttributedDocument, drafts: readonly Draft[]): TakenUp {
  const kept: Draft[] = []
  const notices: Notice[] = []
  for (const draft of drafts) {
    const claim = draft.trigger.rule.id === CLAIM
    const before = claim || isTakenUp(doc, draft) ? actBefore(doc, kept, draft) : undefined
    if (before !== undefined) kept.push(filled(doc, draft, before))
    else if (!claim) kept.push(draft)
    else notices.push(unrecorded(doc, draft.trigger, 'the text does not tell for what'))
  }
  return { drafts: kept, notices }
}

/** "claimed responsibility", "claimed responsibility for it", "for the incident"; where an act is named, that is told by its noun. */
function isBareClaim(doc: AttributedDocument, { trigger, actors, status }: Draft): boolean {
  if (actors.length === 0 || !DONE.has(status)) return false
  const [object = -1] = trigger.taken
  const claimed = [trigger.head, object].flatMap((i) => (i < 0 ? [] : kids(doc, i, 'obl', 'nmod', 'advcl', 'acl')))
  return claimed
    .filter((i) => caseOf(doc, i) === 'for' || kids(doc, i, 'mark').some((m) => wordAt(doc, m).text === 'for'))
    .every((i) => isDeed(doc, i))
}

const isDeed = (doc: AttributedDocument, i: number): boolean =>
  ['it', 'them', 'this', 'that'].includes(wordAt(doc, i).text.toLowerCase()) ||
  (wordClass('DEED').has(lemmaOf(doc, i)) && isDefinite(doc, i))

/**
 * "the attack was carried out by rebels", "rebels claimed the killing": a known act of which nothing is told but who did it. "The rebel
 * attack" may be another.
 */
const isTakenUp = (
  doc: AttributedDocument,
  { trigger, plover, status, actors, recipients, standing }: Draft,
): boolean =>
  plover === 'ASSAULT' &&
  trigger.site === 'noun' &&
  DONE.has(status) &&
  actors.length > 0 &&
  recipients.length === 0 &&
  standing === null &&
  wordClass('ONEACT').has(lemmaOf(doc, trigger.head)) &&
  isDefinite(doc, trigger.head) &&
  !kids(doc, trigger.head, 'amod', 'compound', 'nmod:poss').some((i) => actors.includes(actorAt(doc, i))) &&
  kids(doc, trigger.head, 'nmod', 'acl').every((i) => !AIMED.has(caseOf(doc, i)))

const AIMED = new Set(['of', 'on', 'against', 'at', 'in', 'near', 'to'])

const isDefinite = (doc: AttributedDocument, noun: number): boolean =>
  wordAt(doc, noun).xpos === 'NN' &&
  kids(doc, noun, 'det').some((d) => ['the', 'this', 'that'].includes(wordAt(doc, d).text.toLowerCase()))

/** The last act before it, where that is told without another doer and was done to somebody. */
function actBefore(doc: AttributedDocument, before: readonly Draft[], draft: Draft): Draft | undefined {
  const { sentence } = wordAt(doc, draft.trigger.head)
  const last = before.findLast((act) => isDoneAttack(act) && isKind(doc, act, draft))
  if (last === undefined || sentence - wordAt(doc, last.trigger.head).sentence > REACH) return undefined
  const others = last.actors.some((actor) => !draft.actors.includes(actor))
  const days = draft.date !== null && last.date !== null && draft.date.from !== last.date.from
  return others || days || last.recipients.length === 0 || last.recipients.some((r) => draft.actors.includes(r))
    ? undefined
    : last
}

/** A kidnapping takes up a kidnapping; a killing is no kidnapping; an attack or a claim may be any of them. */
function isKind(doc: AttributedDocument, act: Draft, { trigger }: Draft): boolean {
  const held = act.trigger.rule.id === 'abduct'
  const noun = lemmaOf(doc, trigger.head)
  if (trigger.rule.id === CLAIM) return true
  return wordClass('ABDUCTION').has(noun) ? held : !held || wordClass('DEED').has(noun)
}

function filled(doc: AttributedDocument, draft: Draft, act: Draft): Draft {
  const names = act.recipients.map((r) => doc.actors[r]?.name ?? '').join(', ')
  const step: Step = {
    stage: 'events',
    rule: 'act-told-before',
    says: `to whom: ${names}, as told of "${act.span.text}" before it`,
    at: [act.span],
  }
  return {
    ...draft,
    recipients: act.recipients,
    date: draft.date ?? act.date,
    place: draft.place ?? act.place,
    evidence: [...draft.evidence, act.span],
    steps: [...draft.steps, step],
  }
}
