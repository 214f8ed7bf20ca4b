import { once } from './in-use.js'
import { list, readTable } from './table.js'

/** Intergovernmental bodies, courts, missions, and the non-governmental bodies and monitors reports quote. */
export interface Body {
  readonly id: string
  readonly name: string
  readonly forms: readonly string[]
  /** igo, court, mission, agency, ngo, monitor. */
  readonly kind: string
  readonly sector: readonly string[]
}

const COLUMNS = ['id', 'name', 'forms', 'kind', 'sector', 'note'] as const

export const igos = once((): readonly Body[] =>
  readTable('igos', COLUMNS).map(({ cells }) =>
    Object.freeze({
      id: cells.id,
      name: cells.name,
      forms: list(cells.forms),
      kind: cells.kind,
      sector: list(cells.sector),
    }),
  ),
)

const byId = once(() => new Map(igos().map((b) => [b.id, b])))

export const bodyOf = (id: string): Body | undefined => byId().get(id)
