/** A headline or lead that the next sentences tell again in nearly the same words: "17 killed as rebels attack Goma. Rebels attacked Goma on Monday ...". */
import { wordClass } from '../knowledge/event-words.js'
import { numberWord } from '../knowledge/number-words.js'
import { wordAt } from '../match/tree.js'
import { samePlace } from '../mentions/places/same-place.js'
import type { AttributedDocument } from '../model.js'
import { onceFor } from '../once-for.js'
import { areOfOneTime, type Draft, sameReality, sameType, shares } from './draft.js'
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
    haveOneTarget(doc, a, b) &&
    isOneCount(doc, lead, full) &&
    hasSameWords(doc, a, b) &&
    isOneDeed(doc, a, b)
  )
}

/** Of one type and reality, and neither doer, day nor place set them apart. */
export const areAlike = (doc: AttributedDocument, a: Draft, b: Draft): boolean =>
  sameType(a, b) &&
  sameReality(a, b) &&
  areOfOneTime(a.date, b.date) &&
  samePlace(doc, a.place, b.place) !== false &&
  areOneParty(doc, a.actors, b.actors)

/** Of force a lead may tell another part of the harm, but no two named people; anything else is done to one side. */
function haveOneTarget(doc: AttributedDocument, a: Draft, b: Draft): boolean {
  if (a.plover !== 'ASSAULT') return areOneParty(doc, a.recipients, b.recipients)
  const [one, other] = [a.recipients, b.recipients].map((all) => all.filter((r) => doc.actors[r]!.kind === 'person'))
  return areOneParty(doc, one!, other!)
}

/** One is not told, both share somebody, or one is a part of the other or a name for the same: "terrorists", "terrorist groups". */
function areOneParty(doc: AttributedDocument, a: readonly number[], b: readonly number[]): boolean {
  if (a.length === 0 || b.length === 0 || shares(a, b)) return true
  return a.some((one) => b.some((other) => areAkin(doc, one, other)))
}

function areAkin({ actors }: AttributedDocument, one: number, other: number): boolean {
  const [a, b] = [actors[one]!, actors[other]!]
  return a.partOf === b.id || b.partOf === a.id || meet(stemsOf(a.name), stemsOf(b.name))
}

const stemsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= STEM)
    .map((word) => word.slice(0, STEM))

const STEM = 6

const meet = (one: readonly string[], other: readonly string[]): boolean => one.some((word) => other.includes(word))

/** The first count of the lead is that of its text: "57 killed" is not "18 of them were killed"; a lead may leave it out. */
function isOneCount(doc: AttributedDocument, lead: number, full: number): boolean {
  const { count } = wordsIn(doc)[lead]!
  return count === null || count === wordsIn(doc)[full]!.count
}

/** Most words of the shorter sentence, but for the names of the doers, are in the other, and none of the full one tells of another deed. */
function hasSameWords(doc: AttributedDocument, a: Draft, b: Draft): boolean {
  const [lead, full] = [a, b].map(({ trigger }) => wordsIn(doc)[wordAt(doc, trigger.head).sentence]!)
  const names = new Set(
    [...a.actors, ...b.actors].flatMap((actor) => doc.actors[actor]!.name.toLowerCase().split(/\W+/)),
  )
  const [mine = new Set<string>(), theirs = new Set<string>()] = [lead!, full!].map(
    ({ words }) => new Set([...words].filter(([word]) => !names.has(word)).map(([, stem]) => stem)),
  )
  const shared = [...mine].filter((stem) => theirs.has(stem)).length
  return (
    shared >= SHARED &&
    shared >= MOST_OF_IT * Math.min(mine.size, theirs.size) &&
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

interface Wording {
  /** Telling words in lower case, with their stems. */
  readonly words: ReadonlyMap<string, string>
  /** Words that say that another deed is told. */
  readonly anew: ReadonlySet<string>
  /** The first number that is no date, or null. */
  readonly count: number | null
}

const TELLING = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])

/** What each sentence has to compare. */
const wordsIn = onceFor((doc: AttributedDocument): readonly Wording[] =>
  doc.sentences.map(({ first, last }) => {
    const tokens = doc.tokens.slice(first, last).filter(({ index }) => (doc.dateAt[index] ?? -1) < 0)
    const number = tokens.find(({ upos, text }) => upos === 'NUM' && numberOf(text) !== null)
    return {
      words: new Map(
        tokens
          .filter(({ upos, text }) => TELLING.has(upos) && text.length > 1)
          .map(({ text, lemma }) => [text.toLowerCase(), stemOf(lemma)]),
      ),
      anew: new Set(tokens.map(({ text }) => text.toLowerCase()).filter((word) => wordClass('ANOTHERDEED').has(word))),
      count: number === undefined ? null : numberOf(number.text),
    }
  }),
)

function numberOf(text: string): number | null {
  const digits = Number(text.replaceAll(',', ''))
  return Number.isNaN(digits) ? (numberWord(text.toLowerCase())?.value ?? null) : digits
}
