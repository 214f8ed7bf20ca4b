/** How alike two events are in one respect: 0 to 1, with a few words why; null where one of them does not say. */

import type { PloverType } from '../knowledge/plover-types.js'
import { kilometresApart } from '../mentions/places/kilometres-apart.js'
import { daysIn, gap } from '../threads/windows.js'
import { actFamily, FAMILY_FACTS } from '../views/across/act-families.js'
import type { ComparableOurs, ComparableSide, ComparableTheirs } from './comparable.js'

/** Likeness in one respect. */
export interface Alike {
  readonly score: number
  readonly says: string
}

const LONG_RANGE = 7

/** Days apart, up to `window`; a range of more than a week fits too much to say much. Null when they are further apart. */
export const datesAlike = (ours: ComparableOurs, theirs: ComparableTheirs, window: number): Alike | null => {
  const apart = gap(ours.of.days, theirs.of.days)
  if (apart > window) return null
  const wide = Math.max(daysIn(ours.of.days), daysIn(theirs.of.days)) > LONG_RANGE
  const score = (1 - apart / (window + 1)) * (wide ? 0.6 : 1)
  const meeting = wide ? 'days that overlap' : 'the same day'
  const told = ours.of.event.told ? ' (the day it was told)' : ''
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

/** Likeness of two sides, and by what they are alike; null where they are not. */
interface SidesAlike extends Alike {
  readonly by: 'name' | 'country' | 'description' | null
}

const UNLIKE: SidesAlike = { score: 0, says: '', by: null }

/** Two sides: one key, one a part of the other, one state; of two that are told by a description alone, one description. */
const sidesAlike = (one: ComparableSide, other: ComparableSide): SidesAlike => {
  if (one.key !== null && one.key === other.key) return { score: 1, says: `${one.name} in both`, by: 'name' }
  const pair = `${one.name} and ${other.name}`
  const byName = (score: number, how: string): SidesAlike => ({ score, says: `${pair}, ${how}`, by: 'name' })
  if (one.key !== null && other.key !== null) {
    if (one.whole === other.key || other.whole === one.key) return byName(0.8, 'one of the other')
    if (isWithin(one, other) || isWithin(other, one)) return byName(0.8, 'nearly one name')
    if (one.whole !== null && one.whole === other.whole) return byName(0.7, 'of one side')
  }
  if (isOneDescription(one, other)) return { score: 0.7, says: `${one.name} in both`, by: 'description' }
  return one.country !== null && one.country === other.country
    ? { score: 0.4, says: `${pair}, of one country`, by: 'country' }
    : UNLIKE
}

/** All words of a name of two or more in the other. */
const isWithin = ({ words }: ComparableSide, { words: others }: ComparableSide): boolean =>
  words.length > 1 && words.every((word) => others.includes(word))

/** Both told by one description; not where two countries are named with it. */
const isOneDescription = (one: ComparableSide, other: ComparableSide): boolean =>
  one.description !== null &&
  one.description === other.description &&
  (one.country === null || other.country === null || one.country === other.country)

const better = <Kind extends Alike>(one: Kind, other: Kind): Kind => (other.score > one.score ? other : one)

const bestPair = (ones: readonly ComparableSide[], others: readonly ComparableSide[]): SidesAlike =>
  ones.flatMap((one) => others.map((other) => sidesAlike(one, other))).reduce(better, UNLIKE)

/** Likeness of the parties of two events; `ties` where it tells enough for one event though no place is known. */
export interface PartiesAlike extends Alike {
  readonly ties: boolean
}

/** How much parties count by where they are named: on the same side, on the other, on whichever where both act. */
const WEIGHT = { bothSides: 1, together: 0.95, oneSide: 0.6, turned: 0.5, oneTurned: 0.45 } as const

/**
 * Who does it and to whom. Sides the other way round count half and are said to be so: some data sets put a government first whoever acted,
 * but it may as well be the answer to an attack. Where parties act together (talks; fighting of which our words make all of them actors) no
 * side comes first. Where one side alone can be compared, it counts for less. Null where nothing can be compared: one event names nobody, or
 * nobody with a name, of a description or of a country that the other has.
 */
export const partiesAlike = (ours: ComparableOurs, theirs: ComparableTheirs): PartiesAlike | null => {
  if (ours.all.length === 0 || theirs.all.length === 0) return null
  const best = (
    ours.isMutual
      ? [
          bothAlike([ours.all, ours.all], [theirs.actors, theirs.recipients], WEIGHT.together),
          oneAlike(bestPair(ours.all, theirs.all), WEIGHT.oneSide),
        ]
      : [
          bothAlike([ours.actors, ours.recipients], [theirs.actors, theirs.recipients], WEIGHT.bothSides),
          oneAlike(
            better(bestPair(ours.actors, theirs.actors), bestPair(ours.recipients, theirs.recipients)),
            WEIGHT.oneSide,
          ),
          turned(bothAlike([ours.actors, ours.recipients], [theirs.recipients, theirs.actors], WEIGHT.turned)),
          turned(
            oneAlike(
              better(bestPair(ours.actors, theirs.recipients), bestPair(ours.recipients, theirs.actors)),
              WEIGHT.oneTurned,
            ),
          ),
        ]
  ).reduce(better)
  return best.score === 0 && !(ours.isNamed && theirs.isNamed) ? null : best
}

type Sides = readonly [readonly ComparableSide[], readonly ComparableSide[]]

/** Two sides of one event with two of another; nothing where a side is empty. */
const bothAlike = ([ones, others]: Sides, [firsts, seconds]: Sides, weight: number): PartiesAlike => {
  if ([ones, others, firsts, seconds].some(({ length }) => length === 0)) return { score: 0, says: '', ties: false }
  const pairs = [bestPair(ones, firsts), bestPair(others, seconds)]
  return {
    score: (pairs.reduce((sum, { score }) => sum + score, 0) / 2) * weight,
    says: pairs
      .map(({ says }) => says)
      .filter((words) => words !== '')
      .join('; '),
    ties: pairs.some(({ by }) => by === 'name') || pairs.every(({ by }) => by === 'country'),
  }
}

const oneAlike = ({ score, says, by }: SidesAlike, weight: number): PartiesAlike => ({
  score: score * weight,
  says,
  ties: by === 'name',
})

const turned = ({ says, ...alike }: PartiesAlike): PartiesAlike => ({ ...alike, says: `the other way round: ${says}` })

const NEAR_KM = 30
const FAR_KM = 150

/** One place by name or within 30 km; apart beyond 150 km. Null where that cannot be told. */
export const placesAlike = (ours: ComparableOurs, theirs: ComparableTheirs): Alike | null => {
  if (ours.placeKey !== '' && ours.placeKey === theirs.placeKey)
    return { score: 1, says: `at ${ours.of.event.place} in both` }
  const km = kilometresApart(ours.of.event, theirs.of.event)
  if (km === null) return null
  if (km <= NEAR_KM) return { score: 0.8, says: `${Math.round(km)} km apart` }
  return km >= FAR_KM ? { score: 0, says: `${Math.round(km)} km apart` } : null
}
