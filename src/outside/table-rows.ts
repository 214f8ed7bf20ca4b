/** The rows of any table: a workbook's sheet, or lines of cells in whatever encoding and with whatever mark between them. */
import { UsageError } from '../errors.js'
import { type SheetRow, sheetRows } from '../intake/sheets/sheet-rows.js'
import { isWorkbook } from '../intake/sheets/table-bytes.js'
import { delimiterOf, tableLines } from '../intake/sheets/table-lines.js'
import { workbookSheet } from '../intake/sheets/workbook.js'

/** A table's rows, which can be gone through once, and how its cells and letters are written: "comma, UTF-8". */
export interface TableRows {
  readonly form: string
  readonly rows: Iterable<SheetRow>
}

const MARK_NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }
const LINES_LOOKED_AT = 60

/**
 * Reads the bytes of a table; a DataError, naming the `place`, when they are none, a UsageError when a sheet is named of what is no workbook. `unquoted` says of a first line whether quotation marks
 * are letters in this table, whose cells are then set apart by tabs.
 */
export const tableRows = async (
  bytes: Uint8Array,
  place: string,
  sheet: string | null,
  unquoted: (firstLine: string) => boolean = () => false,
): Promise<TableRows> => {
  if (isWorkbook(bytes)) {
    const found = await workbookSheet(bytes, place, sheet)
    return { form: `workbook, sheet "${found.sheet}" of ${found.sheets.length}`, rows: found.rows }
  }
  if (sheet !== null) throw new UsageError(`${place}: is no workbook, so it has no sheet "${sheet}"; leave --sheet out`)
  const { encoding, guessed, lines } = tableLines(bytes, place)
  const first: string[] = []
  for (const { text } of lines) if (first.push(text) >= LINES_LOOKED_AT) break
  const isUnquoted = unquoted(first[0] ?? '')
  const delimiter = isUnquoted ? '\t' : delimiterOf(first, place)
  const form = `${MARK_NAMES[delimiter] ?? `"${delimiter}"`}, ${encoding.toUpperCase()}${guessed ? ' (guessed)' : ''}`
  return { form, rows: sheetRows(lines, delimiter, !isUnquoted) }
}
