import type { BoardStance } from '../../store/board.js'
import { relate } from '../../threads/kinds.js'
import { compare } from '../../threads/links.js'

/** How much of a board is drawn. */
export interface Most {
  readonly parties: number
  readonly issues: number
}

/** Where one party stands on one issue. */
export interface Cell {
  readonly party: string
  readonly code: string
  /** The stances of the newest day that any is told, each once, with how many reports of that day tell it. */
  readonly now: readonly { readonly stance: BoardStance; readonly reports: number }[]
  /** revised: a stance of that day differs from an earlier one on the same matter; conflicts: two sources tell two of one day. */
  readonly move: 'revised' | 'conflicts' | null
  /** The stance it was revised from. */
  readonly before: BoardStance | null
  readonly told: number
}

/** A row or a column, and how many stances are told in it. */
export interface Edge {
  readonly key: string
  readonly told: number
}

/** Who stands where: rows and columns with most stances first, and how many of each are left out. */
export interface Grid {
  readonly parties: readonly Edge[]
  readonly issues: readonly Edge[]
  readonly cells: readonly Cell[]
  readonly leftOut: Most
}

/** The board of these stances (newest first); with `asked` only parties with one of these keys, or whose people have one. */
export const boardGrid = (stances: readonly BoardStance[], asked: ReadonlySet<string> | null, most: Most): Grid => {
  const kept = asked === null ? stances : stances.filter(({ party, holder }) => asked.has(party) || asked.has(holder))
  const parties = counted(kept.map(({ party }) => party))
  const rows = parties.slice(0, most.parties)
  const isRow = new Set(rows.map(({ key }) => key))
  const issues = counted(kept.filter(({ party }) => isRow.has(party)).map(({ code }) => code))
  const columns = issues.slice(0, most.issues)
  const isColumn = new Set(columns.map(({ key }) => key))
  const cells = new Map<string, BoardStance[]>()
  for (const stance of kept) {
    if (!isRow.has(stance.party) || !isColumn.has(stance.code)) continue
    const key = `${stance.party}|${stance.code}`
    const list = cells.get(key)
    if (list === undefined) cells.set(key, [stance])
    else list.push(stance)
  }
  const codes = new Set(kept.map(({ code }) => code))
  return {
    // A party that stands on none of the columns drawn has no row.
    parties: rows.filter(({ key }) => columns.some((column) => cells.has(`${key}|${column.key}`))),
    issues: columns,
    cells: [...cells.values()].map(cellOf),
    leftOut: { parties: parties.length - rows.length, issues: codes.size - columns.length },
  }
}

const counted = (keys: readonly string[]): readonly Edge[] => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .map(([key, told]) => ({ key, told }))
    .toSorted((one, other) => other.told - one.told || compare(one.key, other.key))
}

const cellOf = (stances: readonly BoardStance[]): Cell => {
  const { party, code, day } = stances[0]!
  const newest = stances.filter((stance) => stance.day === day)
  const earlier = day === null ? [] : stances.slice(newest.length).filter((stance) => stance.day !== null)
  const kinds = [...new Set(newest.map(({ stance }) => stance))]
  const now = kinds.map((kind) => {
    const alike = newest.filter(({ stance }) => stance === kind)
    return { stance: alike[0]!, reports: alike.length }
  })
  const related = (one: BoardStance, other: BoardStance): string | undefined =>
    day === null ? undefined : relate(one, other)?.relation
  const before = earlier.find((was) => newest.some((is) => related(was, is) === 'revised')) ?? null
  const conflicting = newest.some((one, at) => newest.slice(at + 1).some((two) => related(one, two) === 'conflicts'))
  const move = conflicting ? 'conflicts' : before === null ? null : 'revised'
  return { party, code, now, move, before, told: stances.length }
}
