/** From a word to the parties it stands for: lists opened, delegations given to whoever sends them, "we" to whoever speaks. */

import { isNamedBehind, isOurs, namedOneByOne } from '../../events/parties.js'
import { wordClass } from '../../knowledge/event-words.js'
import { actorAt, actorOfId } from '../../match/actors.js'
import { antecedent } from '../../match/antecedent.js'
import { meantHeads } from '../../match/meant-list.js'
import { caseOf, conjuncts, isLeftOut, kids, wordAt } from '../../match/tree.js'
import type { Actor, AttributedDocument } from '../../model.js'

const SPEAKERS_OWN = new Set(['we', 'us', 'our', 'ours', 'i', 'me', 'my'])

/** Actors named by the phrase headed by `i`, members of a list each; "we" inside a statement is its speaker. */
export function namedAt(doc: AttributedDocument, i: number): number[] {
  const found: number[] = []
  if (i < 0) return found
  const head = antecedent(doc, i)
  // "the UN and African Union": the parser may put the first name inside the second.
  const inside = kids(doc, head, 'compound').filter((k) => kids(doc, k, 'conj').length > 0 && actorAt(doc, k) >= 0)
  for (const member of [...inside, ...conjuncts(doc, head).flatMap((each) => meantHeads(doc, each))]) {
    if ((member !== head && isLeftOut(doc, member)) || isNamedBehind(doc, member)) continue
    const each = namedOneByOne(doc, member)
    if (each.length > 0) {
      found.push(...each.filter((a) => !found.includes(a)))
      continue
    }
    if (isOurs(doc, member)) {
      for (const a of speakersAt(doc, member)) if (!found.includes(a)) found.push(a)
      continue
    }
    const own = [member, ...kids(doc, member, 'appos')].map((at) => actorAt(doc, at)).find((actor) => actor >= 0)
    if (own !== undefined && !found.includes(own)) found.push(own)
    // "Turkey, Russia and Iran, the three countries overseeing talks": the appositive stands for the list.
    if (found.length === 0 && wordAt(doc, member).rel === 'appos') return namedAt(doc, wordAt(doc, member).head)
    // "We" is whoever is known to be meant, else who speaks.
    if (own === undefined && SPEAKERS_OWN.has(wordAt(doc, member).text.toLowerCase()))
      for (const a of speakersAt(doc, member)) if (!found.includes(a)) found.push(a)
  }
  return found
}

/** Actors of the phrase; where it names none, those it belongs to: "the Israeli delegation", "a team from Darvela". */
export function partiesAt(doc: AttributedDocument, i: number): number[] {
  if (i < 0) return []
  const own = namedAt(doc, i)
  const head = antecedent(doc, i)
  return own.length > 0 || wordClass('OWNACCOUNT').has(wordAt(doc, head).lemma) ? own : ownersOf(doc, head)
}

/** Whoever a thing comes from: "proposals from the United States and France" are theirs, though "from" mostly tells a place. */
export function givenBy(doc: AttributedDocument, i: number): number[] {
  const named = namedAt(doc, i)
  const states = conjuncts(doc, i)
    .map((k) => doc.places[doc.placeAt[k] ?? -1])
    .flatMap((p) => (p?.kind === 'country' && p.country !== null ? [p.country] : []))
    .flatMap((code) => doc.actors.filter((a) => a.kind === 'country' && a.country === code).map((a) => a.index))
  return [...new Set([...named, ...states])]
}

/** Whoever a thing belongs to: possessor, by-phrase, adjective or name before it, of- or from-phrase; never what is headed by `taken`. */
export function ownersOf(doc: AttributedDocument, i: number, taken = -1): number[] {
  const before = kids(doc, i, 'amod', 'compound', 'nmod', 'nmod:unmarked').filter((m) => m < i && caseOf(doc, m) === '')
  const after = kids(doc, i, 'nmod', 'obl').filter((m) => m > i && m !== taken)
  const behind = (prep: string): number[] => after.filter((m) => caseOf(doc, m) === prep)
  for (const head of [...kids(doc, i, 'nmod:poss'), ...behind('by'), ...before, ...behind('from'), ...behind('of')]) {
    const found = caseOf(doc, head) === 'from' ? givenBy(doc, head) : namedAt(doc, head)
    if (found.length > 0) return found
  }
  return []
}

/** Speakers of the innermost statement that the word stands in. */
export function speakersAt(doc: AttributedDocument, i: number): readonly number[] {
  const statement = doc.statements[doc.statementAt[i] ?? -1]
  return statement?.chain[statement.chain.length - 1]?.actors ?? []
}

/** Sectors of those who take part in public quarrels: not of witnesses, doctors, reporters and passers-by. */
const PUBLIC = new Set([
  'GOV',
  'MIL',
  'REB',
  'PTY',
  'IGO',
  'NGO',
  'OPP',
  'LEG',
  'JUD',
  'SPY',
  'COP',
  'ELI',
  'INT',
  'REL',
])
const BODIES = new Set(['organisation', 'armed_group', 'government', 'military', 'country', 'igo'])

/** True for a party, a government or another body, not for its people. */
export const isBody = (actor: Actor | undefined): boolean => actor !== undefined && BODIES.has(actor.kind)

/** True for parties, governments, bodies and their people; not for residents, reporters, documents and the unnamed nobody speaks through. */
export function isPolitical(actor: Actor): boolean {
  if (actor.sector.includes('MED') || actor.kind === 'media' || actor.kind === 'document') return false
  if (BODIES.has(actor.kind)) return true
  if (actor.speaksFor !== null) return true
  return actor.sector.some((s) => PUBLIC.has(s))
}

/**
 * The party somebody sits or speaks for: a leader, minister or spokesman for the party he belongs to ("Netanyahu": Israel);
 * an official of an intergovernmental body speaks for it only when unnamed or its spokesman, as its members often differ.
 */
export function partyBehind(doc: AttributedDocument, index: number): number {
  let actor = doc.actors[index]
  for (let steps = 0; actor && steps < 3; steps++) {
    const speaks = actor.speaksFor !== null || actor.kind === 'person' || actor.kind === 'anonymous'
    const body = speaks ? actorOfId(doc, actor.speaksFor ?? actor.partOf) : null
    if (!body || body.index === actor.index || !(BODIES.has(body.kind) || isOfficeOf(actor, body))) break
    if (body.kind === 'igo' && actor.kind === 'person' && !actor.anonymous) break
    actor = body
  }
  return actor?.index ?? index
}

/** "The president's office": it speaks in his name. */
const isOfficeOf = (office: Actor, person: Actor): boolean => office.speaksFor === person.id && person.kind === 'person'

/** Who holds a position: a person named with it himself, whatever office he has; an unnamed official or a spokesman the party behind. */
export const holderOf = (doc: AttributedDocument, index: number): number => {
  const actor = doc.actors[index]
  const person = actor && actor.kind !== 'person' ? actorOfId(doc, actor.speaksFor) : null
  if (actor && person && isOfficeOf(actor, person)) return holderOf(doc, person.index)
  const own = actor?.kind === 'person' && (!actor.anonymous || actor.speaksFor === null)
  return own ? index : partyBehind(doc, index)
}

/** True when two actors speak for one party, or one belongs to the other. */
export function sameSide(doc: AttributedDocument, a: number, b: number): boolean {
  if (partyBehind(doc, a) === partyBehind(doc, b)) return true
  const bodies = [a, b].map((i) => doc.actors[i]?.speaksFor ?? doc.actors[i]?.partOf ?? null)
  return (
    (bodies[0] !== null && bodies[0] === bodies[1]) ||
    bodies[0] === doc.actors[b]?.id ||
    bodies[1] === doc.actors[a]?.id
  )
}

/** True for those whom somebody may command: his own side, the forces and officials of his own state. */
export function isUnderOrders(doc: AttributedDocument, asked: number, who: number): boolean {
  const [theirs, own] = [doc.actors[asked], doc.actors[who]]
  const state = theirs?.sector.some((s) => STATE.has(s)) && own?.sector.some((s) => STATE.has(s))
  return sameSide(doc, asked, who) || (state === true && theirs?.country != null && theirs.country === own?.country)
}

const STATE = new Set(['GOV', 'MIL', 'COP', 'SPY'])
