/**
 * Who acts by law where a clause does not say: the police or the court that tells of it, the state in whose courts and prisons it is done.
 */
import { wordClass } from '../knowledge/event-words.js'
import { actorAt } from '../match/actors.js'
import { clauseOf, isPassive } from '../match/clause.js'
import { nounRoles, obliques, surfaceSubject } from '../match/roles.js'
import { baseRel, caseOf, isVerb, kids, subtree, wordAt, yieldOf } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { modifiersBackwards } from './noun-parties.js'
import { objectOf } from './objects.js'
import { isCountry } from './parties.js'
import type { Trigger } from './triggers.js'
import { lemmaOf } from './words.js'

/** The sources of a rule that are looked for beyond its own clause. */
const AROUND: ReadonlyMap<string, (doc: AttributedDocument, trigger: Trigger) => number[]> = new Map([
  [
    'police-telling',
    (doc, trigger) => (isUnsaid(doc, trigger, wordClass('ARRESTED')) ? tellers(doc, trigger, isPolice) : []),
  ],
  [
    'court-telling',
    (doc, trigger) => (isUnsaid(doc, trigger, wordClass('SENTENCED')) ? tellers(doc, trigger, isCourt) : []),
  ],
  ['state-around', (doc, trigger) => (isUnsaid(doc, trigger, wordClass('BYLAW')) ? statesAround(doc, trigger) : [])],
])

/** The heads that such a source stands for, best first; undefined where the source is read from the clause itself. */
export const headsAround = (doc: AttributedDocument, trigger: Trigger, source: string): number[] | undefined =>
  AROUND.get(source)?.(doc, trigger)

/** Whether a party was read by such a source. */
export const isToldAround = (via: string): boolean => AROUND.has(via)

/** "were arrested", of whom the clause says no more than where: nobody stands behind "by", and no police are among those who were taken. */
function isUnsaid(doc: AttributedDocument, { head, words }: Trigger, deeds: ReadonlySet<string>): boolean {
  if (![head, ...words].some((i) => deeds.has(lemmaOf(doc, i)))) return false
  if (!isVerb(doc, head) || !isPassive(doc, head) || clauseOf(doc, head).negated) return false
  if (obliques(doc, head).some(({ prep }) => prep === 'by')) return false
  const taken = [objectOf(doc, head), surfaceSubject(doc, head)].filter((i) => i >= 0)
  const phrases = taken.flatMap((i) => yieldOf(doc, i, (c) => baseRel(wordAt(doc, c).rel) !== 'acl'))
  return !phrases.some((k) => isPolice(doc, k) || NOBODY.has(wordAt(doc, k).text.toLowerCase()))
}

/** "No one was arrested, police said." */
const NOBODY: ReadonlySet<string> = new Set(['no', 'nobody', 'none'])

/** "Police said three men had been arrested": the force or the court that tells it as done and does not only deny it; "a police spokesman" names it too. */
function tellers(
  doc: AttributedDocument,
  { head }: Trigger,
  isSuch: (doc: AttributedDocument, i: number) => boolean,
): number[] {
  if (wordAt(doc, head).rel.startsWith('acl')) return []
  const told = doc.statements[doc.statementAt[head] ?? -1]
  if (told === undefined || told.sourceHead < 0 || told.cueDenied || told.cueClass === 'deny') return []
  const [first, last] = subtree(doc, told.sourceHead)
  const named = doc.tokens
    .slice(first, last)
    .map(({ index }) => index)
    .filter((i) => isSuch(doc, i))
  return named.sort((a, b) => Number(actorAt(doc, b) >= 0) - Number(actorAt(doc, a) >= 0) || a - b)
}

/** A force, not its officers. */
const isPolice = (doc: AttributedDocument, i: number): boolean =>
  ['police', 'gendarmerie'].includes(lemmaOf(doc, i).toLowerCase())

const isCourt = (doc: AttributedDocument, i: number): boolean =>
  ['court', 'tribunal'].includes(lemmaOf(doc, i).toLowerCase())

/** "sentenced in Turkey", "held in a Turkish prison", "freed from Turkish custody": the state in which courts and prisons are its own. */
function statesAround(doc: AttributedDocument, { head, words }: Trigger): number[] {
  const own = [head, ...kids(doc, head, 'xcomp'), ...words].flatMap((i) => obliques(doc, i))
  // "sentenced to six years in prison in Turkey": of the punishment, not of the crime.
  const served = own.filter(({ head: noun }) =>
    ['CUSTODY', 'SENTENCE', 'YEARS'].some((name) => wordClass(name).has(lemmaOf(doc, noun))),
  )
  const around = [...own, ...served.flatMap(({ head: noun }) => obliques(doc, noun))]
  const cells = around.map(({ head: noun }) => noun).filter((noun) => wordClass('CUSTODY').has(lemmaOf(doc, noun)))
  // "in Islamic State's jails in Syria": a prison that is somebody's by name.
  if (cells.some((noun) => kids(doc, noun, 'nmod:poss').length > 0)) return []
  const prisons = cells.flatMap((noun) => [
    ...modifiersBackwards(doc, nounRoles(doc, noun).modifiers),
    ...kids(doc, noun, 'nmod').filter((k) => caseOf(doc, k) === 'in'),
  ])
  const within = [...new Set(around.filter(({ prep }) => prep === 'in').map(({ head: noun }) => noun))]
  // "convicted in Lagos of torture in Togo": one of the two is where the crime was done.
  const places = within.filter((i) => (doc.placeAt[i] ?? -1) >= 0 || isState(doc, i))
  const courts = [head, ...words].some((i) => wordClass('SENTENCED').has(lemmaOf(doc, i)))
  const states = [...prisons, ...((courts || prisons.length > 0) && places.length === 1 ? places : [])]
  return states.filter((i) => isState(doc, i))
}

/** A country, by its name or as where its people are from. */
const isState = (doc: AttributedDocument, i: number): boolean =>
  isCountry(doc, i) || doc.places[doc.placeAt[i] ?? -1]?.kind === 'country'
