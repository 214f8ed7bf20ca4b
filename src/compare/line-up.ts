/** Which of our events and of theirs may be one: each in one pair at most, the most alike pairs first. */
import { compare, refKey } from '../threads/links.js'
import { type Alike, datesAlike, partiesAlike, placesAlike, typesAlike } from './alike.js'
import { type ComparableOurs, type ComparableTheirs, comparableOurs, comparableTheirs } from './comparable.js'
import type { LineUp, Match, OurEvent, TheirEvent } from './model.js'

/** How much each respect counts. */
const WEIGHTS = { dates: 2, parties: 4, types: 3, places: 2 } as const

/** Parties or types that one of two events does not tell speak neither for one event nor for two; most events have no place to compare. */
const UNTOLD: Alike = { score: 0.5, says: '' }

/** A pair under this is two events. */
const LEAST_SCORE = 0.55

/** Longer ranges of days are held against every event. */
const MOST_DAYS = 40

/**
 * Lines two lists up. A pair must lie within `window` days of each other, not be of two classes of types, and share a party; where that cannot
 * be told, or no more than a country or a description is shared, a place. Pairs are taken from the most alike down, ties by day and reference, so the order of the lists changes nothing.
 */
export const lineUp = (ours: readonly OurEvent[], theirs: readonly TheirEvent[], window: number): LineUp => {
  const near = nearby(theirs.map(comparableTheirs), window)
  const pairs = ours
    .map(comparableOurs)
    .flatMap((our) => near(our).flatMap((their) => matchOf(our, their, window) ?? []))
    .sort(
      (one, other) =>
        other.score - one.score ||
        compare(one.ours.event.from, other.ours.event.from) ||
        compare(refKey(one.ours.event), refKey(other.ours.event)) ||
        compare(one.theirs.event.row, other.theirs.event.row),
    )
  const taken = new Set<OurEvent | TheirEvent>()
  const matched = pairs.filter(({ ours: our, theirs: their }) => {
    if (taken.has(our) || taken.has(their)) return false
    taken.add(our).add(their)
    return true
  })
  return {
    matched: matched.sort(
      (one, other) => compare(one.ours.event.from, other.ours.event.from) || other.score - one.score,
    ),
    onlyOurs: ours.filter((our) => !taken.has(our)),
    onlyTheirs: theirs.filter((their) => !taken.has(their)),
  }
}

/** How alike two events are in all respects; null when they cannot be one. */
const matchOf = (ours: ComparableOurs, theirs: ComparableTheirs, window: number): Match | null => {
  // Types go first: they rule most pairs out, and cost least.
  const types = typesAlike(ours.of.event.plover, theirs.of.event.plover)
  if (types?.score === 0) return null
  const dates = datesAlike(ours, theirs, window)
  if (dates === null) return null
  const parties = partiesAlike(ours, theirs)
  const places = placesAlike(ours, theirs)
  if (!(parties?.ties ?? false) && ((places?.score ?? 0) === 0 || parties?.score === 0)) return null
  const respects = [
    { weight: WEIGHTS.dates, alike: dates },
    { weight: WEIGHTS.parties, alike: parties ?? UNTOLD },
    { weight: WEIGHTS.types, alike: types ?? UNTOLD },
    ...(places === null ? [] : [{ weight: WEIGHTS.places, alike: places }]),
  ]
  const weight = respects.reduce((sum, respect) => sum + respect.weight, 0)
  const score = respects.reduce((sum, respect) => sum + respect.weight * respect.alike.score, 0) / weight
  if (score < LEAST_SCORE) return null
  return {
    ours: ours.of,
    theirs: theirs.of,
    score: Math.round(score * 100) / 100,
    why: sentence(respects.map(({ alike }) => alike)),
  }
}

const sentence = (told: readonly Alike[]): string => {
  const words = told
    .map(({ says }) => says)
    .filter((says) => says !== '')
    .join('; ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** Finds those of their events that may lie within the window of one of ours. */
const nearby = (
  theirs: readonly ComparableTheirs[],
  window: number,
): ((ours: ComparableOurs) => readonly ComparableTheirs[]) => {
  const byDay = new Map<number, ComparableTheirs[]>()
  const wide: ComparableTheirs[] = []
  for (const their of theirs) {
    const { from, to } = their.of.days
    if (to - from > MOST_DAYS) {
      wide.push(their)
      continue
    }
    for (let day = from; day <= to; day++) {
      const there = byDay.get(day)
      if (there === undefined) byDay.set(day, [their])
      else there.push(their)
    }
  }
  return (ours) => {
    const { from, to } = ours.of.days
    if (to - from > MOST_DAYS) return theirs
    const found = new Set(wide)
    for (let day = from - window; day <= to + window; day++) for (const their of byDay.get(day) ?? []) found.add(their)
    return [...found]
  }
}
