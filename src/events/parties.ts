/** From a word to actors: lists opened, and where the word itself names nobody ("strikes", "headquarters") whoever it belongs to. */

import { wordClass } from '../knowledge/event-words.js'
import { actorAt, actorOfId } from '../match/actors.js'
import { meantHeads } from '../match/meant-list.js'
import { baseRel, caseOf, conjuncts, isLeftOut, kid, kids, listHead, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import { contentNoun, lemmaOf } from './words.js'

/** "Our government", "my country": the side of whoever speaks, where it is not known by a name of its own. */
export const isOurs = (doc: MentionedDocument, i: number): boolean => {
  const { country = null, partOf = null } = doc.actors[actorAt(doc, i)] ?? {}
  return country === null && partOf === null && ourAt(doc, i) >= 0 && wordClass('OWNSIDE').has(lemmaOf(doc, i))
}

/** The "our" or "my" of a noun, or -1. */
const ourAt = (doc: MentionedDocument, i: number): number =>
  kids(doc, i, 'nmod:poss').find((p) => ['our', 'my'].includes(wordAt(doc, p).text.toLowerCase())) ?? -1

/**
 * Whose "our army" is: the body that speaks, or the body of the person who does, where it is one that rules or fights; -1 for "our" in the mouth
 * of a witness, a priest or a reporter.
 */
function ownSide(doc: MentionedDocument, noun: number): number {
  const speaker = doc.actors[actorAt(doc, ourAt(doc, noun))]
  if (speaker === undefined || speaker.kind === 'population') return -1
  const body = speaker.speaksFor ?? speaker.partOf
  const side = body === null ? speaker : actorOfId(doc, body)
  const acts = side?.sector.some((sector) => RULING.has(sector)) ?? false
  return side !== null && acts && !side.anonymous && (side !== speaker || speaker.kind !== 'person') ? side.index : -1
}

/** Sectors of those who have an army, a government or fighters of their own. */
const RULING = new Set(['GOV', 'MIL', 'REB', 'UAF', 'PTY', 'OPP'])

/** The word's own actor, or that of its apposition: "his counterpart, Ayşe Yılmaz". */
function ownOrSame(doc: MentionedDocument, i: number): number {
  const own = actorAt(doc, i)
  if (own >= 0) return own
  for (const a of kids(doc, i, 'appos')) {
    const actor = isMostOf(doc, a) ? -1 : actorAt(doc, a)
    if (actor >= 0) return actor
  }
  return -1
}

/** "at least forty people, mainly women": most of them, not who they are. */
const isMostOf = (doc: MentionedDocument, apposed: number): boolean =>
  kids(doc, apposed, 'advmod').some((a) => a < apposed && wordClass('MOSTLY').has(wordAt(doc, a).text.toLowerCase()))

/** "three journalists: Ana Grant, a reporter, and Luis Navas", "the regional powers, Iran and Turkey": those whom a counted phrase names one by one. */
export function namedOneByOne(doc: MentionedDocument, noun: number): number[] {
  if (doc.mentions[doc.mentionAt[noun] ?? -1]?.form === 'name') return []
  const named = kids(doc, noun, 'appos')
    .filter((a) => !isMostOf(doc, a))
    .flatMap((a) => conjuncts(doc, a))
    .map((member) => actorAt(doc, member))
    .filter((actor) => actor >= 0 && !doc.actors[actor]?.anonymous)
  return named.length > 1 ? [...new Set(named)] : []
}

/** "He and his Greek and Cypriot counterparts, Ana Grant and Luis Navas": who they are is told right behind, as members of the list. */
export const isNamedBehind = (doc: MentionedDocument, member: number): boolean =>
  wordClass('PEERS').has(wordAt(doc, member).text.toLowerCase()) &&
  doc.tokens[member + 1]?.text === ',' &&
  conjuncts(doc, listHead(doc, member)).some((k) => {
    const mention = doc.mentions[doc.mentionAt[k] ?? -1]
    return k === member + 2 && mention?.form === 'name' && doc.actors[mention.actor ?? -1]?.kind === 'person'
  })

/** "deserter Ana Grant and Luis Navas": those listed with the name that stands right behind its title. */
const listedBehindTitle = (doc: MentionedDocument, noun: number): number[] =>
  kids(doc, noun, 'appos')
    .filter((name) => name === noun + 1)
    .flatMap((name) => conjuncts(doc, name).slice(1))

/** Actors named by the phrase headed by `i`, list members each in text order. */
export function namedActors(doc: MentionedDocument, i: number): number[] {
  const found: number[] = []
  if (i < 0) return found
  const members = conjuncts(doc, i).flatMap((each) => meantHeads(doc, each))
  for (const member of members.flatMap((each) => [each, ...listedBehindTitle(doc, each)])) {
    if (isLeftOut(doc, member) || isNamedBehind(doc, member)) continue
    const noun = contentNoun(doc, member)
    const named = namedOneByOne(doc, noun)
    if (named.length > 0) {
      found.push(...named.filter((a) => !found.includes(a)))
      continue
    }
    const side = isOurs(doc, noun) ? ownSide(doc, noun) : -1
    const own = side >= 0 ? side : ownOrSame(doc, member)
    const actor = own >= 0 ? own : noun === member ? -1 : actorAt(doc, noun)
    if (actor >= 0 && !found.includes(actor)) found.push(actor)
  }
  return found
}

/** "nine people, including Omar Belo": the first whom the text names among them, as a list of at most one head. */
export const namedAmong = (doc: MentionedDocument, noun: number): number[] =>
  kids(doc, noun, 'nmod', 'obl', 'appos')
    .filter((k) => [k, ...kids(doc, k, 'nmod:desc')].some((word) => caseOf(doc, word) === 'including'))
    .filter((k) => {
      const mention = doc.mentions[doc.mentionAt[k] ?? -1]
      return mention?.form === 'name' && doc.actors[mention.actor ?? -1]?.kind === 'person'
    })
    .slice(0, 1)

/** Where a target lies or what it is turned on, when nothing says whose it is: "a war against Eritrea", "access to Tigray". */
const AIMS = ['against', 'on', 'with', 'at', 'to', 'for', 'in']

/** "Iran-sponsored elements attacked": who backs them does not do what they do; nor is a "rebel-besieged" town the rebels'. */
export const isBacked = (doc: MentionedDocument, i: number): boolean =>
  wordClass('BACKED').has(wordAt(doc, i).text.toLowerCase())

/**
 * "Syria's war has killed thousands", "the Yemeni conflict": of no aim, and not told to have hit another country's people, it is fought in
 * the country, not by it. Whoever condemns or supports a war means whoever wages it.
 */
function isHomeWar(doc: MentionedDocument, i: number, country: number): boolean {
  const { rel, head } = wordAt(doc, i)
  if (!wordClass('WARFARE').has(lemmaOf(doc, i)) || kids(doc, i, 'nmod').some((m) => m > i)) return false
  if (baseRel(rel) === 'obj') return false
  const does = baseRel(rel) === 'nsubj' ? head : kid(doc, i, 'acl:relcl')
  const home = doc.actors[actorAt(doc, country)]?.country
  const hit = does < 0 ? [] : namedActors(doc, kid(doc, does, 'obj'))
  return !hit.some((actor) => ![null, home].includes(doc.actors[actor]!.country))
}

export const isCountry = (doc: MentionedDocument, i: number): boolean => doc.actors[actorAt(doc, i)]?.kind === 'country'

/** Dependents that say whose a thing is ("of" names the victim of a killing, not whose it is), in the order they are believed: "Israel's strikes", "Israeli strikes", "strikes by Israel". */
function belongsTo(doc: MentionedDocument, i: number, aimed: boolean): number[] {
  // "the two NATO allies have come to terms": NATO has not; "employees of the firm marched": it did not.
  if (wordClass('ANOTHERS').has(lemmaOf(doc, i))) return []
  const owners = kids(doc, i, 'nmod:poss')
  const modifiers = kids(doc, i, 'amod', 'compound', 'nmod').filter(
    (m) => m < i && wordAt(doc, m).rel !== 'nmod:poss' && caseOf(doc, m) === '' && !isBacked(doc, m),
  )
  const inner = modifiers.flatMap((m) => kids(doc, m, 'compound', 'amod', 'obl', 'nmod', 'nsubj').filter((k) => k < m))
  // "condemned the killing on 15 May of a judge": a day is nobody's.
  const isDay = (doc.dateAt[i] ?? -1) >= 0 && caseOf(doc, i) !== ''
  const after = isDay ? [] : kids(doc, i, 'nmod').filter((m) => m > i)
  const by = (preps: readonly string[]): number[] => after.filter((m) => preps.includes(caseOf(doc, m)))
  const made = kids(doc, i, 'acl')
    .filter((v) => wordClass('LIGHT').has(lemmaOf(doc, v)) || wordClass('ARMING').has(lemmaOf(doc, v)))
    .flatMap((v) => kids(doc, v, 'obl').filter((o) => caseOf(doc, o) === 'by'))
  const wages = (whose: number): boolean => !isCountry(doc, whose) || !isHomeWar(doc, i, whose)
  return [
    ...owners.filter(wages),
    ...by(['by']),
    ...made,
    ...modifiers.filter(wages),
    ...inner,
    ...by(wordClass('HARM').has(lemmaOf(doc, i)) ? ['between'] : ['of', 'from', 'between']),
    ...(aimed ? by(AIMS) : []),
  ]
}

/** Actors of a phrase; where it names none, those it belongs to, at most three steps down. */
export function actorsOf(doc: MentionedDocument, i: number, aimed = false, depth = 0): number[] {
  if (i < 0) return []
  const own = namedActors(doc, i)
  if (own.length > 0 || depth > 2) return own
  for (const member of conjuncts(doc, i)) {
    if (baseRel(wordAt(doc, member).rel) === 'conj' && member !== i && own.length > 0) break
    for (const below of belongsTo(doc, contentNoun(doc, member), aimed)) {
      const found = actorsOf(doc, below, aimed, depth + 1)
      if (found.length > 0) return found
    }
  }
  return []
}
