import { placeKey } from '../../knowledge/place-key.js'
import type { PlacedAct } from '../../store/acts.js'
import type { EventPlace } from '../../store/event-places.js'
import { type ActFamily, actFamily, type Lane } from '../across/act-families.js'
import { byHappening, laneOfActs, within } from '../across/acts-in-view.js'

/**
 * Where a place is shown: as an area on the map; in a list beside it when no more than the country is known, when it is wider than a map
 * can honestly mark (a continent, a sea, "the region"), or when it has a name and nobody knows where that is.
 */
export type Shown = 'map' | 'country' | 'wide' | 'unlocated'

/** A place across reports and what happened there. */
export interface Spot {
  /** What names it in an address. */
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly inside: string | null
  readonly lat: number | null
  readonly lon: number | null
  /** UCDP where_prec 1-7. */
  readonly prec: number
  readonly shown: Shown
  /** Keys of the happenings, each once. */
  readonly happenings: ReadonlySet<string>
  readonly families: ReadonlyMap<ActFamily, number>
  readonly first: string | null
  readonly last: string | null
}

/** What is shown. */
export interface Shows {
  readonly since: string | null
  readonly until: string | null
  /** Words of a place's name, or of the place it lies in; null for all. */
  readonly place: string | null
  /** The events of the party asked for, by report and id with a line break between; null for everybody's. */
  readonly events: ReadonlySet<string> | null
  readonly families: ReadonlySet<ActFamily>
  readonly lanes: ReadonlySet<Lane>
}

interface Open extends Omit<Spot, 'name' | 'inside' | 'happenings' | 'families' | 'first' | 'last'> {
  readonly names: Map<string, number>
  readonly insides: Map<string | null, number>
  readonly happenings: Set<string>
  readonly families: Map<ActFamily, number>
  first: string | null
  last: string | null
}

/** The places of these acts, those with most happenings first; `places` are those of the reports, by report and id with a line break between. */
export const spotsOf = (
  acts: readonly PlacedAct[],
  places: ReadonlyMap<string, EventPlace>,
  shows: Shows,
): readonly Spot[] => {
  const spots = new Map<string, Open>()
  for (const group of byHappening(acts)) {
    if (!group.some((act) => within(act, shows)) || !group.some((act) => isOf(act, shows.events))) continue
    const family = actFamily(group[0]!.plover)
    if (!shows.families.has(family) || !shows.lanes.has(laneOfActs(group))) continue
    for (const act of group) {
      const place = act.placeId === null ? undefined : places.get(`${act.report}\n${act.placeId}`)
      if (place === undefined || !isAsked(place, shows.place)) continue
      add(spots, place, act, family)
    }
  }
  return [...spots.values()]
    .map(({ names, insides, ...spot }) => ({ ...spot, name: mostOften(names), inside: mostOften(insides) }))
    .toSorted((one, other) => other.happenings.size - one.happenings.size || (one.key < other.key ? -1 : 1))
}

const add = (spots: Map<string, Open>, place: EventPlace, act: PlacedAct, family: ActFamily): void => {
  const key = spotKey(place)
  let spot = spots.get(key)
  if (spot === undefined) {
    const { kind, country, lat, lon, prec } = place
    const counts = { names: new Map(), insides: new Map(), happenings: new Set<string>(), families: new Map() }
    spot = { key, kind, country, lat, lon, prec, shown: shownAs(place), ...counts, first: null, last: null }
    spots.set(key, spot)
  }
  count(spot.names, place.name)
  count(spot.insides, place.inside)
  if (!spot.happenings.has(act.happening)) {
    spot.happenings.add(act.happening)
    spot.families.set(family, (spot.families.get(family) ?? 0) + 1)
  }
  if (act.day !== null && (spot.first === null || act.day < spot.first)) spot.first = act.day
  if (act.to !== null && (spot.last === null || act.to > spot.last)) spot.last = act.to
}

/** One place in all reports: its folded name, how precisely it is known, and where it is. */
export const spotKey = ({ name, prec, lat, lon, country }: EventPlace): string =>
  [placeKey(name), prec, lat === null || lon === null ? (country ?? '') : `${lat.toFixed(2)},${lon.toFixed(2)}`].join(
    '|',
  )

const COUNTRY = 6
// A mark in the middle of these would say something that no report does.
const TOO_WIDE: ReadonlySet<string> = new Set(['continent', 'macroregion', 'sea'])

/** How a place is shown, by what is known of where it is. */
export const shownAs = ({ kind, lat, lon, prec }: Pick<EventPlace, 'kind' | 'lat' | 'lon' | 'prec'>): Shown => {
  if (kind === 'country' || prec === COUNTRY) return 'country'
  if (prec > COUNTRY || TOO_WIDE.has(kind)) return 'wide'
  return lat === null || lon === null ? 'unlocated' : 'map'
}

const isOf = ({ report, id }: PlacedAct, events: Shows['events']): boolean =>
  events === null || events.has(`${report}\n${id}`)

const isAsked = ({ name, inside }: EventPlace, words: string | null): boolean =>
  words === null || [name, inside ?? ''].some((each) => each.toLowerCase().includes(words.toLowerCase()))

const count = <T>(counts: Map<T, number>, value: T): void => {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

const mostOften = <T extends string | null>(counts: ReadonlyMap<T, number>): T =>
  [...counts].reduce((best, each) =>
    each[1] > best[1] || (each[1] === best[1] && (each[0] ?? '') < (best[0] ?? '')) ? each : best,
  )[0]
