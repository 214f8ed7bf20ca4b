/**
 * Who did it where its own sentence does not say and another one makes it plain: the army that tells of rebels killed, whoever held those who
 * are let go, the gunman of whom the report tells. Each rule asks for one body only that can be meant, and names nobody where there are two.
 */
import { wordClass } from '../knowledge/event-words.js'
import { actorOfId } from '../match/actors.js'
import { obliques } from '../match/roles.js'
import { isVerb, kids, rangeSpan, wordAt } from '../match/tree.js'
import type { Actor, AttributedDocument } from '../model.js'
import type { Span } from '../span.js'
import { calledBy, isFighter, isForce } from './armed.js'
import { areOfOneTime, type Draft, inTextOrder, isDoneAttack, shares, withDoersOf } from './draft.js'
import { DONE } from './statuses.js'
import { contentNoun, lemmaOf } from './words.js'

interface Doer {
  readonly actors: readonly number[]
  readonly rule: string
  /** Why it is they, for the steps of the record. */
  readonly because: string
  readonly at: readonly Span[]
}

/** The drafts with the doers that the rest of the report makes plain. */
export function withKnownDoers(doc: AttributedDocument, drafts: readonly Draft[]): readonly Draft[] {
  const known = [...drafts]
  for (const k of inTextOrder(drafts)) {
    const draft = known[k]!
    if (draft.actors.length > 0 || draft.doers !== null || !DONE.has(draft.status) || isDoneBySomebody(doc, draft))
      continue
    const doer = whoTells(doc, known, draft) ?? whoHeld(doc, known, draft) ?? whoAttacked(doc, known, draft)
    if (doer !== null) known[k] = withDoersOf(doc, draft, doer)
  }
  return known
}

/** "by gunmen", "in a blast", "in a raid", "when their bomb went off": the sentence has a doer or a cause of its own. */
const isDoneBySomebody = (doc: AttributedDocument, { trigger: { head }, plover }: Draft): boolean =>
  obliques(doc, head).some(
    ({ prep, head: cause }) => prep === 'by' || (prep === 'in' && isCause(doc, cause, plover)),
  ) ||
  (isVerb(doc, head) && kids(doc, head, 'advcl').some((c) => kids(doc, c, 'mark', 'advmod').some((k) => k < c)))

const isCause = (doc: AttributedDocument, noun: number, plover: string | null): boolean =>
  (plover === 'ASSAULT' ? ['BLASTS', 'MISHAP'] : ['STRIKE', 'SWAP']).some((name) =>
    wordClass(name).has(lemmaOf(doc, contentNoun(doc, noun))),
  )

/** "The army said ten rebels were killed": its own doing, where nobody else is told to have done it. */
function whoTells(doc: AttributedDocument, drafts: readonly Draft[], draft: Draft): Doer | null {
  if (!isDoneAttack(draft) || draft.recipients.length === 0 || draft.telling.statement === null) return null
  if (!draft.recipients.every((victim) => isFoe(doc, victim))) return null
  const { chain, source } = doc.statements[draft.telling.statement]!
  const tellers = (chain.at(-1)?.actors ?? []).map((actor) => doc.actors[actor]!)
  const forces = tellers.map((teller) => forceOf(doc, drafts, teller))
  const [force] = forces
  if (force === undefined || force === null || forces.some((other) => other !== force)) return null
  if (draft.recipients.some((victim) => isOf(doc, victim, force))) return null
  return { actors: [force.index], rule: 'force-tells', because: 'who tells of it', at: source }
}

/** The army or the police for whom somebody speaks; a nameless "military source" speaks for the one army that the report tells to have struck. */
function forceOf(doc: AttributedDocument, drafts: readonly Draft[], teller: Actor): Actor | null {
  const body = actorOfId(doc, teller.speaksFor) ?? actorOfId(doc, teller.partOf)
  if (body !== null && isForce(body)) return body
  if (!isForce(teller) || teller.kind === 'government') return null
  if (!teller.anonymous && teller.kind !== 'person') return teller
  const striking = drafts.filter(isDoneAttack).flatMap(({ actors }) => actors.map((actor) => doc.actors[actor]!))
  const armies = new Set(striking.filter((actor) => isForce(actor) && actor.kind !== 'person'))
  return armies.size === 1 ? [...armies][0]! : null
}

/** "ten militants", "the gunmen": those whom a force fights. */
const isFoe = (doc: AttributedDocument, victim: number): boolean =>
  calledBy(doc, victim).some((head) => wordClass('GUNMEN').has(lemmaOf(doc, head)))

const isOf = (doc: AttributedDocument, victim: number, force: Actor): boolean => {
  const one = doc.actors[victim]!
  return one === force || one.partOf === force.id || (isForce(one) && one.country === force.country)
}

/** "Belo was released on Monday": by whoever was told to hold him. */
function whoHeld(doc: AttributedDocument, drafts: readonly Draft[], draft: Draft): Doer | null {
  if (draft.plover !== 'RETREAT' || draft.mode !== 'release' || draft.recipients.length === 0) return null
  // "was granted bail", "was acquitted": by a court, not by those who arrested him.
  if (!wordClass('LETTINGGO').has(lemmaOf(doc, draft.trigger.head))) return null
  const holding = drafts.filter(
    ({ mode, actors, recipients, status, trigger }) =>
      HOLDING.has(mode ?? '') &&
      DONE.has(status) &&
      actors.length > 0 &&
      trigger.head < draft.trigger.head &&
      shares(recipients, draft.recipients),
  )
  const held = holding.at(-1)
  if (held === undefined || holding.some(({ actors }) => actors.join() !== held.actors.join())) return null
  return { actors: held.actors, rule: 'holder-lets-go', because: 'who held them', at: [held.span] }
}

const HOLDING = new Set(['arrest', 'abduct'])

/** Sentences around an attack in which its attacker may be told of. */
const REACH = 3

/** "A bomber struck the market ... Ten people were killed": by the one attacker of whom the text around tells, where nobody else strikes there. */
function whoAttacked(doc: AttributedDocument, drafts: readonly Draft[], draft: Draft): Doer | null {
  if (draft.plover !== 'ASSAULT' || draft.status !== 'occurred' || FROM_AFAR.has(draft.mode ?? '')) return null
  // "the war has killed thousands", "the attacks of 2001": only harm that is told by a verb, or an attack that nobody survives.
  if (draft.trigger.site !== 'verb' && draft.mode !== 'suicide-attack') return null
  if (draft.recipients.some((victim) => isFighter(doc.actors[victim]!))) return null
  const attacker = onlyAttackerNear(doc, draft.trigger.head)
  if (attacker === null || draft.recipients.includes(attacker.actor)) return null
  // "Guards shot the bomber dead": what was done to him is not what he did.
  const another = drafts.some(
    (other) =>
      isDoneAttack(other) &&
      isNear(doc, other.trigger.head, draft.trigger.head) &&
      !other.recipients.includes(attacker.actor) &&
      (other.actors.some((actor) => actor !== attacker.actor) ||
        !areOfOneTime(other.date, draft.date) ||
        areApart(other, draft)),
  )
  const { actor, at } = attacker
  return another
    ? null
    : { actors: [actor], rule: 'attacker-of-the-report', because: 'the one attacker told of', at: [at] }
}

const isNear = (doc: AttributedDocument, one: number, other: number): boolean =>
  Math.abs(wordAt(doc, one).sentence - wordAt(doc, other).sentence) <= REACH

const areApart = (one: Draft, other: Draft): boolean =>
  one.place !== null && other.place !== null && one.place !== other.place

/** The attacker of whom the sentences around tell, where they tell of one alone, and the words that first do. */
function onlyAttackerNear(doc: AttributedDocument, head: number): { actor: number; at: Span } | null {
  const told = doc.mentions.filter(
    (m) => m.form === 'nominal' && m.actor !== null && isNear(doc, m.head, head) && isOnTheSpot(doc, m.head),
  )
  const [first] = told
  if (first === undefined || told.some(({ actor }) => actor !== first.actor)) return null
  return { actor: first.actor!, at: rangeSpan(doc, [first.first, first.last]) }
}

/** "the gunman", "two suicide bombers"; not "Sukhoi bombers", which fly, nor "the 9/11 attackers". */
const isOnTheSpot = (doc: AttributedDocument, head: number): boolean => {
  if (!wordClass('ATTACKER').has(lemmaOf(doc, head))) return false
  const before = kids(doc, head, 'compound', 'nmod', 'amod').map((k) => wordAt(doc, k))
  if (before.some(({ upos, text }) => upos === 'PROPN' || /\d/.test(text))) return false
  return (
    lemmaOf(doc, head) !== 'bomber' ||
    wordAt(doc, head).xpos === 'NN' ||
    before.some(({ lemma }) => lemma === 'suicide')
  )
}

/** What no gunman on the spot does, and what is as often another gunman's. */
const FROM_AFAR = new Set(['aerial', 'drone', 'heavy-weapons', 'crowd-control', 'abduct'])
