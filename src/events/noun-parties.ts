/** The heads that a source of a rule may stand for where the trigger is a noun: "Israel's attack on", "the killing of", "strikes by". */
import { wordClass } from '../knowledge/event-words.js'
import { actorAt } from '../match/actors.js'
import { clauseOf, isNegated, isPassive } from '../match/clause.js'
import { agentOf, nounRoles, type Oblique, obliques, surfaceSubject } from '../match/roles.js'
import { baseRel, caseOf, conjuncts, isVerb, kid, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument, MentionedDocument } from '../model.js'
import { accusedAt } from './accusing.js'
import { disclaimerOf } from './disclaimed.js'
import { isHuman } from './humans.js'
import { isBacked, namedAmong } from './parties.js'
import { byPreposition, speakerHead } from './sources.js'
import { makersAfter } from './time-after.js'
import type { Trigger } from './triggers.js'
import { lemmaOf, phraseTop } from './words.js'

export function headsOfNoun(doc: AttributedDocument, { head, rule, support }: Trigger, source: string): number[] {
  const roles = nounRoles(doc, head)
  const near = [...roles.obliques, ...(support ? obliques(doc, support.verb) : toldOfIt(doc, head))]
  switch (source) {
    case 'agent': {
      const owner = ownerActs(doc, head, rule.owner) ? roles.owner : -1
      // "the killing of a commander by Israel": the parser may hang the doer on the one it is done to.
      const nested = roles.obliques
        .filter((o) => o.prep === 'of')
        .flatMap((o) => byPreposition(obliques(doc, o.head), ['by']))
      return [
        disclaimerOf(doc, head),
        support?.agent ?? -1,
        ...byPreposition(roles.obliques, ['by']),
        ...nested,
        ...madeBy(doc, head),
        ...makersAfter(doc, head),
        ...strayedMaker(doc, head),
        ...(rule.plover === 'ASSAULT' ? claimantsOf(doc, head) : [claimantOf(doc, head)]),
        ...blamedFor(doc, head),
        ...(owner < 0 ? [] : boundOwner(doc, head, owner)),
        owner,
        ...(isOwnDeed(doc, head) || isAtRequest(doc, head) ? byPreposition(roles.obliques, ['of']) : []),
        ...modifiersBackwards(doc, roles.modifiers),
        ...(rule.plover === 'ASSAULT'
          ? byPreposition(roles.obliques, ['from']).filter((by) => !isWeapon(doc, by))
          : []),
        ...(rule.plover === 'CONSULT' || rule.speech ? besideItsSubject(doc, head, rule.plover) : []),
      ]
    }
    case 'object': {
      const owner = ownerActs(doc, head, rule.owner) ? -1 : roles.owner
      return [
        support?.undergoer ?? -1,
        ...(isOwnDeed(doc, head) || isFight(doc, head) ? [] : byPreposition(roles.obliques, ['of'])),
        owner,
      ]
    }
    case 'beside':
      return [head, ...byPreposition(roles.obliques, ['of'])].flatMap((i) => namedAmong(doc, i))
    case 'owner':
      return [roles.owner]
    case 'modifier':
      return modifiersBackwards(doc, roles.modifiers)
    case 'subject':
      return [support ? surfaceSubject(doc, support.verb) : -1]
    case 'accused':
      return accusedAt(doc, head)
    case 'speaker':
      return [speakerHead(doc, head)]
    default:
      if (source === 'on' && isBlamed(doc, head)) return []
      return byPreposition(
        near.filter((o) => !isForAnother(doc, o)),
        [source.replaceAll('_', ' ')],
      )
  }
}

/** "clashes erupted between the army and rebels", "fighting is underway between them": sides that hang on what says that it came about. */
function toldOfIt(doc: AttributedDocument, noun: number): Oblique[] {
  const { rel, head } = wordAt(doc, phraseTop(doc, noun))
  if (head < 0 || rel !== 'nsubj') return []
  const told = isVerb(doc, head) ? wordClass('OCCURRING') : wordClass('UNDERWAY')
  if (!told.has(lemmaOf(doc, head))) return []
  return kid(doc, head, 'obj') < 0 ? obliques(doc, head).filter(({ prep }) => SIDES.has(prep)) : []
}

const SIDES = new Set(['between', 'among', 'with', 'against'])

/** "blamed the attack on the militia": on whom it is blamed is not on whom it was made. */
function isBlamed(doc: AttributedDocument, noun: number): boolean {
  const { rel, head } = wordAt(doc, phraseTop(doc, noun))
  const blamed = baseRel(rel) === 'obj' || rel === 'nsubj:pass'
  return blamed && head >= 0 && ['blame', 'pin'].includes(lemmaOf(doc, head))
}

/** "Turkey said the militia had widened its attacks": with verbs of what one does with a deed of one's own, "its" is their subject. */
function boundOwner(doc: AttributedDocument, noun: number, owner: number): number[] {
  const { rel, head } = wordAt(doc, phraseTop(doc, noun))
  if (wordAt(doc, owner).xpos !== 'PRP$' || head < 0 || baseRel(rel) !== 'obj' || isPassive(doc, head)) return []
  const subject = surfaceSubject(doc, head)
  if (subject < 0 || !wordClass('ONESOWN').has(lemmaOf(doc, head))) return []
  const many = wordAt(doc, subject).xpos.endsWith('S') || kids(doc, subject, 'conj').length > 0
  const told = wordAt(doc, owner).text.toLowerCase()
  return (told === 'its' && !many) || (told === 'their' && many) ? [subject] : []
}

/** "the campaign of the coalition": not "the bombing of the town". */
const isOwnDeed = (doc: AttributedDocument, noun: number): boolean => wordClass('OWNDEED').has(lemmaOf(doc, noun))

/** "at the request of the mayor": his own. */
const isAtRequest = (doc: AttributedDocument, noun: number): boolean =>
  lemmaOf(doc, noun) === 'request' && ['at', 'on', 'upon'].includes(caseOf(doc, noun))

/** "the battle of Verdun": where it was fought, not whom it was fought against. */
const isFight = (doc: AttributedDocument, noun: number): boolean => wordClass('COMBAT').has(lemmaOf(doc, noun))

/** "an attack carried out by rebels"; not "condemned by Ghana", "an airstrike in an area seized by rebels". */
export const madeBy = (doc: AttributedDocument, noun: number): number[] =>
  kids(doc, noun, 'acl')
    .filter((v) => isMaking(lemmaOf(doc, v), lemmaOf(doc, noun)))
    .flatMap((v) => byPreposition(obliques(doc, v), ['by']))

/** "Talks held by Ghana" are its own; a raid is not, whoever holds the town. */
const isMaking = (verb: string, noun: string): boolean =>
  !wordClass('NOTMAKING').has(verb) || (wordClass('LIGHT').has(verb) && !wordClass('STRIKE').has(noun))

/** "on a visit to Moscow, he met", "in talks with Ghana, he said", "made it worse with a threat to": the subject's own. */
function besideItsSubject(doc: AttributedDocument, noun: number, plover: string | null): number[] {
  const top = phraseTop(doc, noun)
  const { rel, head } = wordAt(doc, top)
  if (head < 0 || baseRel(rel) !== 'obl' || isPassive(doc, head)) return []
  const prep = caseOf(doc, top)
  // "made it worse with a threat"; who cooperates with an inquiry does not hold it.
  if (prep === 'with' && kid(doc, head, 'obj') < 0) return []
  // "in talks with Ghana, he said", "said in a call to Ghana"; not "takes part in the talks".
  const spoken = plover === 'CONSULT' && prep === 'in' && (top < head || CALLS.has(lemmaOf(doc, noun)))
  if (!BESIDE.has(prep) && !spoken) return []
  return kid(doc, noun, 'nmod:poss') < 0 ? [surfaceSubject(doc, head)] : []
}

const CALLS = new Set(['call', 'conversation'])
const BESIDE = new Set(['on', 'after', 'during', 'following', 'with'])

/** "protested the killing of a judge, presumably by hired gunmen": what an active verb cannot have belongs to its object. */
function strayedMaker(doc: AttributedDocument, noun: number): number[] {
  const { rel, head } = wordAt(doc, phraseTop(doc, noun))
  return head >= 0 && baseRel(rel) === 'obj' && !isPassive(doc, head) ? byPreposition(obliques(doc, head), ['by']) : []
}

/** Whoever says of the act that it was theirs, or is said to have been behind it; heads, -1 for none. */
export const claimantsOf = (doc: AttributedDocument, noun: number): number[] => [
  claimantOf(doc, noun),
  whoClaims(doc, noun),
]

/** Whoever the text says did it by way of another noun: "claimed responsibility for the attack", "is responsible for", "was the author of"; or -1. */
function claimantOf(doc: AttributedDocument, noun: number): number {
  const top = phraseTop(doc, noun)
  const { rel, head } = wordAt(doc, top)
  // "the rebels were behind the attack".
  if (caseOf(doc, top) === 'behind')
    return kid(doc, top, 'cop') >= 0 && !isNegated(doc, top) ? surfaceSubject(doc, top) : -1
  if (head < 0 || !['nmod', 'obl'].includes(baseRel(rel))) return -1
  const above = wordAt(doc, head)
  const word = lemmaOf(doc, head)
  const predicate = kid(doc, head, 'cop') >= 0 && !isNegated(doc, head)
  if (CONFESSING.has(word) && caseOf(doc, top) === 'to' && !isPassive(doc, head)) return claimant(doc, head)
  if (word === 'responsible') return predicate && caseOf(doc, top) === 'for' ? surfaceSubject(doc, head) : -1
  if (wordClass('PERPETRATOR').has(word)) return predicate ? surfaceSubject(doc, head) : -1
  if (!['responsibility', 'credit'].includes(word) || baseRel(above.rel) !== 'obj') return -1
  return wordClass('CLAIMING').has(lemmaOf(doc, above.head)) ? claimant(doc, above.head) : -1
}

/** "blamed the attack on the rebels", "attributed it to them": whoever it is laid to; the parser may hang him on the deed. */
export function blamedFor(doc: MentionedDocument, noun: number): number[] {
  const top = phraseTop(doc, noun)
  const { rel, head } = wordAt(doc, top)
  if (head < 0 || !isVerb(doc, head) || clauseOf(doc, head).negated) return []
  const prep = LAYING.get(lemmaOf(doc, head))
  const laid = rel === (isPassive(doc, head) ? 'nsubj:pass' : 'obj')
  return prep !== undefined && laid
    ? byPreposition([...obliques(doc, noun), ...obliques(doc, head)], [prep]).slice(-1)
    : []
}

/** By which preposition a deed is laid to somebody. */
const LAYING = new Map([
  ['blame', 'on'],
  ['pin', 'on'],
  ['attribute', 'to'],
  ['ascribe', 'to'],
])

/** "admitted to the killing". */
const CONFESSING = new Set(['admit', 'confess'])

/** "the attack was claimed by a group", "a group claimed the attack": whoever claims a deed says that it was theirs; or -1. */
function whoClaims(doc: AttributedDocument, noun: number): number {
  const { rel, head } = wordAt(doc, phraseTop(doc, noun))
  if (head < 0 || lemmaOf(doc, head) !== 'claim' || kid(doc, noun, 'det', 'nmod:poss') < 0) return -1
  return rel === (isPassive(doc, head) ? 'nsubj:pass' : 'obj') ? claimant(doc, head) : -1
}

/** Whose claim it is where it is told as made: not "no group has claimed", "denied that it had claimed"; or -1. */
function claimant(doc: AttributedDocument, verb: number): number {
  const said = doc.statements[doc.statementAt[verb] ?? -1]
  const unsaid = said !== undefined && (said.cueDenied || said.cueClass === 'deny')
  if (unsaid || clauseOf(doc, verb).negated) return -1
  const object = kid(doc, verb, 'obj')
  const beside = [verb, object, ...(object < 0 ? [] : kids(doc, object, 'nmod'))]
  const behalf = beside
    .flatMap((i) => (i < 0 ? [] : obliques(doc, i)))
    .filter((o) => isInTheName(doc, o))
    .flatMap((o) => kids(doc, o.head, 'nmod'))
  if (behalf[0] !== undefined) return behalf[0]
  // "called a radio station to claim it": the caller does, not whom he calls.
  const { rel, head } = wordAt(doc, verb)
  return rel === 'xcomp' && CALLING.has(lemmaOf(doc, head)) ? surfaceSubject(doc, head) : agentOf(doc, verb)
}

const CALLING = new Set(['call', 'phone', 'telephone', 'contact'])

/** "claimed it on behalf of the Front": whose deed it then is; not "claimed it in retaliation for a raid". */
const isInTheName = (doc: AttributedDocument, { prep, head }: Oblique): boolean =>
  (['on', 'in'].includes(prep) && lemmaOf(doc, head) === 'behalf') || (prep === 'in' && lemmaOf(doc, head) === 'name')

/** "on behalf of the Front", "in support of an offensive by the army", "in retaliation for": for or because of whom it is done. */
export const isForAnother = (doc: AttributedDocument, { prep, head }: Oblique): boolean =>
  (prep === 'in' && wordClass('ONBEHALF').has(lemmaOf(doc, head))) || (prep === 'on' && lemmaOf(doc, head) === 'behalf')

/** "Israel's killing of a commander" against "the commander's killing". */
function ownerActs(doc: AttributedDocument, noun: number, owner: 'actor' | 'recipient'): boolean {
  if (owner === 'actor') return true
  // "the masterminds of the priests' murder": the "of" there is not the murder's own.
  return kids(doc, noun, 'nmod').some(
    (m) =>
      wordAt(doc, m).rel !== 'nmod:poss' &&
      kids(doc, m, 'case').some((c) => wordAt(doc, c).text.toLowerCase() === 'of'),
  )
}

/** Modifiers that can act, nearest the noun first: "Israeli strikes", "Taliban attack", but not "the Bataclan attack". */
export const modifiersBackwards = (doc: AttributedDocument, modifiers: readonly number[]): number[] =>
  [...modifiers].reverse().filter((m) => {
    const actor = actorAt(doc, m)
    // "artillery fire": what it is done with.
    if (wordClass('MUNITION').has(lemmaOf(doc, m))) return false
    // "a US-backed offensive": made by others.
    if ([m, wordAt(doc, m).head].some((at) => at >= m && isBacked(doc, at))) return false
    if (isWhereItWas(doc, m)) return false
    // "an opposition offensive" is the opposition's, "the Bataclan attack" nobody's of that name.
    const plain = /^\p{Ll}/u.test(wordAt(doc, m).text) && doc.actors[actor]?.kind === 'organisation'
    return actor < 0 || plain || ACTING.has(doc.actors[actor]?.kind ?? '')
  })

/** "Syria car bombings", "the Kenya mall attack": a state before what was hit, or what terror is made with, is where it was. */
const isWhereItWas = (doc: AttributedDocument, m: number): boolean =>
  wordAt(doc, m).xpos === 'NNP' &&
  doc.actors[actorAt(doc, m)]?.kind === 'country' &&
  wordClass('SCENEWORD').has(doc.tokens[m + 1]?.text.toLowerCase() ?? '')

/** "strikes from drones and bombers": what it is done with. */
const isWeapon = (doc: AttributedDocument, i: number): boolean =>
  conjuncts(doc, i).some((member) =>
    ['MUNITION', 'WEAPON', 'AIRCRAFT'].some(
      (name) => wordClass(name).has(lemmaOf(doc, member)) && !isHuman(doc, member),
    ),
  )

const ACTING = new Set(['country', 'armed_group', 'military', 'government', 'population', 'igo', 'person'])
