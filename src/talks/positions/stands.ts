/**
 * Stands: each place where a word of data/rules/position.yml puts somebody for or against what it takes. Verbs ("rejected the plan"),
 * predicates ("is committed to the plan") and nouns ("its rejection of the plan", "anger from the government over the plan").
 */
import { bothTold } from '../../events/both-told.js'
import { isOnceMeant } from '../../events/reality.js'
import { wordClass } from '../../knowledge/event-words.js'
import { type PositionRule, type PositionWord, positionWords } from '../../knowledge/position-rules.js'
import { actorAt } from '../../match/actors.js'
import { clauseOf, governors } from '../../match/clause.js'
import { surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isFirstPerson, isVerb, kid, kids, markOf, subtree, wordAt } from '../../match/tree.js'
import type { Actor, AttributedDocument, Stance } from '../../model.js'
import { isUnderOrders, ownersOf, partiesAt, sameSide, speakersAt } from '../rounds/parties.js'
import { alsoWanted, behindCall, type Complement, complementOf, followed, isAgainst, undoes } from './complements.js'
import { doerOf, paperTelling } from './doer.js'
import { isContent } from './is-content.js'
import { isGivenUp, nounStand } from './noun-stands.js'
import { paperHolders } from './paper-holders.js'
import { type CueIndex, cannot, conditionOn, isDenied, isLacking, type Standing, standingOf } from './standing.js'

export interface Stand {
  readonly rule: PositionRule
  readonly stance: Stance
  /** Actors as named; whose party they speak for is decided where positions are made. */
  readonly holders: readonly number[]
  /** Word that makes the stand, and the head of the phrase that names the holder (-1 when it is the speaker). */
  readonly at: number
  readonly holderHead: number
  readonly taken: Complement
  /** True where each member of the list that is taken is a matter of its own, people too: "yes to the monitors and the envoy". */
  readonly each?: true
  /** True where the "not" of what is taken makes the stance: "the decision not to lift it" rejects lifting it. */
  readonly byNot?: true
  /** Head of the words that are shown, where they are more than what is taken: "the plan was unacceptable". */
  readonly shown?: number
}

/** All stands of a report, in text order. */
export function standsOf(doc: AttributedDocument, cues: CueIndex): Stand[] {
  const words = positionWords()
  const stands: Stand[] = []
  for (const { index, lemma, text, upos: tagged, xpos, rel, head } of doc.tokens) {
    // "wants guarantees that": a third person right behind a verb is no infinitive of it.
    const noun = isMistaggedNoun(lemma, text, tagged) || (xpos === 'VBZ' && rel === 'xcomp' && head === index - 1)
    const upos = noun ? 'NOUN' : tagged
    for (const candidate of candidatesFor(lemma, text.toLowerCase(), upos)) {
      const stand = STAND_OF[upos]?.(doc, index, candidate, cues) ?? null
      if (!stand) continue
      stands.push(stand)
      if (stand.rule.stance === 'demands')
        for (const wish of alsoWanted(doc, index))
          stands.push({ ...stand, taken: { head: wish, kind: 'to', asked: kid(doc, wish, 'nsubj') } })
      break
    }
    // "is committed to": the participle may be tagged a verb with a lemma of its own.
    if (upos === 'VERB' && words.verbs.has(lemma) && words.predicates.has(text.toLowerCase())) {
      for (const candidate of words.predicates.get(text.toLowerCase()) ?? []) {
        const stand = predicateStand(doc, index, candidate, cues)
        if (stand && !stands.some((s) => s.at === index)) stands.push(stand)
      }
    }
  }
  return stands
}

/** "The US refusal to": a noun that the tagger took for a verb; "appealed" is one. */
const isMistaggedNoun = (lemma: string, text: string, upos: string): boolean =>
  upos === 'VERB' && lemma === text.toLowerCase() && NOMINAL.test(lemma) && positionWords().nouns.has(lemma)

const NOMINAL = /(al|ment|tion|sion|ance|ence|ness)$/

type Reader = (doc: AttributedDocument, i: number, candidate: PositionWord, cues: CueIndex) => Stand | null

/** How a word of each class is read. */
const STAND_OF: Readonly<Record<string, Reader>> = {
  VERB: verbStand,
  AUX: verbStand,
  ADJ: verbStand,
  NOUN: nounStand,
  ADP: besideStand,
  SCONJ: besideStand,
}

/** What position.yml has for a word of that class. */
function candidatesFor(lemma: string, text: string, upos: string): readonly PositionWord[] {
  const { verbs, predicates, nouns } = positionWords()
  if (upos === 'VERB' || upos === 'AUX') return verbs.get(lemma) ?? predicates.get(text) ?? []
  if (upos === 'ADJ' || upos === 'ADP' || upos === 'SCONJ') return predicates.get(text) ?? []
  return upos === 'NOUN' ? (nouns.get(lemma) ?? []) : []
}

function verbStand(doc: AttributedDocument, v: number, candidate: PositionWord, cues: CueIndex): Stand | null {
  if (positionWords().verbs.get(wordAt(doc, v).lemma)?.includes(candidate) !== true)
    return predicateStand(doc, v, candidate, cues)
  const found = complementOf(doc, v, candidate.word, candidate.rule.takes)
  const meant = found && takenBefore(doc, v, found)
  const taken = meant && ANSWERING.has(candidate.rule.stance) ? behindCall(doc, v, meant) : meant
  if (!taken || !isContent(doc, candidate.rule, taken) || isLacking(doc, v)) return null
  if (candidate.rule.outright && !isToldNow(doc, v)) return null
  if (isNoWish(doc, v, candidate.rule)) return null
  if (isOnceMeant(doc, v) || (candidate.rule.id === 'position-announces-deed' && isOfAnother(doc, v, taken.head)))
    return null
  if (candidate.rule.done && !isToldDone(doc, v, taken.head)) return null
  // "Scrapped plans to press ahead with it": nobody does.
  if (baseRel(wordAt(doc, v).rel) === 'acl' && isGivenUp(doc, wordAt(doc, v).head)) return null
  if (VOTES.has(candidate.rule.id) && !isCast(doc, v)) return null
  if (candidate.rule.stance === 'supports' && isAgainst(doc, taken)) return null
  const doer = doerOf(doc, v)
  const holderHead = doer >= 0 ? doer : torn(doc, v)
  const stand = standFrom(doc, v, candidate.rule, holderHead, cues.get(v), taken, standingOf(doc, v, cues))
  if (stand === null || isOwnOrder(doc, stand) || (candidate.rule.done && isToldByAnother(doc, stand))) return null
  return meant === found ? stand : { ...stand, shown: v }
}

/** "Plans to", "said it will prepare to"; not "had planned to", "stopped preparing to", "it is not true that it plans to". */
function isToldNow(doc: AttributedDocument, v: number): boolean {
  const { tense, perfect } = clauseOf(doc, v)
  const ahead = (tense === 'present' || tense === 'future') && !perfect
  return (
    ahead && baseRel(wordAt(doc, v).rel) !== 'acl' && governors(doc, v).every(({ at }) => !clauseOf(doc, at).negated)
  )
}

/** "Passed the bill", "has sided with the rebels"; not "a motion to uphold it", "would pass it", "claims that it sided with them", "passed it to the premier". */
function isToldDone(doc: AttributedDocument, v: number, object: number): boolean {
  const { finite, tense, negated, modal, question } = clauseOf(doc, v)
  const { rel, lemma } = wordAt(doc, v)
  const told = finite && !negated && !question && modal === null && (tense === 'past' || tense === 'present')
  if (!told || rel === 'acl' || (rel !== 'acl:relcl' && governors(doc, v).some(({ at }) => !isVerb(doc, at))))
    return false
  if (lemma !== 'pass') return lemma !== 'stand' || (actorAt(doc, object) >= 0 && !isAtOdds(doc, [v, object]))
  return ![v, object].some((at) =>
    kids(doc, at, 'obl', 'nmod', 'advmod', 'compound:prt').some(
      (k) => wordAt(doc, k).text === 'on' || (caseOf(doc, k).split(' ').includes('to') && actorAt(doc, k) >= 0),
    ),
  )
}

const isAtOdds = (doc: AttributedDocument, at: readonly number[]): boolean =>
  at.some((i) => kids(doc, i, 'obl', 'nmod', 'advcl').some((k) => wordAt(doc, k).text === 'odds'))

/** "Critics say Togo sided with them": what another says of somebody. */
function isToldByAnother(doc: AttributedDocument, { at, holders }: Stand): boolean {
  const speakers = doc.statements[doc.statementAt[at] ?? -1]?.chain.at(-1)?.actors
  return speakers !== undefined && !holders.some((h) => speakers.some((s) => sameSide(doc, h, s)))
}

/** "Likes Togo to win", "preferred death to surrender": no words for what is wished; "he would like Togo to" is a wish that somebody says. */
const isNoWish = (doc: AttributedDocument, v: number, { id }: PositionRule): boolean =>
  (id === 'position-would-like' && (clauseOf(doc, v).tense !== 'would' || (doc.statementAt[v] ?? -1) < 0)) ||
  (id === 'position-prefers-to' && kid(doc, v, 'obj') >= 0)

/** "Announced the withdrawal of Togo", "an embargo imposed by Togo", "a boycott by Togo": what another does. */
const isOfAnother = (doc: AttributedDocument, v: number, thing: number): boolean => {
  const below = [thing, ...kids(doc, thing, 'acl'), ...kids(doc, thing, 'nmod')]
  if (below.some((i) => kids(doc, i, 'nmod', 'obl').some((k) => caseOf(doc, k) === 'by'))) return true
  const owners = ownersOf(doc, thing)
  const doers = partiesAt(doc, doerOf(doc, v))
  return owners.length > 0 && !owners.some((o) => doers.some((d) => sameSide(doc, o, d)))
}

/** Rules for what somebody votes to do. */
const VOTES = new Set(['position-votes', 'position-votes-against'])

/** "Voted to lift it", "has voted to"; not "will vote to", "is due to vote to", "would vote to": how it votes is not told yet. */
function isCast(doc: AttributedDocument, v: number): boolean {
  const { tense, infinitive } = clauseOf(doc, v)
  return !infinitive && kids(doc, v, 'mark').length === 0 && tense !== 'future' && tense !== 'would'
}

/** "We rejected the dam in May and we reject it today": what the verb before has taken; "sold the ship and demanded it" points elsewhere. */
function takenBefore(doc: AttributedDocument, v: number, found: Complement): Complement {
  const { rel, head: before } = wordAt(doc, v)
  if (before < 0 || !positionWords().verbs.has(wordAt(doc, before).lemma)) return found
  if (found.kind !== 'object' || baseRel(rel) !== 'conj' || !isPointing(doc, found.head)) return found
  const [object] = kids(doc, before, 'obj')
  return object !== undefined && wordAt(doc, object).upos === 'NOUN' ? { ...found, head: object } : found
}

const isPointing = (doc: AttributedDocument, i: number): boolean =>
  ['it', 'them'].includes(wordAt(doc, i).text.toLowerCase())

/** Verbs of command. */
export const ORDERS: ReadonlySet<string> = new Set(['order', 'instruct', 'tell', 'command', 'direct'])

/** "The premier ordered the army to": what a party has its own people do is a deed of its own and no demand. */
const isOwnOrder = (doc: AttributedDocument, { at, taken, holders }: Stand): boolean =>
  ORDERS.has(wordAt(doc, at).lemma) &&
  taken.asked >= 0 &&
  partiesAt(doc, taken.asked).some((asked) => holders.some((h) => isUnderOrders(doc, asked, h)))

/** Stances that answer what another wants. */
const ANSWERING: ReadonlySet<Stance> = new Set(['accepts', 'rejects', 'supports', 'opposes'])

/** "X said ..., but the movement, which holds the town, requested a plan": a subject the parser tore from its verb. */
function torn(doc: AttributedDocument, v: number): number {
  if (!['parataxis', 'ccomp'].includes(baseRel(wordAt(doc, v).rel)) || kids(doc, v, 'nsubj', 'mark').length > 0)
    return -1
  if (doc.tokens[v - 1]?.text !== ',') return -1
  for (let i = v - 2; i >= 0 && wordAt(doc, i).sentence === wordAt(doc, v).sentence; i--) {
    const joined =
      baseRel(wordAt(doc, i).rel) === 'conj' && kids(doc, i, 'cc').some((c) => wordAt(doc, c).lemma === 'but')
    if (joined && subtree(doc, i)[1] >= v - 1) return i
  }
  return -1
}

/** "is opposed to", "was ready to": the subject holds it, whatever the voice. */
function predicateStand(doc: AttributedDocument, v: number, candidate: PositionWord, cues: CueIndex): Stand | null {
  const { upos, rel } = wordAt(doc, v)
  const predicated = kids(doc, v, 'aux:pass', 'cop').length > 0 || baseRel(rel) === 'acl' || isLinked(doc, v)
  if (rel === 'amod' || (upos === 'VERB' && !predicated)) return null
  const found = complementOf(doc, v, candidate.word, candidate.rule.takes)
  // "is determined to": its subject is asked nothing.
  const taken = found && { ...found, asked: -1 }
  if (!taken || taken.head === v || !isContent(doc, candidate.rule, taken)) return null
  const subject = heldBy(doc, v)
  const standing = standingOf(doc, v, cues)
  // "is less willing to": hardly so.
  const less = kids(doc, v, 'advmod').some((a) => wordAt(doc, a).lemma === 'less' || wordAt(doc, a).text === 'less')
  return standFrom(
    doc,
    v,
    candidate.rule,
    subject,
    cues.get(v),
    taken,
    less && standing === 'holds' ? 'denied' : standing,
  )
}

/** The subject; "it was ready to talk" may look like an "it" that stands for nothing. */
function heldBy(doc: AttributedDocument, v: number): number {
  const subject = surfaceSubject(doc, v)
  return subject >= 0 ? subject : kid(doc, v, 'expl')
}

/** "remains opposed to", "seemed ready to". */
const isLinked = (doc: AttributedDocument, v: number): boolean => {
  const { rel, head } = wordAt(doc, v)
  return rel === 'xcomp' && head >= 0 && LINKING.has(wordAt(doc, head).lemma)
}

const LINKING = new Set(['remain', 'stay', 'seem', 'appear', 'stand', 'become', 'sound', 'prove', 'feel', 'declare'])

/** "is against the plan", "is in favour of a pause": the preposition is the predicate, what it brings is what is taken. */
function besideStand(doc: AttributedDocument, i: number, { rule, word }: PositionWord, cues: CueIndex): Stand | null {
  const { head: at, rel } = wordAt(doc, i)
  // "is against holding talks": what stands behind is a clause.
  const deed = rel === 'mark' && word.prep === null
  if (at < i || !(deed || rel === 'case') || kid(doc, at, 'cop') < 0 || !followed(doc, i, word)) return null
  const brought =
    word.prep === null ? at : kids(doc, at, 'nmod', 'acl', 'obl').find((c) => caseOrMark(doc, c) === word.prep)
  if (brought === undefined) return null
  if (word.prep !== null && wordAt(doc, at).text.toLowerCase() !== word.between.at(-1)) return null
  const taken: Complement = { head: brought, kind: deed ? 'ing' : 'object', asked: -1 }
  if (!isContent(doc, rule, taken)) return null
  const standing = standingOf(doc, at, cues)
  // "Against" before a clause denies what the clause says; here it is the stand itself.
  const held = deed && standing !== 'open' ? (standing === 'denied' ? 'holds' : 'denied') : standing
  return standFrom(doc, at, rule, heldBy(doc, at), cues.get(at), taken, held)
}

const caseOrMark = (doc: AttributedDocument, c: number): string => caseOf(doc, c) || markOf(doc, c)

function standFrom(
  doc: AttributedDocument,
  at: number,
  rule: PositionRule,
  holderHead: number,
  cue: { readonly chain: readonly { readonly actors: readonly number[] }[]; readonly sourceHead: number } | undefined,
  taken: Complement,
  standing: Standing,
): Stand | null {
  // An "it" that may stand for nothing is the speaker's.
  const own = holderHead >= 0 && baseRel(wordAt(doc, holderHead).rel) === 'expl'
  const unable = standing === 'open' && rule.stance === 'accepts' && cannot(doc, at)
  // "could accept the truce if the guns stay": open but for its condition.
  const may = standing === 'open' && WILLING.has(rule.stance) && conditionOn(doc, at) >= 0 && mayBe(doc, at)
  if ((standing === 'open' && !unable && !may) || taken.head === holderHead) return null
  const stance =
    standing === 'denied' || unable
      ? rule.denied
      : conditionOn(doc, at) >= 0 && WILLING.has(rule.stance)
        ? 'conditional'
        : rule.stance
  // "would not commit to rejecting it", "did not agree to oppose it": whoever will not be bound to a refusal accepts nothing.
  if (standing === 'denied' && REFUSALS.has(rule.stance) && !isDenied(doc, at)) return null
  if (REFUSALS.has(stance ?? rule.stance) && isRefusal(doc, taken.head)) return null
  // "cannot promise that it will hold" refuses nothing.
  if (stance === null || (stance !== rule.stance && rule.stance === 'commits' && taken.kind === 'that')) return null
  const never = stance === 'commits' && rule.denied !== null && taken.kind === 'that' && isNeverDone(doc, taken.head)
  const oneOf = holderHead < 0 ? -1 : memberOf(doc, holderHead)
  // "We" and "I" are whoever is named as speaking, as in what he says he will do.
  let holders = own || isFirstPerson(doc, holderHead) ? [...speakersAt(doc, at)] : []
  if (holders.length === 0 && oneOf >= 0) holders = partiesAt(doc, oneOf)
  if (holders.length === 0 && !own) holders = holderHead < 0 ? [] : partiesAt(doc, holderHead)
  if (holders.length === 0) holders = paperHolders(doc, holderHead)
  if (holders.length === 0) holders = [...bothSides(doc, holderHead)]
  if (holders.length === 0 && cue && paperTelling(doc, at) < 0)
    holders = [...(cue.chain[cue.chain.length - 1]?.actors ?? [])]
  if (rule.by.size > 0) holders = holders.filter((h) => isOfSector(doc.actors[h], rule.by))
  if (holders.length === 0) return null
  const stand = { rule, stance, holders, at, holderHead, taken }
  // "Voted not to lift it": against lifting it.
  if (stance === 'supports' && taken.kind === 'to' && clauseOf(doc, taken.head).negated)
    return { ...stand, stance: 'rejects', byNot: true }
  return never && rule.denied !== null && isOneOf(doc, kid(doc, taken.head, 'nsubj'), holders)
    ? { ...stand, stance: rule.denied, byNot: true }
    : stand
}

/** "The two sides", "both countries", "the two men"; not "the two opposition leaders", who are of one kind among those named. */
export const bothSides = (doc: AttributedDocument, i: number): readonly number[] =>
  i < 0 || kids(doc, i, 'compound', 'amod').some((k) => !['two', 'three'].includes(wordAt(doc, k).text.toLowerCase()))
    ? []
    : bothTold(doc, i)

/** One of those sectors; a court's name tells that it is one, and people without any are civilians. */
export const isOfSector = (actor: Actor | undefined, sectors: ReadonlySet<string>): boolean =>
  actor?.sector.some((s) => sectors.has(s)) === true ||
  (sectors.has('CVL') && actor?.kind === 'population') ||
  (sectors.has('JUD') && actor?.name.split(' ').some((word) => wordClass('COURT').has(word.toLowerCase())) === true)

/** "(Vowed that) it would never lift it": its own deed that it will not do; "that no pilot would be harmed" is a promise. */
function isNeverDone(doc: AttributedDocument, v: number): boolean {
  const subject = kid(doc, v, 'nsubj')
  const { negated, voice } = clauseOf(doc, v)
  return (
    negated &&
    voice === 'active' &&
    subject >= 0 &&
    !undoes(doc, v) &&
    ['it', 'he', 'she', 'they', 'we', 'i'].includes(wordAt(doc, subject).text.toLowerCase())
  )
}

/** True where a pronoun stands for one of them, or for nobody who is named. */
const isOneOf = (doc: AttributedDocument, i: number, actors: readonly number[]): boolean => {
  const meant = partiesAt(doc, i)
  return meant.length === 0 || meant.some((a) => actors.includes(a))
}

/** "Togo was among the states that agreed", "one of the states that agreed": who is one of those who did it; or -1. */
function memberOf(doc: AttributedDocument, holderHead: number): number {
  const { head, rel, xpos } = wordAt(doc, holderHead)
  if (xpos !== 'NNS' || kids(doc, holderHead, 'acl').length === 0) return -1
  if (caseOf(doc, holderHead) === 'among') return kid(doc, holderHead, 'cop') < 0 ? -1 : kid(doc, holderHead, 'nsubj')
  const one = baseRel(rel) === 'nmod' && caseOf(doc, holderHead) === 'of' && wordAt(doc, head).lemma === 'one'
  return one && kid(doc, head, 'cop') >= 0 ? kid(doc, head, 'nsubj') : -1
}

/** "could accept", "might agree to", of a clause of its own. */
function mayBe(doc: AttributedDocument, at: number): boolean {
  const { modal, negated, question, perfect, mark } = clauseOf(doc, at)
  const told = modal !== null && MAY.has(modal) && !negated && !question && !perfect
  return told && (mark === '' || mark === 'that')
}

const REFUSALS: ReadonlySet<Stance> = new Set(['rejects', 'opposes'])

/** "(will not commit to) rejecting it", "(refused to) oppose it": a verb of refusal; to withdraw or to halt a thing is none. */
export const isRefusal = (doc: AttributedDocument, v: number): boolean =>
  wordAt(doc, v).upos === 'VERB' &&
  positionWords()
    .verbs.get(wordAt(doc, v).lemma)
    ?.some(({ rule, word }) => REFUSALS.has(rule.stance) && rule.id !== 'position-avoid' && followed(doc, v, word)) ===
    true

const MAY = new Set(['could', 'may', 'might'])

const WILLING: ReadonlySet<Stance> = new Set(['accepts', 'commits', 'offers', 'supports'])
