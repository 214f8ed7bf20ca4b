/** A headline or lead that the next sentences tell again in nearly the same words: "17 killed as rebels attack Goma. Rebels attacked Goma on Monday ...". */
import { wordClass } from '../knowledge/event-words.js'
import { numberWord } from '../knowledge/number-words.js'
import { actorAt } from '../match/actors.js'
import { markOf, wordAt } from '../match/tree.js'
import { samePlace } from '../mentions/places/same-place.js'
import type { AttributedDocument, Word } from '../model.js'
import { onceFor } from '../once-for.js'
import { areOfOneTime, type Draft, isOneReality, sameType, shares } from './draft.js'
import { objectOf } from './objects.js'
import { lemmaOf } from './words.js'

/** Sentences in which a report says in short what it goes on to tell. */
const OPENING = 5
/** Sentences from the short telling to the full one. */
const REACH = 2
/** Words that both sentences have, and what part of the shorter one they are. */
const SHARED = 4
const MOST_OF_IT = 0.6

/** Both tell the same in nearly the same words, and nothing told of the two sets them apart. */
export function isLeadRetold(doc: AttributedDocument, a: Draft, b: Draft): boolean {
  const [lead, full] = [wordAt(doc, a.trigger.head).sentence, wordAt(doc, b.trigger.head).sentence]
  return (
    lead < OPENING &&
    lead < full &&
    full - lead <= REACH &&
    areAlike(doc, a, b) &&
    isOneCount(doc, lead, full) &&
    isOnePlace(doc, lead, full) &&
    hasSameWords(doc, a, b) &&
    isOneDeed(doc, a, b) &&
    isOneObject(doc, a, b) &&
    ![a, b].some(({ trigger }) => TIMES.has(markOf(doc, trigger.head)))
  )
}

/** "A day after rebels killed eight": what a clause of time tells is another deed. */
const TIMES = new Set(['after', 'before', 'since'])

/** Of one type and status, and neither doer, target, day nor place set them apart; who does the one is not hit by the other. */
export const areAlike = (doc: AttributedDocument, a: Draft, b: Draft): boolean =>
  sameType(a, b) &&
  isOneReality(a, b) &&
  areOfOneTime(a.date, b.date) &&
  samePlace(doc, a.place, b.place) !== false &&
  areOneParty(doc, a.actors, b.actors) &&
  haveOneTarget(doc, a, b) &&
  !shares(a.actors, b.recipients) &&
  !shares(b.actors, a.recipients)

/** Those hit, and the places hit: of each a telling may leave out. */
const haveOneTarget = (doc: AttributedDocument, a: Draft, b: Draft): boolean =>
  [true, false].every((asPlaces) => {
    const [one, other] = [a, b].map(({ recipients }) => recipients.filter((r) => isPlaceHit(doc, r) === asPlaces))
    return areOneParty(doc, one!, other!)
  })

/** A place that is hit stands for those in it. */
const isPlaceHit = ({ actors }: AttributedDocument, actor: number): boolean =>
  actors[actor]!.kind === 'population' && actors[actor]!.sector.length === 0

/** One is not told, both share somebody, or one is another name for the other: "at least 14 people" and "14 people", a state and its army. */
const areOneParty = (doc: AttributedDocument, a: readonly number[], b: readonly number[]): boolean =>
  a.length === 0 || b.length === 0 || shares(a, b) || a.some((one) => b.some((other) => areAkin(doc, one, other)))

function areAkin({ actors }: AttributedDocument, one: number, other: number): boolean {
  const [a, b] = [actors[one]!, actors[other]!]
  const isOneState = [a, b].every(({ kind }) => STATE.has(kind)) && a.country !== null && a.country === b.country
  return isOneState || uncounted(a.name) === uncounted(b.name)
}

const STATE: ReadonlySet<string> = new Set(['country', 'government', 'military'])

/** "At least 14 people in Kete" as "people". */
const uncounted = (name: string): string =>
  name
    .toLowerCase()
    .split(/ (?:in|near|at|from|killed|wounded|injured)\b/)[0]!
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && numberOf(word) === null && !COUNTING.has(word))
    .join(' ')

const COUNTING = new Set('the a an at least most more less than up to about some around nearly almost over'.split(' '))

/** No place of the lead's sentence is another than those of the full one's. */
function isOnePlace(doc: AttributedDocument, lead: number, full: number): boolean {
  const [short, long] = [lead, full].map((at) => placesIn(doc)[at]!)
  return long!.length === 0 || short!.every((one) => long!.some((other) => samePlace(doc, one, other) !== false))
}

const placesIn = onceFor((doc: AttributedDocument): readonly (readonly number[])[] =>
  doc.sentences.map(({ first, last }) => [...new Set(doc.placeAt.subarray(first, last))].filter((place) => place >= 0)),
)

/** "Bombed a convoy", "bombed a house": two things that are hit are two deeds. */
function isOneObject(doc: AttributedDocument, a: Draft, b: Draft): boolean {
  const [one, other] = [a, b].map(({ trigger: { site, head } }) => (site === 'verb' ? objectOf(doc, head) : -1))
  const isThing = (i: number): boolean => i >= 0 && actorAt(doc, i) < 0
  return !(isThing(one!) && isThing(other!)) || lemmaOf(doc, one!) === lemmaOf(doc, other!)
}

/** The first count of the lead is that of its text: "57 killed" is not "18 of them were killed"; a lead may leave it out. */
function isOneCount(doc: AttributedDocument, lead: number, full: number): boolean {
  const { count } = wordsIn(doc)[lead]!
  return count === null || count === wordsIn(doc)[full]!.count
}

/**
 * Most words of the shorter sentence, but for the names of the doers, are in the other, all that say what or whose of the lead among them, and
 * none of the full one tells of another deed.
 */
function hasSameWords(doc: AttributedDocument, a: Draft, b: Draft): boolean {
  const [lead, full] = [a, b].map(({ trigger }) => wordsIn(doc)[wordAt(doc, trigger.head).sentence]!)
  const names = new Set(
    [...a.actors, ...b.actors].flatMap((actor) => doc.actors[actor]!.name.toLowerCase().split(/\W+/)),
  )
  const stemsOf = (words: ReadonlyMap<string, string>): ReadonlySet<string> =>
    new Set([...words].filter(([word]) => !names.has(word)).map(([, stem]) => stem))
  const [mine, theirs, whats] = [stemsOf(lead!.words), stemsOf(full!.words), stemsOf(lead!.whats)]
  const shared = [...mine].filter((stem) => theirs.has(stem)).length
  return (
    shared >= SHARED &&
    shared >= MOST_OF_IT * Math.min(mine.size, theirs.size) &&
    [...whats].every((stem) => theirs.has(stem)) &&
    ![...full!.anew].some((word) => !lead!.anew.has(word))
  )
}

/** By one rule, or by a word that the lead has too: "as rebels attack", "the attack"; fighting has more dead than the lead tells of. */
function isOneDeed(doc: AttributedDocument, a: Draft, b: Draft): boolean {
  if (a.trigger.rule.id === b.trigger.rule.id) return true
  if ([a, b].some(({ trigger }) => wordClass('COMBAT').has(lemmaOf(doc, trigger.head)))) return false
  const stems = new Set([...wordsIn(doc)[wordAt(doc, a.trigger.head).sentence]!.words.values()])
  return b.trigger.words.some((at) => stems.has(stemOf(wordAt(doc, at).lemma)))
}

const stemOf = (lemma: string): string => lemma.toLowerCase().slice(0, STEM)

const STEM = 6

interface Wording {
  /** Telling words in lower case, with their stems. */
  readonly words: ReadonlyMap<string, string>
  /** Those of them that are nouns and adjectives, but for words for an attack: "a raid" may be told as "a strike". */
  readonly whats: ReadonlyMap<string, string>
  /** Words that say that another deed is told. */
  readonly anew: ReadonlySet<string>
  /** The first number that is no date, or null. */
  readonly count: number | null
}

const isAttack = (lemma: string): boolean =>
  ['ATTACKNOUN', 'STRIKE', 'EXPLOSIVE'].some((name) => wordClass(name).has(lemma))

const TELLING = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])

/** What each sentence has to compare. */
const wordsIn = onceFor((doc: AttributedDocument): readonly Wording[] =>
  doc.sentences.map(({ first, last }) => {
    const tokens = doc.tokens.slice(first, last).filter(({ index }) => (doc.dateAt[index] ?? -1) < 0)
    const number = tokens.find(({ upos, text }) => upos === 'NUM' && numberOf(text) !== null)
    const telling = tokens.filter(({ upos, text }) => TELLING.has(upos) && text.length > 1)
    const byText = (words: readonly Word[]): ReadonlyMap<string, string> =>
      new Map(words.map(({ text, lemma }) => [text.toLowerCase(), stemOf(lemma)]))
    return {
      words: byText(telling),
      whats: byText(telling.filter(({ upos, lemma }) => (upos === 'NOUN' || upos === 'ADJ') && !isAttack(lemma))),
      anew: new Set(tokens.map(({ text }) => text.toLowerCase()).filter((word) => wordClass('ANOTHERDEED').has(word))),
      count: number === undefined ? null : numberOf(number.text),
    }
  }),
)

function numberOf(text: string): number | null {
  const digits = Number(text.replaceAll(',', ''))
  return Number.isNaN(digits) ? (numberWord(text.toLowerCase())?.value ?? null) : digits
}
