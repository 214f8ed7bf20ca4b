import { type Cell, cellText } from '../exports/cell.js'
import { oneLine } from '../views/brief/line.js'
import { inColumns, placesOf } from './columns.js'
import { complain, print } from './output.js'
import type { Format } from './store-options.js'

/** A column: what it is called, and in tables how many places wide it may grow. */
export interface Column {
  readonly name: string
  readonly width?: number
}

const WIDEST = 60

/**
 * Prints rows as a table for reading, as a JSON list of objects, or as CSV with a header; `nothing` is said when there are none. Where
 * `limit` may have cut them short, that is said on standard error.
 */
export const printRows = async (
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, Cell>>[],
  format: Format,
  nothing: string,
  limit: number | null = null,
): Promise<void> => {
  if (limit !== null && rows.length >= limit) complain(`no more than ${limit} are shown; --limit shows more`)
  if (format === 'json')
    return print(
      `${JSON.stringify(
        rows.map((row) => pick(columns, row)),
        null,
        2,
      )}\n`,
    )
  if (format === 'csv') return print(await csv(columns, rows))
  await print(rows.length === 0 ? `${nothing}\n` : asTable(columns, rows))
}

const pick = (columns: readonly Column[], row: Readonly<Record<string, Cell>>) =>
  Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]))

const csv = async (columns: readonly Column[], rows: readonly Readonly<Record<string, Cell>>[]): Promise<string> => {
  // Loaded when it is asked for: a table is there sooner than the library is read.
  const format = await import('../exports/csv.js')
  return format.csv(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ name }) => row[name])),
  )
}

const asTable = (columns: readonly Column[], rows: readonly Readonly<Record<string, Cell>>[]): string => {
  const cells = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ name }) => shown(row[name])))]
  const widths = columns.map(({ width = WIDEST }, at) => {
    const longest = cells.reduce((most, row) => Math.max(most, placesOf(row[at]!)), 1)
    return Math.min(width, longest)
  })
  return inColumns(cells, widths)
}

// Control characters of a report must not reach a terminal, and a line break would end its row.
const shown = (cell: Cell): string => oneLine(cellText(cell))
