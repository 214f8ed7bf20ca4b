/** A site is one place of the world, or of the report alone, that a name may stand for. */
import { countryOf } from '../../knowledge/countries.js'
import { type City, citiesCalled, isDivision, placesCalled } from '../../knowledge/gazetteer.js'
import { once } from '../../knowledge/in-use.js'
import { placeKey } from '../../knowledge/place-key.js'
import { placesListedAs } from '../../knowledge/place-names.js'
import { kindOfNoun, placeWord } from '../../knowledge/place-words.js'
import { type Region, regionOf } from '../../knowledge/regions.js'
import type { LexiconRef } from '../name.js'
import { kilometresApart, type Spot } from './kilometres-apart.js'

export interface Site {
  /** Two names of one site have one key. */
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  /** Country and code of the first-order division it lies in or is ("USA.GA"), or null. */
  readonly division: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly wherePrec: number
  /** How likely the name means this site before anything else is known: the logarithm of people, roughly. */
  readonly weight: number
  /** Where it was found: lexicon, gazetteer, or by what the report says it lies in. */
  readonly source: 'countries' | 'regions' | 'gazetteer' | 'seat' | 'container'
}

/** A country outweighs a town of its name, and a place our region file lists outweighs all but the largest. */
const COUNTRY_WEIGHT = 8
const REGION_WEIGHT = 6.3
const SMALL_REGION_WEIGHT = 5.6
const CAPITAL_WEIGHT = 0.8
const SEAT_WEIGHT = 0.3
/** A bare name means the town rather than the division. */
const DIVISION_LESS = 1

/** Two rows this near each other, in kilometres, are one place. */
const SAME = 40

/** Every site a name may stand for, from the lexicon rows it was found with and the gazetteer. */
export function sitesOf(name: string, entries: readonly LexiconRef[]): Site[] {
  if (entries.length === 0 && isDirection(name)) return []
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
  for (const city of [...capitalOf.flatMap(capitalCity), ...gazetteerPlaces(name)]) {
    const site = citySite(city, capitalOf)
    if (!sites.some((known) => isSame(known, site))) sites.push(site)
  }
  if (sites.length === 0) sites.push(...seatOfDivision(name))
  return sites.length > 0 ? sites : sitesOfWhole(name)
}

/** "the North", "North West": what is written with a capital so is a part of some land, and no town that a list has under it. */
const isDirection = (name: string): boolean =>
  name
    .toLowerCase()
    .split(' ')
    .every((word) => placeWord('direction').has(word))

/** "South Arlington", "City of Norfolk": a part of a place, or its office, lies where the place does. */
function sitesOfWhole(name: string): Site[] {
  const [first = '', ...rest] = name.split(' ')
  const isOffice = rest[0] === 'of' && kindOfNoun(first.toLowerCase()) !== undefined
  const whole = (isOffice ? rest.slice(1) : rest).join(' ')
  if (whole === '' || !(isOffice || placeWord('direction').has(first.toLowerCase()))) return []
  return sitesOf(whole, placesListedAs(whole)).map((site) => ({
    ...site,
    key: `part:${site.key}:${placeKey(name)}`,
    name,
    kind: isOffice || site.kind !== 'country' ? site.kind : 'region',
    wherePrec: site.wherePrec === 6 ? 5 : site.wherePrec,
  }))
}

/** One place in two lists: near each other, or a province of one name in one country. */
const isSame = (known: Site, site: Site): boolean =>
  known.source !== 'countries' &&
  known.country === site.country &&
  (near(known, site, SAME) ||
    (known.wherePrec >= 4 && site.wherePrec >= 4 && known.division !== null && known.division === site.division))

/** Towns and divisions of this name; of "Midlands Province" the gazetteer has the first word alone. */
function gazetteerPlaces(name: string): readonly City[] {
  const found = placesNamed(name)
  if (found.length > 0) return found
  const stem = divisionStem(name)
  return stem === null ? [] : placesCalled(stem).filter(isDivision)
}

/** "Midlands" of "Midlands Province", or null. */
function divisionStem(name: string): string | null {
  const words = name.split(' ')
  if (words.length < 2 || !placeWord('admin').has(words.at(-1)!.toLowerCase())) return null
  const stem = words.slice(0, -1).join(' ')
  // "U.S. District" is a court, not the district of a town called Us.
  return /\.(?:$|\S)/.test(stem) ? null : stem
}

/** The capital under the names the country lexicon has for it: "Washington" is "Washington, D.C." in the gazetteer. */
function capitalCity(iso3: string): readonly City[] {
  const all = (countryOf(iso3)?.capitals ?? []).flatMap((name) => citiesCalled(name)).filter((c) => c.country === iso3)
  const capital = all.find((c) => c.feature === 'PPLC') ?? all[0]
  return capital ? [capital] : []
}

/** "Lexington County", "Aleppo province": most divisions have the name of a town in them, which says about where they lie. */
function seatOfDivision(name: string): Site[] {
  const stem = divisionStem(name)
  if (stem === null) return []
  const last = name.split(' ').at(-1)!.toLowerCase()
  const small =
    last === 'county' || last === 'parish' || last === 'district' || last === 'municipality' || last === 'borough'
  return citiesCalled(stem).map((city) => ({
    ...citySite(city, []),
    key: `division:${city.country}:${placeKey(name)}:${city.lat},${city.lon}`,
    name,
    kind: small ? 'district' : 'province',
    wherePrec: small ? 3 : 4,
    source: 'seat',
  }))
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
    division: null,
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
  const weight = wherePrec >= 3 || kind === 'city' ? REGION_WEIGHT : SMALL_REGION_WEIGHT
  // The lexicon has "Gaza" and "Gaza Strip" apart because the first may be the city; as a territory they are one.
  return {
    key: kind === 'territory' ? `territory:${country}:${lat},${lon}` : `region:${id}`,
    name,
    kind,
    country,
    division: divisionOf(region),
    lat,
    lon,
    wherePrec,
    weight,
    source: 'regions',
  }
}

/** Divisions by the id of the region, of the codebook in use. */
const divisions = once(() => new Map<string, string | null>())

/** The division a row of the region file is, by the gazetteer's row of the same name, or its seat's. */
function divisionOf({ id, name, kind, country }: Region): string | null {
  if (kind !== 'province' || country === null) return null
  let division = divisions().get(id)
  if (division === undefined) {
    const called = placesCalled(divisionStem(name) ?? name).filter((place) => place.country === country)
    const own = called.find(({ feature }) => feature === 'ADM1') ?? called.find(({ feature }) => feature === 'PPLA')
    division = own?.division ?? null
    divisions().set(id, division)
  }
  return division
}

/** Other spellings under which the gazetteer may have a name: without an article or "City", "St" in full, transliterations. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|el|as|ash|at|ad|an|ar|az|the) /, ''],
  [/ city$/, ''],
  [/^st /, 'saint '],
  [/^mt /, 'mount '],
  [/^ft /, 'fort '],
  [/ou/g, 'u'],
  [/oo/g, 'u'],
  [/ee/g, 'i'],
  [/younis|younes|yunus/, 'yunis'],
  [/iyya?h?$/, 'iyah'],
  [/ei/g, 'ay'],
  [/ieh$/, 'iyah'],
  [/^el /, 'al '],
  [/^(de|la|le|du)(?=[a-z]{3})/, '$1 '],
]

function placesNamed(name: string): readonly City[] {
  const found = placesCalled(name)
  if (found.length > 0) return found
  const key = placeKey(name)
  let all = key
  for (const [pattern, other] of SPELLINGS) {
    const spelled = key.replace(pattern, other)
    if (spelled === key) continue
    all = all.replace(pattern, other)
    const places = placesCalled(spelled)
    if (places.length > 0) return places
  }
  return all === key ? [] : placesCalled(all)
}

function citySite(city: City, capitalOf: readonly string[]): Site {
  const { name, country, division, lat, lon, population, feature } = city
  const people = Math.log10(population + 100)
  if (isDivision(city)) {
    const small = feature === 'ADM2'
    return {
      key: `division:${country}:${placeKey(name)}:${lat},${lon}`,
      name,
      kind: small ? 'district' : 'province',
      country,
      division,
      lat,
      lon,
      wherePrec: small ? 3 : 4,
      weight: people - DIVISION_LESS,
      source: 'gazetteer',
    }
  }
  const capital = feature === 'PPLC' || capitalOf.includes(country)
  return {
    key: `city:${country}:${lat},${lon}`,
    name,
    kind: feature === 'PPLX' ? 'suburb' : population >= 100_000 || capital ? 'city' : 'town',
    country,
    division,
    lat,
    lon,
    wherePrec: 1,
    weight: people + (capital ? CAPITAL_WEIGHT : feature === 'PPLA' ? SEAT_WEIGHT : 0),
    source: 'gazetteer',
  }
}

/** Kilometres between two spots along the globe; infinite when one has no coordinates. */
export const kilometres = (a: Spot, b: Spot): number => kilometresApart(a, b) ?? Number.POSITIVE_INFINITY

export const near = (a: Spot, b: Spot, limit: number): boolean => kilometres(a, b) <= limit
