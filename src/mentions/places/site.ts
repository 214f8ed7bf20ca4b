/** A site is one place of the world, or of the report alone, that a name may stand for. */
import { countryOf } from '../../knowledge/countries.js'
import { type City, citiesCalled } from '../../knowledge/gazetteer.js'
import { placeKey } from '../../knowledge/place-key.js'
import { regionOf } from '../../knowledge/regions.js'
import type { LexiconRef } from '../name.js'

export interface Site {
  /** Two names of one site have one key. */
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly wherePrec: number
  /** How likely the name means this site before anything else is known: the logarithm of people, roughly. */
  readonly weight: number
  /** Where it was found: lexicon, gazetteer, or nowhere. */
  readonly source: 'countries' | 'regions' | 'gazetteer' | 'report'
}

/** A country outweighs a town of its name, and a place our region file lists outweighs all but the largest. */
const COUNTRY_WEIGHT = 8
const REGION_WEIGHT = 6.3
const SMALL_REGION_WEIGHT = 5.6
const CAPITAL_WEIGHT = 0.8
const SEAT_WEIGHT = 0.3

/** Two rows this near each other, in kilometres, are one place. */
const SAME = 40

/** Every site a name may stand for, from the lexicon rows it was found with and the gazetteer. */
export function sitesOf(name: string, entries: readonly LexiconRef[]): Site[] {
  const sites: Site[] = []
  for (const { lexicon, id, as } of entries) {
    if (lexicon === 'countries' && as === 'name') {
      const country = countrySite(id)
      if (country) sites.push(country)
    } else if (lexicon === 'regions') {
      const region = regionSite(id)
      if (region) sites.push(region)
    }
  }
  const capitalOf = entries.filter((e) => e.lexicon === 'countries' && e.as === 'capital').map((e) => e.id)
  for (const city of citiesNamed(name)) {
    const site = citySite(city, capitalOf)
    if (!sites.some((s) => s.source !== 'countries' && s.country === site.country && near(s, site, SAME)))
      sites.push(site)
  }
  if (sites.length === 0 && capitalOf.length > 0) {
    // A capital under an English name the gazetteer does not have: it stands where the largest seat of its country stands.
    const country = countryOf(capitalOf[0]!)
    if (country)
      sites.push({
        key: `capital:${country.iso3}`,
        name,
        kind: 'city',
        country: country.iso3,
        lat: country.lat,
        lon: country.lon,
        wherePrec: 2,
        weight: 7,
        source: 'countries',
      })
  }
  return sites
}

export function countrySite(iso3: string): Site | null {
  const country = countryOf(iso3)
  if (!country) return null
  const { name, lat, lon } = country
  return {
    key: `country:${iso3}`,
    name,
    kind: 'country',
    country: iso3,
    lat,
    lon,
    wherePrec: 6,
    weight: COUNTRY_WEIGHT,
    source: 'countries',
  }
}

export function regionSite(id: string): Site | null {
  const region = regionOf(id)
  if (!region) return null
  const { name, kind, country, lat, lon, wherePrec } = region
  const weight = wherePrec >= 3 ? REGION_WEIGHT : SMALL_REGION_WEIGHT
  return { key: `region:${id}`, name, kind, country, lat, lon, wherePrec, weight, source: 'regions' }
}

/** Names that the gazetteer has without an article or "City". */
function citiesNamed(name: string): readonly City[] {
  const found = citiesCalled(name)
  if (found.length > 0) return found
  const key = placeKey(name)
  const bare = key.replace(/^(?:al|el|as|ash|at|ad|an|ar|az|the) /, '')
  if (bare !== key) {
    const without = citiesCalled(bare)
    if (without.length > 0) return without
  }
  if (key.endsWith(' city')) return citiesCalled(key.slice(0, -5))
  if (key.startsWith('st ')) return citiesCalled(`saint ${key.slice(3)}`)
  if (key.startsWith('mt ')) return citiesCalled(`mount ${key.slice(3)}`)
  if (key.startsWith('ft ')) return citiesCalled(`fort ${key.slice(3)}`)
  return []
}

function citySite({ name, country, lat, lon, population, feature }: City, capitalOf: readonly string[]): Site {
  const capital = feature === 'PPLC' || capitalOf.includes(country)
  const seat = feature === 'PPLA'
  return {
    key: `city:${country}:${lat},${lon}`,
    name,
    kind: feature === 'PPLX' ? 'suburb' : population >= 100_000 || capital ? 'city' : 'town',
    country,
    lat,
    lon,
    wherePrec: 1,
    weight: Math.log10(population + 100) + (capital ? CAPITAL_WEIGHT : seat ? SEAT_WEIGHT : 0),
    source: 'gazetteer',
  }
}

interface Spot {
  readonly lat: number | null
  readonly lon: number | null
}

const RADIUS = 6371
const RADIANS = Math.PI / 180

/** Kilometres between two spots along the globe; infinite when one has no coordinates. */
export function kilometres(a: Spot, b: Spot): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Number.POSITIVE_INFINITY
  const dLat = (b.lat - a.lat) * RADIANS
  const dLon = (b.lon - a.lon) * RADIANS
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

export const near = (a: Spot, b: Spot, limit: number): boolean => kilometres(a, b) <= limit
