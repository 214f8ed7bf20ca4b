import { once } from './in-use.js'
import { list, readTable } from './table.js'

/** A people, a faith or a part of the world, known by its adjective and its plural. */
export interface People {
  readonly id: string
  readonly name: string
  readonly adjectives: readonly string[]
  readonly people: readonly string[]
  /** ethnic, religious, regional, political. */
  readonly kind: string
  readonly country: string | null
}

const COLUMNS = ['id', 'name', 'adjectives', 'people', 'kind', 'country', 'note'] as const

export const peoples = once((): readonly People[] =>
  readTable('peoples', COLUMNS).map(({ cells }) =>
    Object.freeze({
      id: cells.id,
      name: cells.name,
      adjectives: list(cells.adjectives),
      people: list(cells.people),
      kind: cells.kind,
      country: cells.country || null,
    }),
  ),
)

const byId = once(() => new Map(peoples().map((p) => [p.id, p])))

export const peopleOf = (id: string): People | undefined => byId().get(id)
