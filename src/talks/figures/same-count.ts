/** How much two tellings of one number have in common: whether a reader takes the second for the first told again. */
import { wordClass } from '../../knowledge/event-words.js'
import { areTwoTowns, PROVINCE, samePlace } from '../../mentions/places/same-place.js'
import type { EventDocument, Figure } from '../../model.js'
import { overlaps } from '../../span.js'
import { overlap } from '../rounds/days.js'
import { areOfRivals, areTwoDoers, areTwoDoings, areTwoPeoples } from './another-deed.js'
import { CARRIED } from './of-the-same.js'
import { FEW, kindOfPeople, TELLING } from './settings-alike.js'
import { seldomWords, type Telling } from './tellings.js'

/** What two tellings of a number need to have in common to be one count. */
export function needed({ number, figure }: Telling): number {
  const ofThings = figure.metric === 'other' ? 1 : 0
  if (number === null) return 4 + ofThings
  if (number < FEW) return 3 + ofThings
  if (number < TELLING) return 2 + ofThings
  return (isTelling(number, figure) ? 0 : 1) + ofThings
}

const isTelling = (number: number | null, { qualifier }: Figure): boolean =>
  number !== null && number >= TELLING && number % 10 !== 0 && qualifier !== 'approx'

/** What two tellings of one number have in common; null where something told rules out that they are one count. */
export function inCommon(doc: EventDocument, one: Telling, other: Telling): number | null {
  const [a, b] = [one.figure, other.figure]
  if (isRuledOut(doc, one, other)) return null
  return (
    happening(one, other) +
    company(one, other) +
    where(doc, a, b) +
    when(a, b) +
    who(doc, a, b) +
    whom(one, other) +
    wholes(one, other) +
    words(doc, one, other) +
    opening(doc, one, other)
  )
}

function isRuledOut(doc: EventDocument, one: Telling, other: Telling): boolean {
  const [a, b] = [one.figure, other.figure]
  return (
    [a, b].some(({ made }) => made.rule === CARRIED.former || made.rule === CARRIED.another) ||
    one.onTop ||
    other.onTop ||
    samePlace(doc, a.place, b.place) === false ||
    areTwoTowns(doc, a.place, b.place) ||
    (a.period !== null && b.period !== null && !overlap(a.period, b.period)) ||
    areOtherPeople(a, b) ||
    isOpenCount(a) !== isOpenCount(b) ||
    areSideBySide(one, other) ||
    areTwoPeoples(doc, a, b) ||
    (areTwoDoers(doc, a.perpetrator, b.perpetrator) && who(doc, a, b) < 0) ||
    areTwoDoings(doc, one, other) ||
    areOfRivals(doc, one, other)
  )
}

/** "Since October": a count that begins on a day and runs on. */
const isOpenCount = ({ period }: Figure): boolean => period?.from != null && period.to === null

function areOtherPeople(a: Figure, b: Figure): boolean {
  const [one, other] = [kindOfPeople(a.population), kindOfPeople(b.population)]
  return one !== null && other !== null && one !== other
}

/** "Four women and four children", "12 miners in the north and 12 cooks in the south"; a headline may run on with its own number. */
function areSideBySide(one: Telling, other: Telling): boolean {
  const [a, b] = [one.figure, other.figure]
  if (one.sentence !== other.sentence) return false
  if (differ(calledIn(a), calledIn(b)) || (one.whole !== null && one.whole === other.whole)) return true
  const inOneClause = a.evidence.some((clause) => b.evidence.some((next) => overlaps(clause, next)))
  return inOneClause && !isTelling(one.number, a)
}

const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other

const isPart = ({ made }: Figure): boolean => made.rule === CARRIED.part

const rootOf = ({ event }: Telling): string | null => event?.sameAs ?? event?.id ?? null

const happening = (one: Telling, other: Telling): number =>
  one.sentence !== other.sentence && rootOf(one) !== null && rootOf(one) === rootOf(other) ? 2 : 0

/** Counts told with it: "two were killed and ten wounded", twice. */
function company(one: Telling, other: Telling): number {
  let shared = 0
  let apart = 0
  for (const a of one.beside)
    for (const b of other.beside)
      if (a.metric === b.metric && a.metric !== 'other' && isPart(a) === isPart(b)) {
        if (a.metric === one.figure.metric && !isPart(a)) continue
        if (sameBounds(a, b))
          shared = Math.max(shared, a.qualifier === 'vague' ? 1 : (a.best ?? 0) + (one.number ?? 0) < FEW ? 2 : 3)
        else apart = -2
      }
  return shared > 0 ? shared : apart
}

/** Certainly one happening: told as one, or of one day and place. */
export const areOneHappening = (one: Telling, other: Telling): boolean =>
  happening(one, other) > 0 ||
  (when(one.figure, other.figure) > 0 && one.figure.place !== null && one.figure.place === other.figure.place)

/** The same numbers, of which none is a guess where the other is a count. */
export const sameBounds = (a: Figure, b: Figure): boolean =>
  a.low === b.low &&
  a.best === b.best &&
  a.high === b.high &&
  (a.qualifier !== 'vague' || a.span.text.toLowerCase() === b.span.text.toLowerCase())

function where(doc: EventDocument, { place: one }: Figure, { place: other }: Figure): number {
  return samePlace(doc, one, other) !== true ? 0 : doc.places[one!]!.wherePrec < PROVINCE ? 2 : 1
}

const when = ({ period: one }: Figure, { period: other }: Figure): number =>
  one?.from != null && one.from === one.to && one.from === other?.from && one.to === other.to ? 1 : 0

function who(doc: EventDocument, { perpetrator: one }: Figure, { perpetrator: other }: Figure): number {
  if (one === null || other === null) return 0
  if (one === other) return 1
  return areAkin(doc.actors[one]!.name, doc.actors[other]!.name) ? 0 : -2
}

/** "terrorists" and "terrorist groups" may be one, whom the report calls by two names. */
function areAkin(one: string, other: string): boolean {
  const stems = (name: string): readonly string[] =>
    name.split(/[^\p{L}]+/u).flatMap((word) => (word.length < STEM ? [] : word.slice(0, STEM).toLowerCase()))
  const known = stems(other)
  return stems(one).some((stem) => known.includes(stem))
}

const STEM = 6

/** What the counted are called: nothing where one of the words says only that they were people. */
function whom({ figure: a, number }: Telling, { figure: b }: Telling): number {
  const [one, other] = [calledIn(a), calledIn(b)]
  if (one === null || other === null) return 0
  // Many are called so wherever dozens are told.
  if (one === other) return number === null ? 0 : 1
  // "36 artists" may be "36 people", "36 victims" or "36 workers".
  return isTelling(number, a) && !isPart(a) && !isPart(b) ? 0 : -1
}

function calledIn({ population }: Figure): string | null {
  const noun = population?.toLowerCase().split(/\s+/).at(-1) ?? ''
  return noun === '' || noun === 'others' || wordClass('ANYBODY').has(noun) ? null : noun
}

/** Parts are of one whole, or of two. */
function wholes({ whole: one, figure: a }: Telling, { whole: other, figure: b }: Telling): number {
  if (one !== null && other !== null) return numberOf(one) === numberOf(other) ? 2 : -2
  return isPart(a) === isPart(b) ? 0 : -2
}

const numberOf = ({ low, best, high }: Figure): number | null => best ?? low ?? high

/** Seldom words that both sentences have, and words that say that something else is told. */
function words(doc: EventDocument, one: Telling, other: Telling): number {
  // A sentence has seldom two numbers for one thing, unless it is a headline that runs on.
  if (one.sentence === other.sentence)
    return isTelling(one.number, one.figure) && one.figure.metric !== 'other' ? 0 : -1
  const mine = seldomWords(doc, one.sentence)
  let shared = 0
  for (const word of seldomWords(doc, other.sentence)) if (mine.has(word)) shared++
  const { first, last } = doc.sentences[other.sentence]!
  const anew = doc.tokens.slice(first, last).some(({ text }) => wordClass('ANOTHERDEED').has(text.toLowerCase()))
  return SHARED.filter((least) => shared >= least).length - (anew ? 1 : 0)
}

/** Seldom words in common, for one more each. */
const SHARED = [2, 3, 5]

/** Sentences in which a report says in short what it goes on to tell. */
const OPENING = 5

/** A headline or lead and what comes right after it. */
function opening(doc: EventDocument, ...both: readonly Telling[]): number {
  if (both[0]!.sentence === both[1]!.sentence) return both[0]!.sentence <= 1 ? 1 : 0
  if (both.some(({ sentence }) => sentence >= OPENING)) return 0
  return both.some(({ sentence }) => doc.sentences[sentence]!.kind === 'headline') ? 2 : 1
}
