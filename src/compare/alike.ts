/** How alike two events are in one respect: 0 to 1, with a few words why; null where one of them does not say. */

import { placeKey } from '../knowledge/place-key.js'
import type { PloverType } from '../knowledge/plover-types.js'
import { actFamily, FAMILY_FACTS, isTogether } from '../views/across/act-families.js'
import type { OurEvent, Side, TheirEvent } from './model.js'

/** Likeness in one respect. */
export interface Alike {
  readonly score: number
  readonly says: string
}

const LONG_RANGE = 7

/** Days apart, up to `window`; a range of more than a week fits too much to say much. Null when they are further apart. */
export const datesAlike = (ours: OurEvent, theirs: TheirEvent, window: number): Alike | null => {
  const apart = Math.max(0, theirs.first - ours.last, ours.first - theirs.last)
  if (apart > window) return null
  const wide = Math.max(ours.last - ours.first, theirs.last - theirs.first) >= LONG_RANGE
  const score = (1 - apart / (window + 1)) * (wide ? 0.6 : 1)
  const meeting = wide ? 'days that overlap' : 'the same day'
  const told = ours.event.told ? ' (the day it was told)' : ''
  return { score, says: `${apart === 0 ? meeting : `${apart} day${apart > 1 ? 's' : ''} apart`}${told}` }
}

/** The same PLOVER type, or one class (cooperation or conflict, in words or deeds); 0 for two classes, null where one has no type. */
export const typesAlike = (ours: PloverType | null, theirs: PloverType | null): Alike | null => {
  if (ours === null || theirs === null) return null
  if (ours === theirs) return { score: 1, says: `both ${ours}` }
  const act = FAMILY_FACTS[actFamily(ours)].class
  return act === FAMILY_FACTS[actFamily(theirs)].class
    ? { score: 0.5, says: `${ours} and ${theirs}, both ${act}` }
    : { score: 0, says: `${ours} and ${theirs}` }
}

/** Two sides: one key, one a part of the other, one state. */
export const sidesAlike = (one: Side, other: Side): Alike => {
  if (one.key !== null && one.key === other.key) return { score: 1, says: `${one.name} in both` }
  const pair = `${one.name} and ${other.name}`
  if (one.key !== null && other.key !== null) {
    if (one.whole === other.key || other.whole === one.key) return { score: 0.8, says: `${pair}, one of the other` }
    if (isWithin(one.key, other.key) || isWithin(other.key, one.key))
      return { score: 0.8, says: `${pair}, nearly one name` }
    if (one.whole !== null && one.whole === other.whole) return { score: 0.7, says: `${pair}, of one side` }
  }
  return one.country !== null && one.country === other.country
    ? { score: 0.4, says: `${pair}, of one country` }
    : { score: 0, says: '' }
}

/** All words of a name of two or more in the other. */
const isWithin = (short: string, long: string): boolean => {
  const words = short.split(' ')
  const others = new Set(long.split(' '))
  return words.length > 1 && words.every((word) => others.has(word))
}

const bestPair = (ones: readonly Side[], others: readonly Side[]): Alike =>
  ones
    .flatMap((one) => others.map((other) => sidesAlike(one, other)))
    .reduce((best, alike) => (alike.score > best.score ? alike : best), { score: 0, says: '' })

/**
 * Who does it and to whom. Data sets disagree on which side comes first, and some give none: sides the other way round count for less, or
 * the same where both act (talks, battles); where only one list on each side can be compared, whoever is named anywhere counts for less again.
 * Null where nothing can be compared: one event names nobody, or has nobody with a name and of no country the other has.
 */
export const partiesAlike = (ours: OurEvent, theirs: TheirEvent): Alike | null => {
  const ourAll = [...ours.actors, ...ours.recipients]
  const theirAll = [...theirs.actors, ...theirs.recipients]
  if (ourAll.length === 0 || theirAll.length === 0) return null
  const both = (first: readonly Side[], second: readonly Side[], weight: number): Alike | null => {
    if ([ours.actors, ours.recipients, first, second].some((sides) => sides.length === 0)) return null
    const [doers, others] = [bestPair(ours.actors, first), bestPair(ours.recipients, second)]
    return {
      score: ((doers.score + others.score) / 2) * weight,
      says: [doers.says, others.says].filter((words) => words !== '').join('; '),
    }
  }
  const mutual = isTogether(ours.event.plover) || (ours.event.plover === 'ASSAULT' && theirs.event.plover === 'ASSAULT')
  const anyone = bestPair(ourAll, theirAll)
  const read = [
    both(theirs.actors, theirs.recipients, 1),
    both(theirs.recipients, theirs.actors, mutual ? 0.95 : 0.7),
    { score: anyone.score * 0.6, says: anyone.says },
  ]
  const best = read.reduce<Alike>((most, alike) => (alike !== null && alike.score > most.score ? alike : most), {
    score: 0,
    says: '',
  })
  const isNamed = ({ key }: Side): boolean => key !== null
  return best.score === 0 && !(ourAll.some(isNamed) && theirAll.some(isNamed)) ? null : best
}

const NEAR_KM = 30
const FAR_KM = 150

/** One place by name or within 30 km; apart beyond 150 km. Null where that cannot be told. */
export const placesAlike = ({ event: ours }: OurEvent, { event: theirs }: TheirEvent): Alike | null => {
  if (ours.place !== null && theirs.place !== null) {
    const [one, other] = [placeKey(ours.place), placeKey(theirs.place.split(',')[0]!)]
    if (one !== '' && one === other) return { score: 1, says: `at ${ours.place} in both` }
  }
  if (ours.lat === null || ours.lon === null || theirs.lat === null || theirs.lon === null) return null
  const km = distance(ours.lat, ours.lon, theirs.lat, theirs.lon)
  if (km <= NEAR_KM) return { score: 0.8, says: `${Math.round(km)} km apart` }
  return km >= FAR_KM ? { score: 0, says: `${Math.round(km)} km apart` } : null
}

const EARTH_KM = 6371

/** Kilometres between two places on a sphere, by the haversine formula. */
const distance = (lat1: number, lon1: number, lat2: number, lon2: number): number => {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180
  const half =
    Math.sin(rad(lat2 - lat1) / 2) ** 2 +
    Math.cos(rad(lat1)) * Math.cos(rad(lat2)) * Math.sin(rad(lon2 - lon1) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)))
}
