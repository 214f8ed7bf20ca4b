import { stringify } from 'csv-stringify/sync'
import { type Cell, cellText } from './cell.js'

/**
 * Rows as CSV (RFC 4180, CRLF), with a header unless `header` is false. A cell that a spreadsheet would run as a formula gets an
 * apostrophe before it, which makes it text.
 */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[], header = true): string =>
  stringify(
    rows.map((row) => row.map((cell) => guarded(cellText(cell)))),
    { header, columns: [...columns], record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  )

/** A cell that no spreadsheet runs as a formula. Numbers may be negative. */
export const guarded = (cell: string): string =>
  /^[=+@\t\r\n]|^-(?!\d)/.test(cell) || /^-.*[^\d.,]/.test(cell) ? `'${cell}` : cell
