/** Places by which things of two reports are held together or kept apart. */
import { placeKey } from '../knowledge/place-key.js'
import { kilometresApart } from '../mentions/places/kilometres-apart.js'
import type { PlaceRecord, ReadingRecord } from '../records/record.js'

/** A place as it is compared: a site (town, village, bridge), a city, or something wider (a district, a province). */
export interface PlaceMark {
  readonly key: string
  readonly name: string
  readonly rank: 'site' | 'city' | 'wide'
  readonly lat: number | null
  readonly lon: number | null
  /** Keys of what it lies in, nearest first, without countries. */
  readonly within: readonly string[]
}

/** The marks of a report's places, by their ids in it; countries and seas hold nothing together. */
export function placeMarks(record: ReadingRecord): ReadonlyMap<string, PlaceMark> {
  const byId = new Map(record.places.map((place) => [place.id, place]))
  const marks = new Map<string, PlaceMark>()
  for (const place of record.places) {
    // "the north of Aleppo" is held by Aleppo: how reports cut a place into parts differs.
    const whole = place.kind === 'part' ? (byId.get(place.inside ?? '') ?? place) : place
    const mark = markOf(whole, byId)
    if (mark !== null) marks.set(place.id, mark)
  }
  return marks
}

const WIDEST = 5

function markOf(place: PlaceRecord, byId: ReadonlyMap<string, PlaceRecord>): PlaceMark | null {
  if (place.where_prec > WIDEST || TOO_WIDE.has(place.kind)) return null
  const key = placeKey(place.name)
  if (key === '') return null
  const rank = place.where_prec > 2 ? 'wide' : place.kind === 'city' ? 'city' : 'site'
  const within: string[] = []
  let at = byId.get(place.inside ?? '')
  while (at !== undefined && at.where_prec <= WIDEST && !TOO_WIDE.has(at.kind) && within.length < 3) {
    within.push(placeKey(at.name))
    at = byId.get(at.inside ?? '')
  }
  return { key, name: place.name, rank, lat: place.lat, lon: place.lon, within }
}

const TOO_WIDE = new Set(['country', 'continent', 'macroregion', 'sea'])

/**
 * How two lists of places stand: `near` also when one holds the other; `unlike` when both name a site or city, by names that have no word
 * in common, and the map does not say how far they are; `open` when nothing can be said.
 */
export type Whereabouts = 'same' | 'near' | 'apart' | 'unlike' | 'open'

export interface PlaceRelation {
  readonly is: Whereabouts
  /** The place both name, or the finer of the two that are near. */
  readonly at: PlaceMark | null
}

/** The closest two of the places; apart only when every two of them surely are. */
export function comparePlaces(one: readonly PlaceMark[], other: readonly PlaceMark[]): PlaceRelation {
  let best: PlaceRelation = { is: 'apart', at: null }
  if (one.length === 0 || other.length === 0) return { is: 'open', at: null }
  for (const a of one) {
    for (const b of other) {
      const is = compareTwo(a, b)
      // One name at two ranks is taken for the wider; of two places that are near, the finer is the one meant.
      const finer = RANKS[a.rank] <= RANKS[b.rank]
      const at = (is === 'same') === finer ? b : a
      if (ORDER[is] < ORDER[best.is] || (is === best.is && best.at !== null && RANKS[at.rank] < RANKS[best.at.rank]))
        best = { is, at: is === 'same' || is === 'near' ? at : null }
    }
  }
  return best
}

const RANKS = { site: 0, city: 1, wide: 2 }
const ORDER: Readonly<Record<Whereabouts, number>> = { same: 0, near: 1, open: 2, unlike: 3, apart: 4 }

function compareTwo(a: PlaceMark, b: PlaceMark): Whereabouts {
  const away = kilometresApart(a, b)
  if (a.key === b.key) return away !== null && away > FAR ? 'apart' : 'same'
  if (a.within.includes(b.key) || b.within.includes(a.key)) return 'near'
  // A province and a town that is not said to lie in it: the text does not tell.
  if (a.rank === 'wide' || b.rank === 'wide') return 'open'
  if (away === null) return b.key.split(' ').some((word) => ` ${a.key} `.includes(` ${word} `)) ? 'open' : 'unlike'
  return away <= CLOSE ? 'near' : away > BESIDE ? 'apart' : 'open'
}

/** Kilometres within which two names may be one place; beyond which they are not; beyond which one name is two places. */
const CLOSE = 6
const BESIDE = 20
const FAR = 80
