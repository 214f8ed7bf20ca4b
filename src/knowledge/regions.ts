import { once } from './in-use.js'
import { list, numberIn, readTable } from './table.js'

export interface Region {
  readonly id: string
  readonly name: string
  readonly forms: readonly string[]
  readonly kind: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  /** UCDP where_prec 1-7. */
  readonly wherePrec: number
}

const COLUMNS = ['id', 'name', 'forms', 'kind', 'country', 'lat', 'lon', 'where_prec', 'note'] as const

export const regions = once((): readonly Region[] =>
  readTable('regions', COLUMNS).map(({ file, line, cells }) => {
    const where = (column: string) => ({ file, line, column })
    return Object.freeze({
      id: cells.id,
      name: cells.name,
      forms: list(cells.forms),
      kind: cells.kind,
      country: cells.country || null,
      lat: numberIn(cells.lat, where('lat')),
      lon: numberIn(cells.lon, where('lon')),
      wherePrec: numberIn(cells.where_prec, where('where_prec')) ?? 5,
    })
  }),
)

const byId = once(() => new Map(regions().map((r) => [r.id, r])))

export const regionOf = (id: string): Region | undefined => byId().get(id)
