import { once } from './in-use.js'
import { list, numberIn, oneOf, readTable } from './table.js'

export interface Country {
  /** ISO 3166 alpha-3, or a user-assigned X.. code. */
  readonly iso3: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly adjectives: readonly string[]
  readonly people: readonly string[]
  readonly capitals: readonly string[]
  readonly metonyms: readonly string[]
  readonly kind: 'country' | 'territory'
  readonly lat: number | null
  readonly lon: number | null
}

const COLUMNS = [
  'iso3',
  'name',
  'aliases',
  'adjectives',
  'people',
  'capital',
  'metonyms',
  'kind',
  'lat',
  'lon',
  'note',
] as const

/** Countries and territories in the order of the file. */
export const countries = once((): readonly Country[] =>
  readTable('countries', COLUMNS).map(({ file, line, cells }) => {
    const where = (column: string) => ({ file, line, column })
    return Object.freeze({
      iso3: cells.iso3,
      name: cells.name,
      aliases: list(cells.aliases),
      adjectives: list(cells.adjectives),
      people: list(cells.people),
      capitals: list(cells.capital),
      metonyms: list(cells.metonyms),
      kind: oneOf(cells.kind, ['country', 'territory'] as const, where('kind')),
      lat: numberIn(cells.lat, where('lat')),
      lon: numberIn(cells.lon, where('lon')),
    })
  }),
)

const byCode = once(() => new Map(countries().map((c) => [c.iso3, c])))

export const countryOf = (iso3: string): Country | undefined => byCode().get(iso3)
