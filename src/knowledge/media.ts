import { once } from './in-use.js'
import { list, readTable } from './table.js'

export interface Medium {
  readonly id: string
  readonly name: string
  readonly forms: readonly string[]
  /** agency, broadcaster, newspaper, site, state_agency. */
  readonly kind: string
  readonly country: string | null
}

const COLUMNS = ['id', 'name', 'forms', 'kind', 'country', 'note'] as const

export const media = once((): readonly Medium[] =>
  readTable('media', COLUMNS).map(({ cells }) =>
    Object.freeze({
      id: cells.id,
      name: cells.name,
      forms: list(cells.forms),
      kind: cells.kind,
      country: list(cells.country)[0] ?? null,
    }),
  ),
)

const byId = once(() => new Map(media().map((m) => [m.id, m])))

export const mediumOf = (id: string): Medium | undefined => byId().get(id)
