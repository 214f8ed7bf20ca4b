import { countryOf } from '../../knowledge/countries.js'
import { type CountryCodes, countryCodes } from '../../knowledge/country-codes.js'
import type { PlaceFacts } from '../../store/report-facts.js'
import type { DatasetEvent } from './event.js'

type Placed = Pick<DatasetEvent, 'place' | 'around'>

const FIRST_LEVEL = 4
const SECOND_LEVEL = 3
const COUNTRY = 6

/** The country an event took place in, by our own code. */
export const countryAt = ({ place, around }: Placed): string | null =>
  place?.country ?? around.find(({ country }) => country !== null)?.country ?? null

/** Its name, the shortest neutral one. */
export const countryName = (iso3: string | null | undefined): string | null =>
  iso3 == null ? null : (countryOf(iso3)?.name ?? null)

/** A country's code in another data set; null where it has none. */
export const codeOf = (iso3: string | null | undefined, set: keyof CountryCodes): string | null =>
  iso3 == null ? null : countryCodes(iso3)?.[set] || null

/** The province (1) or district (2) an event took place in, by name: the place itself or one around it. */
export const divisionAt = ({ place, around }: Placed, level: 1 | 2): string | null =>
  [...(place === null ? [] : [place]), ...around].find(
    ({ where_prec }) => where_prec === (level === 1 ? FIRST_LEVEL : SECOND_LEVEL),
  )?.name ?? null

/** Whether a place is a whole country (or sea): then it has no point. */
export const isWide = ({ where_prec }: PlaceFacts): boolean => (where_prec ?? 0) >= COUNTRY

/** A place's point, in degrees; null for a whole country and for a place nobody has located. */
export const pointOf = (place: PlaceFacts | null): { readonly lat: number; readonly lon: number } | null =>
  place === null || isWide(place) || place.lat === null || place.lon === null
    ? null
    : { lat: place.lat, lon: place.lon }
