/** Rows in the published formats, of events that were made up. */
import { ACLED_COLUMNS, GDELT_COLUMNS, UCDP_COLUMNS } from '../../knowledge/dataset-columns.js'

type Cells = Readonly<Record<string, string>>

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const csvOf = (columns: readonly string[], rows: readonly Cells[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map(cell).join(',')}\n`)
    .join('')

/** An ACLED file; a row names the columns it fills. */
export const acledFile = (rows: readonly Cells[]): string => csvOf(ACLED_COLUMNS, rows)

/** A UCDP GED file. */
export const ucdpFile = (rows: readonly Cells[]): string => csvOf(UCDP_COLUMNS, rows)

/** A GDELT 2.0 event file. */
export const gdeltFile = (rows: readonly Cells[]): string =>
  rows.map((row) => `${GDELT_COLUMNS.map((column) => row[column] ?? '').join('\t')}\n`).join('')
