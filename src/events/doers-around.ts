/**
 * Who acts by law where a sentence leaves it out and the text around it does not: the police who tell of an arrest, the court that heard the
 * case, the state in whose prison somebody sits.
 */
import { wordClass } from '../knowledge/event-words.js'
import { actorAt } from '../match/actors.js'
import { isPassive } from '../match/clause.js'
import { nounRoles, obliques, surfaceSubject } from '../match/roles.js'
import { baseRel, caseOf, isVerb, kids, wordAt, yieldOf } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { modifiersBackwards } from './noun-parties.js'
import { objectOf } from './objects.js'
import type { Trigger } from './triggers.js'
import { lemmaOf } from './words.js'

/** The sources of a rule that are looked for beyond its own clause. */
const AROUND: ReadonlyMap<string, (doc: AttributedDocument, trigger: Trigger) => number[]> = new Map([
  ['police-around', (doc, trigger) => (isNewsOf(doc, trigger, 'ARRESTED') ? onlyBody(doc, trigger, isPolice) : [])],
  ['court-around', (doc, trigger) => (isNewsOf(doc, trigger, 'SENTENCED') ? onlyBody(doc, trigger, isTrialCourt) : [])],
  ['state-around', statesAround],
])

/** The heads that such a source stands for, best first; undefined where the source is read from the clause itself. */
export const headsAround = (doc: AttributedDocument, trigger: Trigger, source: string): number[] | undefined =>
  AROUND.get(source)?.(doc, trigger)

/** "were arrested", of whom the clause says no more than where: nobody stands behind "by", and no police are among those who were taken. */
function isUnsaid(doc: AttributedDocument, { head, words }: Trigger, deeds: string): boolean {
  if (![head, ...words].some((i) => wordClass(deeds).has(lemmaOf(doc, i)))) return false
  if (!isVerb(doc, head) || !isPassive(doc, head) || obliques(doc, head).some(({ prep }) => prep === 'by')) return false
  const taken = [objectOf(doc, head), surfaceSubject(doc, head)].filter((i) => i >= 0)
  return !taken.some((i) => yieldOf(doc, i, (c) => baseRel(wordAt(doc, c).rel) !== 'acl').some((k) => isPolice(doc, k)))
}

/** The same where it is the news itself: what was done before, or by which somebody is only described, others may have done. */
const isNewsOf = (doc: AttributedDocument, trigger: Trigger, deeds: string): boolean =>
  isUnsaid(doc, trigger, deeds) &&
  !wordAt(doc, trigger.head).rel.startsWith('acl') &&
  !kids(doc, trigger.head, 'advmod').some((a) => wordClass('EARLIER').has(lemmaOf(doc, a))) &&
  !obliques(doc, trigger.head).some(({ head, prep }) => prep === 'in' && isState(doc, head))

/** Sentences before and behind in which the body may stand. */
const BEFORE = 2
const BEHIND = 1

/**
 * The one body of its kind that the text around names, at its nearest word; none where there are two, or it is of another country than the place.
 * "A police spokesman" names it too.
 */
function onlyBody(
  doc: AttributedDocument,
  trigger: Trigger,
  isSuch: (doc: AttributedDocument, i: number) => boolean,
): number[] {
  const { head } = trigger
  const here = wordAt(doc, head).sentence
  const { first } = doc.sentences[Math.max(0, here - BEFORE)]!
  const { last } = doc.sentences[Math.min(doc.sentences.length - 1, here + BEHIND)]!
  const told = Array.from({ length: last - first }, (_, k) => first + k).filter((i) => isSuch(doc, i))
  const bodies = told.filter((i) => actorAt(doc, i) >= 0)
  const [nearest] = (bodies.length > 0 ? bodies : told).sort((a, b) => Math.abs(a - head) - Math.abs(b - head) || a - b)
  if (nearest === undefined || new Set(bodies.map((i) => actorAt(doc, i))).size > 1) return []
  if (told.some((i) => isToldApart(doc, trigger, i))) return []
  const country = doc.actors[actorAt(doc, nearest)]?.country ?? null
  return country === null || countriesIn(doc, here).every((other) => other === country) ? [nearest] : []
}

/** "Belo was arrested for theft. Police arrested Belo for rape.": what they did to the same person is told of its own. */
function isToldApart(doc: AttributedDocument, { head }: Trigger, body: number): boolean {
  const verb = wordAt(doc, body).head
  if (verb < 0 || verb === head || !isVerb(doc, verb) || isPassive(doc, verb)) return false
  if (!wordClass('BYLAW').has(lemmaOf(doc, verb)) || surfaceSubject(doc, verb) !== body) return false
  return actorAt(doc, objectOf(doc, verb)) === actorAt(doc, surfaceSubject(doc, head))
}

/** The countries of the places that a sentence names. */
function countriesIn(doc: AttributedDocument, sentence: number): string[] {
  const { first, last } = doc.sentences[sentence]!
  return [...doc.placeAt.slice(first, last)]
    .filter((place) => place >= 0)
    .map((place) => doc.places[place]?.country ?? '')
    .filter((country) => country !== '')
}

/** A force, not its officers. */
const isPolice = (doc: AttributedDocument, i: number): boolean =>
  ['police', 'gendarmerie'].includes(lemmaOf(doc, i).toLowerCase())

/** A court that hears cases first; not one of appeal. */
const isTrialCourt = (doc: AttributedDocument, i: number): boolean =>
  ['court', 'tribunal'].includes(lemmaOf(doc, i).toLowerCase()) &&
  ![...kids(doc, i, 'amod', 'compound', 'nmod', 'flat')].some((k) =>
    wordClass('HIGHER').has(lemmaOf(doc, k).toLowerCase()),
  )

/** "sentenced in Turkey", "held in a Turkish prison", "freed from Turkish custody": the state in which courts and prisons are its own. */
function statesAround(doc: AttributedDocument, trigger: Trigger): number[] {
  const { head, words } = trigger
  if (!isUnsaid(doc, trigger, 'BYLAW')) return []
  const own = [head, ...kids(doc, head, 'xcomp'), ...words].flatMap((i) => obliques(doc, i))
  // "sentenced to six years in prison in Turkey": of the punishment, not of the crime.
  const served = own.filter(({ head: noun }) =>
    ['CUSTODY', 'SENTENCE', 'YEARS'].some((name) => wordClass(name).has(lemmaOf(doc, noun))),
  )
  const around = [...own, ...served.flatMap(({ head: noun }) => obliques(doc, noun))]
  const prisons = around
    .filter(({ head: noun }) => wordClass('CUSTODY').has(lemmaOf(doc, noun)))
    .flatMap(({ head: noun }) => [
      ...modifiersBackwards(doc, nounRoles(doc, noun).modifiers),
      ...kids(doc, noun, 'nmod').filter((k) => caseOf(doc, k) === 'in'),
    ])
  const within = [...new Set(around.filter(({ prep }) => prep === 'in').map(({ head: noun }) => noun))]
  // "convicted in Lagos of torture in Togo": one of the two is where the crime was done.
  const places = within.filter((i) => (doc.placeAt[i] ?? -1) >= 0 || isState(doc, i))
  const courts = [head, ...words].some((i) => wordClass('SENTENCED').has(lemmaOf(doc, i)))
  return [...prisons, ...((courts || prisons.length > 0) && places.length === 1 ? places : [])].filter((i) =>
    isState(doc, i),
  )
}

/** A country, by its name or as where its people are from. */
const isState = (doc: AttributedDocument, i: number): boolean =>
  doc.actors[actorAt(doc, i)]?.kind === 'country' || doc.places[doc.placeAt[i] ?? -1]?.kind === 'country'
