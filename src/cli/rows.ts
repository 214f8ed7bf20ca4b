import { type Cell, cellText } from '../exports/cell.js'
import { oneLine } from '../views/brief/line.js'
import { complain, print } from './output.js'
import type { Format } from './store-options.js'

/** A column: what it is called, and in tables how many characters wide it may grow. */
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
  await print(rows.length === 0 ? `${nothing}\n` : await asTable(columns, rows))
}

const pick = (columns: readonly Column[], row: Readonly<Record<string, Cell>>) =>
  Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]))

// Each format's library is loaded when it is asked for: a query is over sooner than they are read.
const tables = () => import('table')

/** Begins to load what tables are made with: a command has it at hand by the time its question is answered. */
export const expectTable = (): void => {
  void tables()
}

const csv = async (columns: readonly Column[], rows: readonly Readonly<Record<string, Cell>>[]): Promise<string> => {
  const format = await import('../exports/csv.js')
  return format.csv(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ name }) => row[name])),
  )
}

const asTable = async (
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, Cell>>[],
): Promise<string> => {
  const { getBorderCharacters, table } = await tables()
  const cells = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ name }) => shown(row[name])))]
  return table(cells, {
    border: getBorderCharacters('void'),
    drawHorizontalLine: () => false,
    columnDefault: { paddingLeft: 0, paddingRight: 2, wrapWord: true },
    columns: columns.map(({ width = WIDEST }, at) => ({
      width: Math.max(1, Math.min(width, ...[Math.max(...cells.map((row) => row[at]!.length))])),
    })),
  }).replace(/ +$/gm, '')
}

// Control characters of a report must not reach a terminal, and the table's own library takes line breaks for rows.
const shown = (cell: Cell): string => oneLine(cellText(cell))
