/**
 * How counts of two reports stand to each other. A part and a total, or counts of two populations, have nothing to do with each other;
 * numbers that differ are rivals only where who is counted, when and where are all told.
 */

import type { FigureRecord } from '../../records/record.js'
import { shared } from '../content-words.js'
import { inOrder, linkOf } from '../links.js'
import type { Link } from '../model.js'
import { comparePlaces, type PlaceRelation } from '../place-marks.js'
import { comparePopulations, OF_PEOPLE } from '../population.js'
import { shareSource } from '../sources.js'
import { numberWeight, sameNumber, TELLING_COUNT, type Toll, tollsImpossible, tollsMeet } from '../tolls.js'
import { daysIn, meet, saidWindow } from '../windows.js'
import type { FigureTrait } from './figure.js'

export function relateFigures(a: FigureTrait, b: FigureTrait): Link | null {
  const [one, other] = inOrder(a, b)
  if (
    one.report === other.report ||
    one.metric !== other.metric ||
    one.part !== other.part ||
    one.total !== other.total
  )
    return null
  const people = comparePopulations(one.population, other.population)
  if (people === 'other' || (people === 'open' && !OF_PEOPLE.has(one.metric))) return null
  if (one.perpetrator !== null && other.perpetrator !== null && one.perpetrator !== other.perpetrator) return null
  if (stillHeld(one, other, people))
    return linkOf(
      'figure',
      'same',
      one,
      other,
      `Both count the ${one.metric} who are held: ${said(one)}, then ${said(other)}.`,
    )
  const common = one.total ? commonCount(one, other) : commonIncident(one, other)
  if (common === null) return null
  const numbers = `${said(one)}, then ${said(other)}`
  const same = sameNumber(one.toll, other.toll)
  const oneSource = shareSource(one.sources, other.sources)
  const bounded = one.toll.high !== null && other.toll.high !== null
  // Of one source "8,000 to 10,000" and "up to 10,000" are the same count; "about 3,800" and "about 3,900" are two.
  const recounted = one.qualifier === 'approx' && other.qualifier === 'approx'
  const agree = oneSource
    ? !recounted && (inRange(one.toll.number, other.toll) || inRange(other.toll.number, one.toll))
    : tollsMeet(one.toll, other.toll)
  if (same || (people === 'same' && bounded && agree)) {
    if (common.weight + (same ? numberWeight(one.toll.number ?? 0) : 0) < ENOUGH) return null
    return linkOf('figure', 'same', one, other, `Both count the ${one.metric}: ${numbers}; ${common.says}.`)
  }
  // A number that was replaced is the older report's, or nobody's any more.
  if (one.former || other.former) return null
  const later = one.published !== null && other.published !== null && one.published < other.published
  // "The ministry raised its toll from six to nine": the number that is replaced tells what is counted, whoever the six were said to be.
  if (later && takesBack(one, other, people, oneSource, common))
    return linkOf(
      'figure',
      'supersedes',
      one,
      other,
      `${RECOUNTED} ${one.metric}${oneSource ? ' from the same source' : ''}, which takes back the earlier number: ${numbers}; ${common.says}.`,
    )
  // "The number killed in Tuesday's raid has risen to nine": a toll that goes on counting is of what its source counted before.
  if (later && oneSource && risesFrom(one, other) && common.oneDay && common.words > 0)
    return linkOf(
      'figure',
      'supersedes',
      one,
      other,
      `${RECOUNTED} ${one.metric} from the same source: ${numbers}; ${common.says}.`,
    )
  // Numbers that differ are of one population only when who is counted, where and when are all told; a part says too little of its whole.
  if (
    one.part ||
    people !== 'same' ||
    common.weight < ENOUGH_TO_DIFFER ||
    !common.fixed ||
    tollsImpossible(one.toll, other.toll)
  )
    return null
  if (countsBoth(one, other) || countsBoth(other, one)) return null
  // A running total does not fall: "more than 220,000" after "more than 230,000" is only the older number.
  const falls = (one.toll.number ?? 0) > (other.toll.number ?? 0)
  if (one.total && falls && other.toll.high === null) return null
  if (oneSource) {
    return later
      ? linkOf(
          'figure',
          'supersedes',
          one,
          other,
          `${RECOUNTED} ${one.metric} from the same source: ${numbers}; ${common.says}.`,
        )
      : null
  }
  if (tollsMeet(one.toll, other.toll)) return null
  // A report that gives both numbers knows them to be two.
  if (one.rivals.includes(other.toll.number ?? -1) || other.rivals.includes(one.toll.number ?? -1)) return null
  // Two reports' own counts of two days: the later may only know more.
  if (later && ownVoice(one) && ownVoice(other)) return null
  return linkOf(
    'figure',
    'conflicts',
    one,
    other,
    `Different sources count the ${one.metric} differently: ${numbers}; ${common.says}.`,
  )
}

/** Days within which captives are spoken of by their number. */
export const HELD_FOR = 14

/** "The release of 31 soldiers" in two reports on the same sides: captives have no day, but a number that few others have. */
const stillHeld = (one: FigureTrait, other: FigureTrait, people: 'same' | 'open'): boolean =>
  people === 'same' &&
  one.population.kind !== '' &&
  sameNumber(one.toll, other.toll) &&
  one.published !== null &&
  other.published !== null &&
  other.published - one.published <= HELD_FOR &&
  one.about.filter((side) => other.about.includes(side)).length >= 2

const RECOUNTED = 'A later count of the'

/** The later report gives the number of the earlier as the one that was replaced; another's, of the same people at one place and day. */
const takesBack = (
  one: FigureTrait,
  other: FigureTrait,
  people: 'same' | 'open',
  oneSource: boolean,
  { weight }: Common,
): boolean =>
  other.replaces !== null &&
  other.replaces === one.toll.number &&
  !one.total &&
  (oneSource ? weight > 0 : people === 'same' && weight >= ENOUGH_TO_DIFFER)

/** A toll that is told as running, no smaller than the one before it, of people who may be the same. */
const risesFrom = (one: FigureTrait, other: FigureTrait): boolean =>
  other.cumulative === true &&
  !one.part &&
  !one.total &&
  !ownVoice(other) &&
  (one.toll.number ?? 0) < (other.toll.number ?? 0) &&
  !tollsImpossible(one.toll, other.toll) &&
  !countsBoth(one, other) &&
  !countsBoth(other, one)

/** One source gives the other's number beside this one, or as the sum of this one and another: two counts, or a part and a total. */
const countsBoth = (one: FigureTrait, other: FigureTrait): boolean =>
  one.beside.some((number) => number === other.toll.number || number + (one.toll.number ?? 0) === other.toll.number)

const inRange = (number: number | null, { low, high }: Toll): boolean =>
  number !== null && high !== null && low <= number && number <= high

const ownVoice = ({ sources }: FigureTrait): boolean => sources.every((key) => key.startsWith('publisher '))

/** The number as given, with a sign where it is a bound, and who gives it. */
const said = ({ toll, qualifier, told }: FigureTrait): string =>
  `${SIGNS[qualifier] ?? ''}${toll.number ?? '?'} (${told.join(', ')})`

const SIGNS: Readonly<Partial<Record<FigureRecord['qualifier'], string>>> = {
  approx: 'about ',
  gte: 'at least ',
  gt: 'more than ',
  lte: 'up to ',
}

const ENOUGH = 5
const ENOUGH_TO_DIFFER = 3

interface Common {
  readonly weight: number
  /** Place and day are told closely enough for two numbers to be rivals. */
  readonly fixed: boolean
  /** Both tell one and the same day, and no places that are two. */
  readonly oneDay: boolean
  /** Words of their sentences that they share. */
  readonly words: number
  readonly says: string
}

/** What two counts of an incident share; null when day or place rules it out. */
function commonIncident(one: FigureTrait, other: FigureTrait): Common | null {
  if (one.window === null || other.window === null || !meet(one.window, other.window)) return null
  if (one.sure === 'open' && other.sure === 'open') return null
  const place = comparePlaces(one.places, other.places)
  if (place.is === 'apart') return null
  const known = ({ sure, window }: FigureTrait): boolean =>
    (sure === 'stated' || sure === 'near') && daysIn(window!) <= 2
  const day = known(one) && known(other) ? 2 : one.sure === 'open' || other.sure === 'open' ? 0 : 1
  const where = placeWeight(place)
  const words = shared(one.stems, other.stems)
  const doer = one.perpetrator !== null && one.perpetrator === other.perpetrator ? 1 : 0
  const weight = day + where + doer + (words >= 7 ? 2 : words >= 4 ? 1 : 0)
  const common = { from: Math.max(one.window.from, other.window.from), to: Math.min(one.window.to, other.window.to) }
  // "Two attacks last week killed 16": the count of a week is not that of a day in it.
  const ofStretch = [one, other].some((each) => (each.sure === 'stated' || each.sure === 'near') && !known(each))
  const small = Math.max(one.toll.number ?? 0, other.toll.number ?? 0) < TELLING_COUNT
  return {
    weight,
    fixed:
      day === 2
        ? where === 2 || (where === 1 && weight > ENOUGH_TO_DIFFER)
        : day === 1 && where === 2 && !small && !ofStretch,
    oneDay: day === 2 && place.is !== 'unlike' && daysIn(one.window) === 1 && daysIn(other.window) === 1,
    words,
    says: [saidWindow(common), ...(place.at === null ? [] : [place.at.name])].join(', '),
  }
}

function placeWeight({ is, at }: PlaceRelation): number {
  if (is === 'unlike') return -2
  if (at === null || is === 'open') return 0
  return at.rank === 'site' && is === 'same' ? 2 : 1
}

/** What two running counts share: where they begin, and a name that stands with both. */
function commonCount(one: FigureTrait, other: FigureTrait): Common | null {
  if (one.since?.slice(0, 7) !== other.since?.slice(0, 7)) return null
  const anchor = one.anchors.find((name) => other.anchors.includes(name))
  if (anchor === undefined) return null
  const near = one.published !== null && other.published !== null && Math.abs(one.published - other.published) <= 60
  if (!near || comparePlaces(one.places, other.places).is === 'apart') return null
  const words = shared(one.stems, other.stems)
  // A paper's own round numbers are of many things; a named source keeps count of one.
  const named = (sources: readonly string[]): readonly string[] =>
    sources.filter((key) => !key.startsWith('publisher '))
  const source = shareSource(named(one.sources), named(other.sources)) ? 2 : 0
  const weight = 1 + (one.since === null ? 0 : 2) + source + (words >= 7 ? 2 : words >= 3 ? 1 : 0)
  return {
    weight,
    fixed: one.since !== null || source > 0,
    oneDay: false,
    words,
    says: one.since === null ? anchor : `since ${one.since}, ${anchor}`,
  }
}
