import { list, once, readTable } from './table.js'

/** Armed groups, parties, movements, coalitions, named military branches and services. */
export interface Group {
  readonly id: string
  readonly name: string
  readonly forms: readonly string[]
  readonly adjectives: readonly string[]
  /** armed_group, party, movement, coalition, armed_wing, military, police, intelligence, separatist_authority, militia, cartel. */
  readonly kind: string
  readonly country: string | null
  readonly sector: readonly string[]
  readonly partOf: string | null
  readonly from: string | null
  readonly to: string | null
}

const COLUMNS = [
  'id',
  'name',
  'forms',
  'adjectives',
  'kind',
  'country',
  'sector',
  'part_of',
  'from',
  'to',
  'note',
] as const

export const groups = once((): readonly Group[] =>
  readTable('groups', COLUMNS).map(({ cells }) =>
    Object.freeze({
      id: cells.id,
      name: cells.name,
      forms: list(cells.forms),
      adjectives: list(cells.adjectives),
      kind: cells.kind,
      country: list(cells.country)[0] ?? null,
      sector: list(cells.sector),
      partOf: cells.part_of || null,
      from: cells.from || null,
      to: cells.to || null,
    }),
  ),
)

const byId = once(() => new Map(groups().map((g) => [g.id, g])))

export const groupOf = (id: string): Group | undefined => byId().get(id)
