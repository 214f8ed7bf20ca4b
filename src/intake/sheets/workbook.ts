import type { CellValue } from 'hucre'
import { DataError } from '../../errors.js'
import type { SheetRow } from './sheet-rows.js'

/** A sheet of a workbook as rows, and the names of all sheets in it. */
export interface WorkbookSheet {
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly rows: readonly SheetRow[]
}

/**
 * One sheet of an .xlsx or .ods workbook: the one of that name, else the first that is not empty. Values are those the program last worked
 * out; days come as YYYY-MM-DD, errors of formulas as they are shown (#REF!). A DataError names the `place`.
 */
export const workbookSheet = async (
  bytes: Uint8Array,
  place: string,
  wanted: string | null,
): Promise<WorkbookSheet> => {
  // Loaded when a workbook comes: most sheets are CSV.
  const { read } = await import('hucre')
  const workbook = await read(bytes).catch((error: Error) => {
    throw new DataError(`${place}: cannot be read as a workbook (${error.message.slice(0, 80)}); save it as CSV`)
  })
  const sheets = workbook.sheets.map(({ name }) => name)
  const found =
    wanted === null
      ? workbook.sheets.find(({ rows }) => rows.some((row) => row.some((cell) => cell !== null && cell !== '')))
      : workbook.sheets.find(({ name }) => name === wanted)
  if (found === undefined)
    throw new DataError(
      wanted === null
        ? `${place}: has no sheet with anything in it`
        : `${place}: has no sheet "${wanted}"; it has ${sheets.map((name) => `"${name}"`).join(', ')}`,
    )
  return {
    sheet: found.name,
    sheets,
    rows: found.rows.map((row, at) => ({
      number: at + 1,
      cells: row.map(cellText),
      fault: null,
      encoding: null,
    })),
  }
}

const cellText = (cell: CellValue | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '#VALUE!' : dayText(cell)
  return String(cell)
}

/** A cell with a day alone has midnight for its time. */
const dayText = (cell: Date): string =>
  cell
    .toISOString()
    .replace('T00:00:00.000Z', '')
    .replace(/\.\d+Z$/, 'Z')
