/**
 * Which happenings of one report are one, beyond what its reading says: a headline and its text, two words for one toll, and what goes on
 * from the deed before it without a day or place of its own ("Another 31 people were wounded", "Three shells fell within a minute").
 */
import { grouped } from '../../grouped.js'
import { wordClass } from '../../knowledge/event-words.js'
import { once } from '../../knowledge/in-use.js'
import { onceFor } from '../../once-for.js'
import type { EventRecord } from '../../records/record.js'
import { plainWords, stem } from '../content-words.js'
import { nameKey } from '../name-key.js'
import { comparePlaces } from '../place-marks.js'
import { datesIn, type ReportView, wordsOf } from '../report-view.js'
import { sameNumber, TELLING_COUNT } from '../tolls.js'
import { meet, windowOf } from '../windows.js'
import type { Family } from './families.js'
import type { HappeningTrait } from './happening.js'
import { doersDiffer, modesClash } from './same-happening.js'

/** Sentences back to the deed that another goes on from. */
const BACK = 3

/** The same happenings, each that tells an earlier one again or goes on from it with `sameAs` of that. */
export function toldTwice(view: ReportView, traits: readonly HappeningTrait[]): readonly HappeningTrait[] {
  const told = new Map<string, HappeningTrait>()
  const deeds = new Map<number, HappeningTrait[]>()
  for (const trait of traits.filter((each) => !isHeadline(view, each))) {
    const joined = joinedTo(trait, () => toldBefore(view, trait, deeds))
    told.set(joined.id, joined)
    if (isDeed(joined)) deeds.set(joined.sentence, [...(deeds.get(joined.sentence) ?? []), joined])
  }
  // A headline last: it tells in short what the text was found to tell.
  const inText = grouped([...told.values()], ({ family }) => family)
  return traits.map(
    (trait) => told.get(trait.id) ?? joinedTo(trait, () => toldInFull(view, trait, inText.get(trait.family) ?? [])),
  )
}

/** A trait with `sameAs` of what it tells again; a text that its reading holds to tell its headline again has that as its first telling. */
function joinedTo(trait: HappeningTrait, firstTelling: () => HappeningTrait | undefined): HappeningTrait {
  const first = trait.sameAs === null ? firstTelling() : undefined
  return first === undefined || rootOf(first) === trait.id ? trait : { ...trait, sameAs: rootOf(first) }
}

const isHeadline = (view: ReportView, { sentence }: HappeningTrait): boolean =>
  view.record.sentences[sentence - 1]?.kind === 'headline'

const isDeed = ({ family, reality }: HappeningTrait): boolean => family === 'force' && reality === 'done'

const rootOf = ({ id, sameAs }: HappeningTrait): string => sameAs ?? id

/** The one happening of the text that a headline tells in short. */
function toldInFull(
  view: ReportView,
  short: HappeningTrait,
  ofItsFamily: readonly HappeningTrait[],
): HappeningTrait | undefined {
  const [full, ...others] = ofItsFamily.filter((other) => isInShort(view, short, other))
  return full === undefined || others.some((other) => rootOf(other) !== rootOf(full)) ? undefined : full
}

/** The deed that another tells again or goes on from; `deeds` are those told before it, by sentence. */
function toldBefore(
  view: ReportView,
  trait: HappeningTrait,
  deeds: ReadonlyMap<number, readonly HappeningTrait[]>,
): HappeningTrait | undefined {
  if (!isDeed(trait)) return undefined
  const beside = (deeds.get(trait.sentence) ?? []).find((other) => isOfOneToll(view, other, trait))
  return beside ?? goneOnFrom(view, trait, deeds)
}

/** Acts of which a report tells few: its headline needs to name nobody. */
const SELDOM: ReadonlySet<Family> = new Set(['meeting', 'accord', 'truce', 'release', 'seizure'])

/** What the headline tells in short: the toll or the doer is one, or the act is told seldom, and nothing else is told otherwise. */
const isInShort = (view: ReportView, short: HappeningTrait, full: HappeningTrait): boolean =>
  short.reality === full.reality &&
  meet(short.window, full.window) &&
  !['apart', 'unlike'].includes(comparePlaces(short.places, full.places).is) &&
  (short.killed === null || full.killed === null || sameNumber(short.killed, full.killed)) &&
  !doersDiffer(short, full) &&
  (sameNumber(short.killed, full.killed) ||
    (isByThose(eventOf(view, full), eventOf(view, short)) &&
      ((short.doers.length === 0 && (SELDOM.has(short.family) || isAtItsSite(short, full))) ||
        (short.mode === full.mode && short.doers.some(({ key }) => full.doers.some((doer) => doer.key === key))))))

/** "Ambush on convoy at the ford": of a village a report tells one deed. */
function isAtItsSite(short: HappeningTrait, full: HappeningTrait): boolean {
  const { is, at } = comparePlaces(short.places, full.places)
  return short.placed && is === 'same' && at?.rank === 'site' && !modesClash(short.mode, full.mode)
}

/** Whoever is told to do the second, named or not, takes part in the first: "rebels", "the army". */
function isByThose(first: EventRecord, second: EventRecord): boolean {
  const taking = new Set([...first.actors, ...first.recipients].map(nameKey))
  return second.actors.length === 0 || second.actors.some((name) => taking.has(nameKey(name)))
}

/** Two words of a sentence for one toll: "six were killed and three are missing after a convoy was attacked". */
function isOfOneToll(view: ReportView, one: HappeningTrait, other: HappeningTrait): boolean {
  if (!sameNumber(one.killed, other.killed) || !meet(one.window, other.window)) return false
  if (one.placed && other.placed && comparePlaces(one.places, other.places).is !== 'same') return false
  const [first, second] = [eventOf(view, one), eventOf(view, other)]
  // Two words for dying are of two people, but for numbers that are not told twice by chance.
  if (isResult(first) === isResult(second) && (one.killed?.number ?? 0) < TELLING_COUNT) return false
  const { text } = view.record.report
  const before = text.slice(view.record.sentences[one.sentence - 1]!.start, first.trigger.start)
  const between = text.slice(first.trigger.end, second.trigger.start)
  const doers = [first, second].map(({ actors }) => actors)
  return (
    !APART.test(between) &&
    !LATER.test(before) &&
    (doers.some(({ length }) => length === 0) || doers[0]!.some((name) => doers[1]!.includes(name)))
  )
}

const eventOf = (view: ReportView, { id }: HappeningTrait): EventRecord => eventsById(view).get(id)!

const eventsById = onceFor(({ record }: ReportView) => new Map(record.events.map((event) => [event.id, event])))

/** Told by what became of people, not by what was done. */
const isResult = ({ rule }: EventRecord): boolean => rule === 'kill' || rule === 'wound'

/** Between two words of one sentence: what was done meanwhile, or said of another matter. */
const APART =
  /[()"“”;:]|\s[-–—]\s|\b(?:as|while|amid|whereas|but|with|since|and (?:fresh|new)|(?:hour|day|week|month|year)s? (?:after|before))\b/i

/** Before the first of them: "just days after the attack a woman was killed". */
const LATER = /\b(?:hour|day|week|month|year)s? (?:after|before)\b[^,;]*$/i

/** The deed shortly before it, when there is one alone and nothing sets them apart. */
function goneOnFrom(
  view: ReportView,
  trait: HappeningTrait,
  deeds: ReadonlyMap<number, readonly HappeningTrait[]>,
): HappeningTrait | undefined {
  if (trait.killed !== null) return undefined
  const around = Array.from({ length: BACK }, (_, i) => deeds.get(trait.sentence - i - 1) ?? [])
    .flat()
    .filter((other) => !isHeadline(view, other))
  const [last] = around
  if (last === undefined || around.some((other) => rootOf(other) !== rootOf(last))) return undefined
  if (doersDiffer(last, trait) || !isWhereItWas(view, trait, last) || !isWhenItWas(view, trait, last)) return undefined
  return around.some((other) => goesOn(view, other, trait)) ? last : undefined
}

function goesOn(view: ReportView, before: HappeningTrait, trait: HappeningTrait): boolean {
  const words = sentenceWords(view, trait)
  if (FIRED_BACK.test(words.join(' '))) return true
  const [first, second] = [eventOf(view, before), eventOf(view, trait)]
  const isBySame = isByThose(first, second)
  if (isOfThoseLeft(before, trait)) return isBySame && !words.some((word) => wordClass('STRIKE').has(word))
  // "Rockets fell on the town. The militia had fired eight rockets": who fired them may come later.
  if (!isBySame && first.actors.length > 0) return false
  if (words.some((word) => wordClass('ANOTHERDEED').has(word))) return false
  const told = new Set(sentenceWords(view, before).map(stem))
  return words.map(stem).some((word) => missiles().has(word) && told.has(word))
}

const missiles = once(() => new Set([...wordClass('MISSILE')].map(stem)))

const sentenceWords = (view: ReportView, { sentence }: HappeningTrait): readonly string[] =>
  wordsOf(view, view.record.sentences[sentence - 1]!)

/** The wounded are told in the sentence behind the dead. */
const isOfThoseLeft = (before: HappeningTrait, { sentence, wounded }: HappeningTrait): boolean =>
  before.sentence === sentence - 1 && before.killed !== null && before.wounded === null && wounded !== null

const FIRED_BACK = /\b(?:returned fire|(?:fir|sho|hit|struck)\w* back)\b/i

/** Its sentence gives no time of its own, but such as hold the deed before: "in the bloodiest month of the war". */
function isWhenItWas(view: ReportView, trait: HappeningTrait, before: HappeningTrait): boolean {
  const sentence = view.record.sentences[trait.sentence - 1]!
  if (AT_ANOTHER_TIME.test(view.record.report.text.slice(sentence.start, sentence.end))) return false
  return datesIn(view, sentence).every((date) => {
    const window = date.prec > TO_THE_WEEK ? windowOf(date) : null
    return window !== null && window.from <= before.window.from && before.window.to <= window.to
  })
}

const AT_ANOTHER_TIME = /\b(?:hour|day|week|month|year)s? (?:after|before|earlier|later|ago|previously)\b/i
/** UCDP date_prec up to which a date in a sentence says when. */
const TO_THE_WEEK = 3

/** Its sentence names no place, or the one of the deed before, or only where it came from: "fired from positions north of the river". */
function isWhereItWas(view: ReportView, trait: HappeningTrait, before: HappeningTrait): boolean {
  const { start, end } = view.record.sentences[trait.sentence - 1]!
  const text = view.record.report.text.slice(start, end).replace(FROM, ' ')
  if (isAtItsOwn(text, sentenceWords(view, before))) return false
  return (
    trait.places.length === 0 ||
    comparePlaces(trait.places, before.places).is === 'same' ||
    (!trait.placed && !TO_SOMEWHERE.test(text))
  )
}

const FROM = /\bfrom(?: \p{Ll}+)* (?:\p{Lu}\S*(?: (?=\p{Lu}))?)+/gu
const TO_SOMEWHERE = /[\p{L},] (?:in|at|on|near|into|towards?|around|outside|inside|over|of) (?:\p{Ll}+ ){0,3}\p{Lu}/u

/** "At a school", "on the road": a site that the sentence before does not tell of, or another matter; "in the attack" is none. */
const isAtItsOwn = (text: string, before: readonly string[]): boolean =>
  [...text.matchAll(AT)].some(({ 1: phrase = '' }) => {
    const words = plainWords(phrase)
    return !words.some((word) => before.includes(word) || wordClass('STRIKE').has(word))
  })

const AT =
  /\b(?:in|at|on|onto|near|into|around|outside|inside|against) (?:an?|the|his|her|its|their) ((?:\p{L}+-?){1,2}(?: \p{L}+)?)/giu
