import { type Dated, heldAt } from './held.js'
import { once } from './in-use.js'
import { list, readTable } from './table.js'

/** What a group was for a time. */
export interface Standing extends Dated {
  /** armed_group, party, movement, coalition, armed_wing, military, police, intelligence, separatist_authority, militia, cartel ... */
  readonly kind: string
  readonly country: string | null
  readonly sector: readonly string[]
  readonly partOf: string | null
}

/** Armed groups, parties, movements, coalitions, named military branches and services. What stands here is the first line's. */
export interface Group extends Standing {
  readonly id: string
  readonly name: string
  readonly forms: readonly string[]
  readonly adjectives: readonly string[]
  /** One a line of the file: rebels may become a government. */
  readonly standings: readonly Standing[]
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

const STANDING_CELLS = ['kind', 'country', 'sector', 'part_of', 'from', 'to'] as const

/** All groups; the lines of one are gathered. */
export const groups = once((): readonly Group[] => {
  const all = new Map<string, { name: string; forms: Set<string>; adjectives: Set<string>; standings: Standing[] }>()
  for (const { cells } of readTable('groups', COLUMNS)) {
    let group = all.get(cells.id)
    if (!group) {
      group = { name: cells.name, forms: new Set(), adjectives: new Set(), standings: [] }
      all.set(cells.id, group)
    }
    for (const form of list(cells.forms)) group.forms.add(form)
    for (const form of list(cells.adjectives)) group.adjectives.add(form)
    // A line that only adds forms tells nothing of what it was.
    if (group.standings.length > 0 && STANDING_CELLS.every((column) => cells[column] === '')) continue
    group.standings.push(
      Object.freeze({
        kind: cells.kind,
        country: list(cells.country)[0] ?? null,
        sector: list(cells.sector),
        partOf: cells.part_of || null,
        from: cells.from || null,
        to: cells.to || null,
      }),
    )
  }
  return [...all].map(([id, { name, forms, adjectives, standings }]) =>
    Object.freeze({ ...standings[0]!, id, name, forms: [...forms], adjectives: [...adjectives], standings }),
  )
})

/** What a group was on the day. */
export const standingOn = (group: Group, day: string | null): Standing => heldAt(group.standings, day) ?? group

const byId = once(() => new Map(groups().map((g) => [g.id, g])))

export const groupOf = (id: string): Group | undefined => byId().get(id)
