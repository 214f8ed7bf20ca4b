/**
 * Towns and cities of the world with more than five hundred people, and the divisions they lie in (GeoNames, CC BY 4.0; see data/gazetteer/README.md). The file is
 * one block of lines sorted by key; a look-up halves the block, so that nothing is built when it is loaded.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { dataPath } from './data-folder.js'
import { onceForAll } from './in-use.js'
import { placeKey } from './place-key.js'

export interface City {
  readonly name: string
  /** ISO 3166 alpha-3. */
  readonly country: string
  readonly lat: number
  readonly lon: number
  readonly population: number
  /** GeoNames feature: PPLC capital, PPLA seat of a first-order division, PPLX part of a town, ADM1 and ADM2 divisions ... */
  readonly feature: string
  /** Country and code of the first-order division it lies in or is ("USA.GA"); null where the source has none. */
  readonly division: string | null
}

const block = onceForAll((): Buffer => gunzipSync(readFileSync(dataPath('gazetteer/cities.tsv.gz'))))

const NEWLINE = 10

/** Start of the line that holds `at`. */
const lineStart = (bytes: Buffer, at: number): number => bytes.lastIndexOf(NEWLINE, at - 1) + 1

const lineEnd = (bytes: Buffer, at: number): number => {
  const end = bytes.indexOf(NEWLINE, at)
  return end < 0 ? bytes.length : end
}

const TAB = 9

/** Below 0 when the line's key comes before `key`, 0 when it is it. */
const compare = (bytes: Buffer, start: number, key: Buffer): number => {
  for (let k = 0; k < key.length; k++) {
    const at = bytes[start + k]!
    if (at === TAB || at === NEWLINE) return -1
    if (at !== key[k]) return at - key[k]!
  }
  return bytes[start + key.length] === TAB ? 0 : 1
}

/** Names remembered: more than a batch of reports on one conflict has, little enough to hold. */
const REMEMBERED = 5000
const remembered = new Map<string, readonly City[]>()

/** Every town or city whose name has this key, the largest first. */
export const citiesCalled = (name: string): readonly City[] => placesCalled(name).filter((place) => !isDivision(place))

/** A province, a county: not a town. */
export const isDivision = ({ feature }: City): boolean => feature.startsWith('ADM')

/** Every town, city or division whose name has this key, the largest first. */
export function placesCalled(name: string): readonly City[] {
  const wanted = placeKey(name)
  if (wanted === '') return []
  let cities = remembered.get(wanted)
  if (!cities) {
    cities = lookUp(wanted)
    if (remembered.size >= REMEMBERED) remembered.clear()
    remembered.set(wanted, cities)
  }
  return cities
}

function lookUp(wanted: string): readonly City[] {
  const key = Buffer.from(wanted, 'utf8')
  const bytes = block()
  let low = 0
  let high = bytes.length
  while (low < high) {
    const start = lineStart(bytes, (low + high) >> 1)
    if (compare(bytes, start, key) < 0) low = lineEnd(bytes, start) + 1
    else high = start
  }
  const found: City[] = []
  for (let at = low; at < bytes.length && compare(bytes, at, key) === 0; ) {
    const end = lineEnd(bytes, at)
    const [, written = '', country = '', feature = '', population = '', lat = '', lon = '', division = ''] = bytes
      .toString('utf8', at, end)
      .split('\t')
    found.push({
      name: written,
      country,
      feature,
      population: Number(population),
      lat: Number(lat) / 100,
      lon: Number(lon) / 100,
      division: division === '' ? null : `${country}.${division}`,
    })
    at = end + 1
  }
  return found.sort((a, b) => b.population - a.population)
}
