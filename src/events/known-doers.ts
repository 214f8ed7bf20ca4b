/**
 * Who did it where its own sentence does not say and another one makes it plain: the army that tells of rebels killed, whoever held those who
 * are let go, the attacker whose attack has just been told. Each rule asks that nobody else can be meant, and names nobody where somebody can.
 */
import { wordClass } from '../knowledge/event-words.js'
import { actorAt, actorOfId } from '../match/actors.js'
import { obliques } from '../match/roles.js'
import { baseRel, kids, wordAt } from '../match/tree.js'
import type { Actor, AttributedDocument } from '../model.js'
import { calledBy, isAttacker, isFighter, isForce } from './armed.js'
import {
  areOfOneTime,
  type Draft,
  inTextOrder,
  isDoneAttack,
  shares,
  type ToldElsewhere,
  withDoersOf,
} from './draft.js'
import { contentNoun, lemmaOf } from './words.js'

/** The drafts with the doers that the rest of the report makes plain. */
export function withKnownDoers(doc: AttributedDocument, drafts: readonly Draft[]): readonly Draft[] {
  const known = [...drafts]
  for (const k of inTextOrder(drafts)) {
    const draft = known[k]!
    if (draft.actors.length > 0 || draft.doers !== null || draft.status !== 'occurred') continue
    if (draft.recipients.length === 0 || hasCauseOfItsOwn(doc, draft)) continue
    const doer = whoTells(doc, known, draft) ?? whoHeld(doc, known, draft) ?? whoAttacked(doc, known, draft)
    if (doer !== null) known[k] = withDoersOf(doc, draft, doer)
  }
  return known
}

/** "by gunmen", "in clashes between clans", "after a raid", "when their bomb went off": the sentence tells how it came about; not where or on which day. */
function hasCauseOfItsOwn(doc: AttributedDocument, { trigger: { head } }: Draft): boolean {
  const around = obliques(doc, head)
  const isDay = (noun: number): boolean => (doc.dateAt[noun] ?? -1) >= 0
  if (around.some(({ prep, head: noun }) => CAUSING.has(prep) && !isDay(noun))) return true
  if (around.some(({ prep, head: noun }) => prep === 'in' && !isWhereOrWhen(doc, noun))) return true
  const { last } = doc.sentences[wordAt(doc, head).sentence]!
  return doc.tokens
    .slice(head + 1, last)
    .some(({ index, rel }) => baseRel(rel) === 'advcl' && kids(doc, index, 'mark', 'advmod').some((k) => k < index))
}

const CAUSING = new Set(['by', 'after', 'during', 'with', 'amid', 'while', 'for', 'from', 'on'])

const isWhereOrWhen = (doc: AttributedDocument, noun: number): boolean =>
  (doc.placeAt[noun] ?? -1) >= 0 || (doc.dateAt[noun] ?? -1) >= 0 || REGIONS.has(lemmaOf(doc, contentNoun(doc, noun)))

const REGIONS = new Set(['north', 'south', 'east', 'west', 'area', 'region', 'province', 'district'])

/** Sentences around a deed in which others may be told to have done it. */
const REACH = 3

const isNear = (doc: AttributedDocument, one: number, other: number): boolean =>
  Math.abs(wordAt(doc, one).sentence - wordAt(doc, other).sentence) <= REACH

/** "The army said ten rebels were killed": its own doing, where no other force strikes near by. */
function whoTells(doc: AttributedDocument, drafts: readonly Draft[], draft: Draft): ToldElsewhere | null {
  if (!isDoneAttack(draft) || NOT_IN_A_FIGHT.has(draft.mode ?? '') || draft.telling.statement === null) return null
  if (!draft.recipients.every((victim) => isFoe(doc, victim))) return null
  const { chain, source } = doc.statements[draft.telling.statement]!
  const tellers = (chain.at(-1)?.actors ?? []).map((actor) => doc.actors[actor]!)
  const forces = tellers.map((teller) => forceOf(doc, drafts, teller))
  const [force] = forces
  if (force === undefined || force === null || forces.some((other) => other !== force)) return null
  if (draft.recipients.some((victim) => isOf(doc, victim, force))) return null
  const others = drafts.some(
    ({ plover, actors, trigger }) =>
      plover === 'ASSAULT' &&
      isNear(doc, trigger.head, draft.trigger.head) &&
      actors.some((actor) => !isOf(doc, actor, force) && !shares([actor], draft.recipients)),
  )
  return others ? null : { actors: [force.index], rule: 'force-tells', because: 'who tells of it', at: source }
}

const NOT_IN_A_FIGHT = new Set(['execute', 'abduct', 'torture', 'targeted'])

/** The army for which somebody speaks; a nameless "military source" speaks for the one army that the report tells to have struck. */
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

const isOf = (doc: AttributedDocument, actor: number, force: Actor): boolean => {
  const one = doc.actors[actor]!
  return one === force || one.partOf === force.id || (isForce(one) && one.country === force.country)
}

/** "Belo was released on Monday": by whoever was told to hold him, where nothing between the two tells of others. */
function whoHeld(doc: AttributedDocument, drafts: readonly Draft[], draft: Draft): ToldElsewhere | null {
  if (draft.plover !== 'RETREAT' || draft.mode !== 'release') return null
  // "was granted bail", "was acquitted": by a court, not by those who arrested him.
  if (!wordClass('LETTINGGO').has(lemmaOf(doc, draft.trigger.head))) return null
  const held = drafts.findLast(
    ({ mode, actors, recipients, status, trigger }) =>
      HOLDING.has(mode ?? '') &&
      status === 'occurred' &&
      actors.length > 0 &&
      trigger.head < draft.trigger.head &&
      shares(recipients, draft.recipients),
  )
  if (held === undefined || isInOtherHands(doc, held, draft)) return null
  return { actors: held.actors, rule: 'holder-lets-go', because: 'who held them', at: [held.span] }
}

const HOLDING = new Set(['arrest', 'abduct'])

/** Between the two somebody else is spoken of, or the prisoner is handed on, tried, pardoned or fought for. */
function isInOtherHands(doc: AttributedDocument, held: Draft, draft: Draft): boolean {
  const last = doc.sentences[wordAt(doc, draft.trigger.head).sentence]!.last
  const known = new Set([...held.actors, ...held.recipients, ...draft.recipients])
  for (let i = held.trigger.head + 1; i < last; i++) {
    if (wordClass('HANDED').has(lemmaOf(doc, i))) return true
    const actor = actorAt(doc, i)
    if (actor >= 0 && !known.has(actor)) return true
  }
  return false
}

/** "A bomber struck the market. Ten people were killed.": by the attacker whose attack is told, where nobody else strikes near by. */
function whoAttacked(doc: AttributedDocument, drafts: readonly Draft[], draft: Draft): ToldElsewhere | null {
  if (draft.plover !== 'ASSAULT' || draft.trigger.site !== 'verb' || FROM_AFAR.has(draft.mode ?? '')) return null
  if (draft.recipients.some((victim) => isFighter(doc.actors[victim]!) || isAttacker(doc, victim))) return null
  // "stabbed a priest days after a teacher was beheaded": by whomever.
  const rel = baseRel(wordAt(doc, draft.trigger.head).rel)
  if (rel === 'advcl' || rel === 'acl' || isSaidByAttacker(doc, draft)) return null
  if (isAtAnotherPlace(doc, draft)) return null
  const near = drafts.filter(
    (other) => isDoneAttack(other) && other.actors.length > 0 && isNear(doc, other.trigger.head, draft.trigger.head),
  )
  // "Guards shot the bomber dead": what was done to him is not what he did.
  const attacks = near.filter(({ recipients }) => !recipients.some((victim) => isAttacker(doc, victim)))
  const [attack] = attacks
  if (attack === undefined || attack.actors.length !== 1 || !isOnTheSpot(doc, attack.actors[0]!)) return null
  if (
    attack.status !== 'occurred' ||
    attack.mode === 'abduct' ||
    attacks.some(({ actors }) => actors.join() !== attack.actors.join())
  )
    return null
  const apart = attack.place !== null && draft.place !== null && attack.place !== draft.place
  if (apart || !areOfOneTime(attack.date, draft.date)) return null
  return { actors: attack.actors, rule: 'attacker-of-the-report', because: 'whose attack is told', at: [attack.span] }
}

/** "The gunman said his family was killed": what he tells of is what others did. */
const isSaidByAttacker = (doc: AttributedDocument, { telling }: Draft): boolean =>
  telling.statement !== null &&
  (doc.statements[telling.statement]!.chain.at(-1)?.actors ?? []).some((actor) => isAttacker(doc, actor))

/** "Two people were killed in a church", "at a bar": where else, told by a noun alone. */
const isAtAnotherPlace = (doc: AttributedDocument, { trigger: { head } }: Draft): boolean =>
  obliques(doc, head).some(({ prep, head: noun }) => prep === 'at' && (doc.dateAt[noun] ?? -1) < 0)

/** "the gunman", "two suicide bombers"; not "Sukhoi bombers", which fly, nor "the 9/11 attackers". */
const isOnTheSpot = (doc: AttributedDocument, actor: number): boolean => {
  const heads = calledBy(doc, actor).filter((head) => wordClass('ATTACKER').has(lemmaOf(doc, head)))
  return heads.length > 0 && heads.every((head) => !isOfAnother(doc, head))
}

const isOfAnother = (doc: AttributedDocument, head: number): boolean => {
  const before = kids(doc, head, 'compound', 'nmod', 'amod').map((k) => wordAt(doc, k))
  if (before.some(({ upos, text }) => upos === 'PROPN' || /\d/.test(text))) return true
  const flies = lemmaOf(doc, head) === 'bomber' && wordAt(doc, head).xpos !== 'NN'
  return flies && !before.some(({ lemma }) => lemma === 'suicide')
}

/** What no gunman on the spot does, and what is as often another gunman's. */
const FROM_AFAR = new Set(['aerial', 'drone', 'heavy-weapons', 'crowd-control', 'abduct'])
