/**
 * How rows of a codebook go together with ours. A row's first cell says what it is of: a row with an id of ours takes the place of all
 * our rows with that id, "+ID" adds to them, any other row is new.
 */
import type { Complain } from './faults.js'
import { list, type Row } from './table.js'

/** Lexicons whose first cell is no id: every row is added, and what a later row says of a form holds. */
export const ADDED: ReadonlySet<string> = new Set(['event-governors'])

/** Lexicons in which one id has a line a dated role: "+ID" is one more line, and the lexicon gathers them. */
export const GATHERED: ReadonlySet<string> = new Set(['officials', 'groups'])

/** Cells that are lists: joined, where others are taken from the later row when it fills them. */
const LISTS: ReadonlySet<string> = new Set([
  'forms', 'aliases', 'adjectives', 'people', 'capital', 'metonyms', 'sector',
]) // biome-ignore format: one row

export function joinRows<Column extends string>(
  name: string,
  ours: readonly Row<Column>[],
  theirs: readonly Row<Column>[],
  complain: Complain,
): readonly Row<Column>[] {
  const [first] = Object.keys(ours[0]?.cells ?? {}) as Column[]
  if (first === undefined || ADDED.has(name)) return [...ours, ...theirs]
  const byId = new Map<string, Row<Column>[]>()
  for (const row of ours) shelve(byId, row.cells[first], row)
  const plain = theirs.filter((row) => !row.cells[first].startsWith('+'))
  for (const { cells } of plain) byId.set(cells[first], [])
  for (const row of plain) shelve(byId, row.cells[first], row)
  for (const row of theirs) {
    if (!row.cells[first].startsWith('+')) continue
    const id = row.cells[first].slice(1)
    const own = { ...row, cells: { ...row.cells, [first]: id } }
    const rows = byId.get(id)
    if (!rows)
      complain(`${row.file}:${row.line}: there is no ${id} to add to: correct the ${first}, or leave out the +`)
    else if (GATHERED.has(name)) rows.push(own)
    else rows.push(added(rows.pop()!, own))
  }
  return [...byId.values()].flat()
}

/** One row out of two: lists are joined, other cells are the later row's where it fills them. */
function added<Column extends string>(row: Row<Column>, more: Row<Column>): Row<Column> {
  const cells: Record<Column, string> = { ...row.cells }
  for (const column of Object.keys(cells) as Column[]) {
    const cell = more.cells[column]
    if (cell === '') continue
    cells[column] = LISTS.has(column) ? [...new Set([...list(cells[column]), ...list(cell)])].join('|') : cell
  }
  return { ...row, cells }
}

function shelve<Value>(shelf: Map<string, Value[]>, key: string, value: Value): void {
  const values = shelf.get(key)
  if (values) values.push(value)
  else shelf.set(key, [value])
}
