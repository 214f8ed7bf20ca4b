/** The bytes of a file of events that others made, read row by row, whatever kind of file it is. */
import { DataError } from '../errors.js'
import { type SheetRow, sheetRows } from '../intake/sheets/sheet-rows.js'
import { isWorkbook } from '../intake/sheets/table-bytes.js'
import { delimiterOf, tableLines } from '../intake/sheets/table-lines.js'
import { workbookSheet } from '../intake/sheets/workbook.js'
import { ACLED } from './datasets/acled.js'
import type { DataSet } from './datasets/dataset.js'
import { GDELT } from './datasets/gdelt.js'
import { UCDP } from './datasets/ucdp.js'
import type { OutsideKind, ReadRow } from './model.js'
import type { Mapping } from './sheet/mapping.js'
import { readSheet, type SheetReading } from './sheet/read-sheet.js'

/** A file of outside events as it is read. Its rows can be gone through once. */
export interface OutsideReading {
  readonly kind: OutsideKind
  /** What it is, in words: "ACLED", "a sheet". */
  readonly name: string
  /** How its cells and letters are written: "comma, UTF-8". */
  readonly form: string
  /** Columns, header rows and orders of dates; null for published formats, which are read as their makers describe them. */
  readonly sheet: Omit<SheetReading, 'rows'> | null
  readonly rows: Iterable<ReadRow>
}

/** How a file is to be read: a mapping for hand-kept sheets, and which sheet of a workbook. */
export interface OutsideWanted {
  readonly mapping: Mapping
  readonly workbookSheet: string | null
}

const DATA_SETS: readonly DataSet[] = [ACLED, UCDP, GDELT]
const MARK_NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }
const LINES_LOOKED_AT = 60

/** Kept by hand, a sheet is never longer; it is held in memory as a whole. */
const MOST_SHEET_ROWS = 300_000

/** Reads the bytes of a file; a DataError, naming the `place`, when it is no table of events. */
export const readOutside = async (bytes: Uint8Array, place: string, wanted: OutsideWanted): Promise<OutsideReading> => {
  if (isWorkbook(bytes)) {
    const { sheet, sheets, rows } = await workbookSheet(bytes, place, wanted.workbookSheet)
    return fromRows(rows, `workbook, sheet "${sheet}" of ${sheets.length}`, place, wanted.mapping)
  }
  const { encoding, guessed, lines } = tableLines(bytes, place)
  const first: string[] = []
  for (const { text } of lines) if (first.push(text) >= LINES_LOOKED_AT) break
  const delimiter = delimiterOf(first, place)
  const isTabbed = GDELT.recognises((first[0] ?? '').split('\t'))
  const form = `${MARK_NAMES[delimiter] ?? `"${delimiter}"`}, ${encoding.toUpperCase()}${guessed ? ' (guessed)' : ''}`
  return fromRows(sheetRows(lines, isTabbed ? '\t' : delimiter, !isTabbed), form, place, wanted.mapping)
}

const fromRows = (rows: Iterable<SheetRow>, form: string, place: string, mapping: Mapping): OutsideReading => {
  const iterator = rows[Symbol.iterator]()
  const { value: first } = iterator.next() as { readonly value: SheetRow | undefined }
  if (first === undefined) throw new DataError(`${place}: is empty; there is nothing to read`)
  const rest: Iterable<SheetRow> = { [Symbol.iterator]: () => iterator }
  const dataSet = DATA_SETS.find(({ recognises }) => recognises(first.cells))
  if (dataSet !== undefined) {
    const { kind, name } = dataSet
    return { kind, name, form, sheet: null, rows: dataSetRows(dataSet, first, rest) }
  }
  const all = [first]
  for (const row of rest) {
    if (all.push(row) > MOST_SHEET_ROWS)
      throw new DataError(
        `${place}: has more than ${MOST_SHEET_ROWS} rows, the most of a sheet kept by hand; split it by year`,
      )
  }
  const read = readSheet(all, mapping)
  if ('fault' in read) throw new DataError(`${place}: ${read.fault}`)
  const { rows: readRows, ...sheet } = read
  return { kind: 'sheet', name: 'a sheet', form, sheet, rows: readRows }
}

function* dataSetRows(dataSet: DataSet, first: SheetRow, rest: Iterable<SheetRow>): Generator<ReadRow> {
  const read = dataSet.reader(first.cells)
  const ids = new Map<string, number>()
  if (dataSet.hasHeader) yield { verdict: 'aside', row: first.number, says: 'is the header' }
  else yield* noted(read(first), ids)
  for (const row of rest) yield* noted(read(row), ids)
}

/** A row whose id an earlier one has is named, not taken twice. */
function* noted(read: ReadRow, ids: Map<string, number>): Generator<ReadRow> {
  const id = read.verdict === 'good' ? read.event.id : null
  const earlier = id === null ? undefined : ids.get(id)
  if (read.verdict !== 'good' || id === null || earlier === undefined) {
    if (read.verdict === 'good' && id !== null) ids.set(id, read.event.row)
    yield read
    return
  }
  const { row } = read.event
  yield {
    verdict: 'bad',
    row,
    faults: [{ row, column: null, header: null, value: id, says: `has the id of row ${earlier}` }],
  }
}
