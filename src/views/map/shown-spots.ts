import { countryOf } from '../../knowledge/countries.js'
import type { ActFamily } from '../across/act-families.js'
import type { Shown, Spot } from './spots.js'

/** More marks than these cover each other. */
export const MOST_MARKS = 300
export const MOST_BESIDE = 100

/** A place as it is shown. */
export interface ShownSpot extends Pick<Spot, 'key' | 'name' | 'kind' | 'country' | 'inside' | 'lat' | 'lon' | 'prec'> {
  readonly happenings: number
  readonly families: readonly { readonly family: ActFamily; readonly happenings: number }[]
  readonly first_day: string | null
  readonly last_day: string | null
}

/** Places shown in one way, and how many more there are. */
export interface Beside {
  readonly spots: readonly ShownSpot[]
  readonly left_out: number
}

/** What goes on the map and what into the lists beside it, those with most happenings first. */
export interface ShownSpots {
  readonly located: Beside
  readonly country: Beside
  readonly wide: Beside
  readonly unlocated: Beside
  /** At all places together, each once. */
  readonly happenings: number
}

export const shownSpots = (spots: readonly Spot[]): ShownSpots => ({
  located: shownOf(spots, 'map', MOST_MARKS),
  country: shownOf(spots, 'country', MOST_BESIDE),
  wide: shownOf(spots, 'wide', MOST_BESIDE),
  unlocated: shownOf(spots, 'unlocated', MOST_BESIDE),
  happenings: new Set(spots.flatMap(({ happenings }) => [...happenings])).size,
})

const shownOf = (spots: readonly Spot[], shown: Shown, most: number): Beside => {
  const all = spots.filter((spot) => spot.shown === shown)
  return { spots: all.slice(0, most).map(asShown), left_out: Math.max(0, all.length - most) }
}

const asShown = ({
  key,
  name,
  kind,
  country,
  inside,
  lat,
  lon,
  prec,
  happenings,
  families,
  first,
  last,
}: Spot): ShownSpot => ({
  key,
  name,
  kind,
  country: country === null ? null : (countryOf(country)?.name ?? country),
  inside,
  lat,
  lon,
  prec,
  happenings: happenings.size,
  families: [...families]
    .map(([family, count]) => ({ family, happenings: count }))
    .toSorted((one, other) => other.happenings - one.happenings || (one.family < other.family ? -1 : 1)),
  first_day: first,
  last_day: last,
})
