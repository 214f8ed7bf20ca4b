/**
 * Whether two reports tell one happening. Facts are weighed one by one: the day, the place, who did it to whom, the counts, the words.
 * A fact that rules it out ends the question; else enough independent facts must agree. A false join costs more than a missed one.
 */
import { wordClass } from '../../knowledge/event-words.js'
import { once } from '../../knowledge/in-use.js'
import { longestRun, shared, stem } from '../content-words.js'
import { inOrder, linkOf } from '../links.js'
import type { Link } from '../model.js'
import { comparePlaces, type PlaceRelation } from '../place-marks.js'
import { likeSized, numberWeight, sameNumber, tollsImpossible, tollsMeet } from '../tolls.js'
import { daysIn, meet, saidWindow } from '../windows.js'
import { familyName, isSpeech } from './families.js'
import type { HappeningTrait, Party } from './happening.js'

/** What is shared, in words, and how much it weighs. */
export interface Evidence {
  readonly weight: number
  readonly says: readonly string[]
}

const NONE: Evidence = { weight: 0, says: [] }

export function relateHappenings(a: HappeningTrait, b: HappeningTrait): Link | null {
  const [one, other] = inOrder(a, b)
  if (other.answers && one.family === 'ACCUSE') return rejected(one, other)
  // An accusation that is told again later, or on the same day, is rejected all the same.
  if (one.answers && other.family === 'ACCUSE') return rejected(other, one)
  if (one.family !== other.family || one.report === other.report || modesClash(one.mode, other.mode)) return null
  if (impossible(one, other) || opposed(one, other) || areOfTwoMatters(one, other)) return null
  const day = dayEvidence(one, other)
  if (day === null) return null
  const place = comparePlaces(one.places, other.places)
  const where = placeEvidence(place)
  const who = partyEvidence(one, other)
  const toll = tollEvidence(one, other, where.weight >= 2)
  const words = wordEvidence(one, other)
  const kind = sharesMode(one, other) ? { weight: 1, says: [`of one kind (${one.mode})`] } : NONE
  const rare = rarity(one, other, day, where)
  const facts = [day, where, who, toll, words, kind, rare]
  const weight = facts.reduce((sum, fact) => sum + fact.weight, 0)
  const says = facts.flatMap((fact) => fact.says)
  const told = `both tell of ${familyName(one.family)}`

  if (one.reality === 'denied' || other.reality === 'denied') {
    const contrary = one.reality !== other.reality && (one.reality === 'done' || other.reality === 'done')
    // What a report itself tells as not done ("failed to push back") is no denial of anything.
    const denier = one.reality === 'denied' ? one : other
    if (denier.according.every((name) => name === 'report')) return null
    // A denial seldom gives a day: who or where must agree, and the words or the kind of act.
    const close = where.weight >= 2 || who.weight >= 2
    if (!contrary || !close || (words.weight === 0 && one.lemma !== other.lemma && !sharesMode(one, other))) return null
    return linkOf(
      'happening',
      'conflicts',
      one,
      other,
      `One tells it as done, the other that it was denied: ${says.join('; ')}.`,
    )
  }
  if (isSpeech(one.family)) {
    const back = lookedBack(one, other)
    if (!shareKey(one.doers, other.doers) || words.weight + who.weight + back.weight < 3) return null
    if (weight + back.weight < ENOUGH) return null
    return linkOf('happening', 'same', one, other, `${capital(told)}: ${[...says, ...back.says].join('; ')}.`)
  }
  const planned = one.reality !== 'done' || other.reality !== 'done'
  if (planned && !CAN_BE_PLANNED.has(one.family)) return null
  // In copied words another doer is only read differently.
  if (doersDiffer(one, other) && words.weight < 3) {
    // Sure by day and place, and told of by other doers: two accounts of it.
    const sure = day.weight >= 2 && where.weight >= 2 && toll.weight + words.weight >= 2
    if (!sure || (one.lemma !== other.lemma && !sharesMode(one, other))) return null
    const names = [one, other].map(({ doers }) => doers.map(({ key }) => key).join(' and '))
    return linkOf(
      'happening',
      'conflicts',
      one,
      other,
      `${capital(told)}, by different doers (${names.join('; ')}): ${says.join('; ')}.`,
    )
  }
  if (weight < ENOUGH || !(rare.weight > 1 || independent(day, where, who, toll, words))) return null
  const differing = differences(one, other, planned)
  return linkOf('happening', 'same', one, other, `${capital(told)}: ${[...says, ...differing].join('; ')}.`)
}

/** An accusation and its rejection by those who are accused, of what both sentences tell of. */
function rejected(accusation: HappeningTrait, answer: HappeningTrait): Link | null {
  if (accusation.report === answer.report || !meet(accusation.window, answer.window)) return null
  const isOfThem = shareSide(accusation.doers, answer.targets)
  if (!(isOfThem || accusation.doers.some(isOfUntoldSide)) || !shareSide(accusation.targets, answer.doers)) return null
  const words = shared(accusation.stems, answer.stems)
  const { at } = comparePlaces(accusation.places, answer.places)
  // That both tell of the border or of a bridge says nothing of what is charged.
  const beyond = shared(withoutRoutes(accusation.stems), withoutRoutes(answer.stems))
  if (beyond === 0 || (words < 3 && at === null)) return null
  // Whose minister it is that accuses them is not told: then place and words must both say that it is this charge.
  if (!isOfThem && (at === null || words < 2)) return null
  const of = [...(at === null ? [] : [at.name]), `${words} words of the sentence`].join('; ')
  return linkOf('happening', 'conflicts', accusation, answer, `Those who are accused reject it: ${of}.`)
}

/** An officer whose side the report leaves out: "the foreign minister" of the paper's own country; a singer speaks for none. */
export const isOfUntoldSide = ({ key, side, office }: Party): boolean => office && side === key

const withoutRoutes = (stems: readonly string[]): readonly string[] => stems.filter((each) => !routes().has(each))

const routes = once(() => new Set([...wordClass('ROUTE')].map(stem)))

/** True when both cannot stand in one group: known days that do not meet, places that are surely apart, numbers out of reach. */
export function contradict(one: HappeningTrait, other: HappeningTrait): boolean {
  if (impossible(one, other)) return true
  if (one.sure === 'open' || other.sure === 'open') return false
  return !meet(one.window, other.window)
}

/** Weight at which enough facts agree. */
const ENOUGH = 5

/** At least two facts beside the kind of act, of which one is the day, and the other is where, who, what it cost, or copied words. */
const independent = (day: Evidence, where: Evidence, who: Evidence, toll: Evidence, words: Evidence): boolean =>
  (day.weight > 0 && (where.weight > 0 || toll.weight >= 2 || who.weight >= 2 || words.weight >= 3)) ||
  // A long copied sentence is one happening, if its days can be one, though neither report gives the day.
  (words.weight >= 4 && where.weight + toll.weight + who.weight > 0)

/**
 * What somebody did with words on one known day is told again, days later, only when it was what he did that day: "had ruled them out on
 * Tuesday", where the other report looks back at that Tuesday too, or is of it.
 */
function lookedBack(one: HappeningTrait, other: HappeningTrait): Evidence {
  if (!shareKey(one.doers, other.doers)?.person) return NONE
  const looksBack = ({ sure, window, published }: HappeningTrait): boolean =>
    sure === 'stated' && daysIn(window) === 1 && published !== null && published - window.to >= PAST
  if (looksBack(one) && looksBack(other)) return { weight: 1, says: ['both look back at it'] }
  const [past, news] = looksBack(other) ? [other, one] : [one, other]
  if (!looksBack(past) || news.published === null) return NONE
  const isOfThatDay =
    news.published === past.window.to || (news.published === past.window.to + 1 && news.sure !== 'open')
  return isOfThatDay ? { weight: news.sure === 'open' ? 3 : 2, says: ['one looks back at the day of the other'] } : NONE
}

/** Days after which what was said is told again, not reported. */
const PAST = 2

/** Acts that are told seldom enough for the day and the village to know them by. */
const RARE = new Set(['seizure', 'release'])
/** So seldom that the day is enough to know them by. */
const RAREST = new Set(['unconventional'])

/** True of acts of which few are told of one day, anywhere. */
export const isRarest = (mode: string | null): boolean => mode !== null && RAREST.has(mode)

function rarity(one: HappeningTrait, other: HappeningTrait, day: Evidence, where: Evidence): Evidence {
  if (day.weight < 2) return NONE
  if (sharesMode(one, other) && isRarest(one.mode)) return { weight: 2, says: ['few of its kind are told of one day'] }
  const isRare = (RARE.has(one.family) && where.weight >= 2) || shareKey(one.targets, other.targets)?.person
  return { weight: isRare ? 1 : 0, says: [] }
}

const CAN_BE_PLANNED = new Set(['meeting', 'accord', 'truce', 'release'])

const impossible = (one: HappeningTrait, other: HappeningTrait): boolean =>
  tollsImpossible(one.killed, other.killed) ||
  toldApart(one, other) ||
  toldApart(other, one) ||
  comparePlaces(one.places, other.places).is === 'apart'

/** The sentence of one counts the other's dead beside its own: it tells two happenings. */
const toldApart = (one: HappeningTrait, other: HappeningTrait): boolean =>
  one.killed?.number != null &&
  other.killed?.number != null &&
  one.killed.number !== other.killed.number &&
  one.beside.includes(other.killed.number)

/** "A fishing deal", "the railway deal": of one day and the same sides, and two. */
function areOfTwoMatters(one: HappeningTrait, other: HappeningTrait): boolean {
  if (one.family !== 'accord') return false
  const [first, second] = [matterOf(one), matterOf(other)]
  return first !== null && second !== null && first !== second
}

/** Stem of the word before the noun of a deal, where that carries content. */
function matterOf({ words, stems }: HappeningTrait): string | null {
  const noun = words.findIndex(
    (word, at) => at > 0 && wordClass('DEAL').has(word) && stems.includes(stem(words[at - 1]!)),
  )
  return noun < 0 ? null : stem(words[noun - 1]!)
}

/** Null when the days rule it out. */
function dayEvidence(one: HappeningTrait, other: HappeningTrait): Evidence | null {
  const { window: a } = one
  const { window: b } = other
  if (!meet(a, b)) return null
  const known = (trait: HappeningTrait): boolean => trait.sure === 'stated' || trait.sure === 'near'
  const exact = (trait: HappeningTrait): boolean => known(trait) && daysIn(trait.window) <= 2
  if (one.sure === 'open' || other.sure === 'open') return NONE
  const common = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
  if (exact(one) && exact(other)) return { weight: 2, says: [`the day ${saidWindow(common)}`] }
  return { weight: 1, says: [`days that meet (${saidWindow(common)})`] }
}

function placeEvidence({ is, at }: PlaceRelation): Evidence {
  // Two names may be one place, but are mostly two.
  if (is === 'unlike') return { weight: -2, says: [] }
  if (at === null || (is !== 'same' && is !== 'near')) return NONE
  const weight = at.rank === 'site' ? (is === 'same' ? 2 : 1) : 1
  return { weight, says: [is === 'same' ? `the place ${at.name}` : `places near each other (${at.name})`] }
}

const shareKey = (one: readonly Party[], other: readonly Party[]): Party | null =>
  one.find(({ key }) => other.some((party) => party.key === key)) ?? null

/** One side, or one is what the other belongs to. */
const shareSide = (one: readonly Party[], other: readonly Party[]): boolean =>
  one.some(({ key, side }) =>
    other.some((party) => party.side === side || party.side === key || party.key === side || party.key === key),
  )

/** Both name a doer and none of them is, belongs to, or is named after a doer of the other. */
export const doersDiffer = (one: HappeningTrait, other: HappeningTrait): boolean =>
  one.doers.length > 0 &&
  other.doers.length > 0 &&
  !shareSide(one.doers, other.doers) &&
  !one.doers.some(({ key }) => other.doers.some((party) => akin(key, party.key))) &&
  !(isMutual(one.family) && shareSide([...one.doers, ...one.targets], [...other.doers, ...other.targets]))

/** "Russia" and "Russian forces": a word of one begins as a word of the other. */
const akin = (one: string, other: string): boolean => {
  const starts = new Set(
    other
      .split(' ')
      .filter((word) => word.length >= 4)
      .map((word) => word.slice(0, 5)),
  )
  return one.split(' ').some((word) => word.length >= 4 && starts.has(word.slice(0, 5)))
}

/** Acts that both sides do: which of them a sentence puts first says nothing. */
const isMutual = (family: string): boolean =>
  family === 'meeting' || family === 'accord' || family === 'truce' || family === 'release'

/** What one does to the other in one report, the other does to it in the other report. */
const opposed = (one: HappeningTrait, other: HappeningTrait): boolean =>
  !isMutual(one.family) &&
  shareSide(one.doers, other.targets) &&
  shareSide(one.targets, other.doers) &&
  !shareSide(one.doers, other.doers)

function partyEvidence(one: HappeningTrait, other: HappeningTrait): Evidence {
  if (isMutual(one.family)) {
    const all = [...other.doers, ...other.targets]
    const both = [...new Map([...one.doers, ...one.targets].map((party) => [party.key, party])).values()].filter(
      ({ key }) => all.some((party) => party.key === key),
    )
    const isBare = one.doers.length + one.targets.length === 0 || other.doers.length + other.targets.length === 0
    if (isBare && (one.about ?? []).filter((side) => other.about?.includes(side)).length > 1)
      return { weight: 3, says: ['reports on the same sides'] }
    return {
      weight: Math.min(2, both.length) + (both.length > 1 ? 1 : 0),
      says: both.map(({ key }) => `"${key}" as a party`),
    }
  }
  const doer = shareKey(one.doers, other.doers)
  const target = shareKey(one.targets, other.targets)
  const weight = (doer === null ? 0 : doer.person ? 2 : 1) + (target === null ? 0 : target.person ? 2 : 1)
  return {
    weight,
    says: [
      ...(doer === null ? [] : [`"${doer.key}" as doer`]),
      ...(target === null ? [] : [`"${target.key}" on the receiving side`]),
    ],
  }
}

/** Numbers alike in size say something only of one site: a city has too many of them. */
function tollEvidence(one: HappeningTrait, other: HappeningTrait, atSite: boolean): Evidence {
  const says: string[] = []
  let weight = 0
  for (const metric of ['killed', 'wounded'] as const) {
    const a = one[metric]
    const b = other[metric]
    if (a === null || b === null) continue
    if (sameNumber(a, b)) {
      weight += numberWeight(a.number ?? 0)
      says.push(`${a.number} ${metric}`)
    } else if (likeSized(a, b)) weight += atSite ? 1 : 0
    else if (!tollsMeet(a, b)) weight -= 1
  }
  return { weight: Math.min(4, weight), says }
}

/** Words in a row that are seldom written twice, and that never are. */
const COPIED = 8
const LONG = 14

function wordEvidence(one: HappeningTrait, other: HappeningTrait): Evidence {
  const run = longestRun(one.words, other.words)
  if (run >= COPIED) return { weight: run >= LONG ? 4 : 3, says: [`${run} words in a row`] }
  const common = shared(one.stems, other.stems)
  const half = common >= 3 && 2 * common >= Math.min(one.stems.length, other.stems.length)
  const weight = common >= 7 ? 2 : common >= 4 || half ? 1 : 0
  return weight === 0 ? NONE : { weight, says: [`${common} words of the sentence`] }
}

const sharesMode = (one: HappeningTrait, other: HappeningTrait): boolean => one.mode !== null && one.mode === other.mode

/** Modes that may tell one act: a bomb set off by a bomber, a house destroyed by shells. */
const MODES: readonly ReadonlySet<string>[] = [
  new Set(['explosives', 'suicide-attack', 'targeted', 'destroy']),
  new Set(['explosives', 'heavy-weapons', 'aerial', 'drone', 'destroy']),
  new Set(['unconventional', 'heavy-weapons', 'aerial', 'explosives']),
  new Set(['firearms', 'targeted', 'crowd-control', 'beat']),
  new Set(['execute', 'firearms']),
  new Set(['abduct', 'seize', 'arrest']),
]

/** True of two modes that are known and tell two acts. */
export const modesClash = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other && !MODES.some((set) => set.has(one) && set.has(other))

function differences(one: HappeningTrait, other: HappeningTrait, planned: boolean): readonly string[] {
  const says: string[] = []
  if (planned && one.status !== other.status) says.push(`told as ${one.status} and as ${other.status}`)
  for (const metric of ['killed', 'wounded'] as const) {
    const a = one[metric]
    const b = other[metric]
    if (a !== null && b !== null && a.number !== b.number && a.number !== null && b.number !== null)
      says.push(`they differ in the number ${metric} (${a.number}, ${b.number})`)
  }
  return says
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
