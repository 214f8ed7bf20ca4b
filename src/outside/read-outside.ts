/** The bytes of a file of events that others made, read row by row, whatever kind of file it is. */
import { DataError, UsageError } from '../errors.js'
import type { SheetRow } from '../intake/sheets/sheet-rows.js'
import type { DayOrder } from './cells/day-order.js'
import { ACLED } from './datasets/acled.js'
import type { DataSet } from './datasets/dataset.js'
import { GDELT } from './datasets/gdelt.js'
import { hasColumns } from './datasets/header-names.js'
import { UCDP } from './datasets/ucdp.js'
import { badRow, type OutsideKind, type ReadRow } from './model.js'
import type { Mapping } from './sheet/mapping.js'
import { readSheet, type SheetReading } from './sheet/read-sheet.js'
import { tableRows } from './table-rows.js'

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

/** How a table of our own records begins (parley export --format csv). */
const OWN_COLUMNS = ['record', 'kind', 'report']

/** Kept by hand, a sheet is never longer; it is held in memory as a whole. */
const MOST_SHEET_ROWS = 300_000

/**
 * Reads the bytes of a file; a DataError, naming the `place`, when it is no table of events; a UsageError when what is wanted can have no
 * effect on it.
 */
export const readOutside = async (
  bytes: Uint8Array,
  place: string,
  { mapping, workbookSheet }: OutsideWanted,
): Promise<OutsideReading> => {
  const { form, rows } = await tableRows(bytes, place, workbookSheet, (line) => GDELT.recognises(line.split('\t')))
  return fromRows(rows, form, place, mapping)
}

const fromRows = (rows: Iterable<SheetRow>, form: string, place: string, mapping: Mapping): OutsideReading => {
  const iterator = rows[Symbol.iterator]()
  const { value: first } = iterator.next() as { readonly value: SheetRow | undefined }
  if (first === undefined) throw new DataError(`${place}: is empty; there is nothing to read`)
  const rest: Iterable<SheetRow> = { [Symbol.iterator]: () => iterator }
  if (hasColumns(first.cells, OWN_COLUMNS))
    throw new DataError(`${place}: is a file of Parley's own records; name a file of events that others recorded`)
  const dataSet = DATA_SETS.find(({ recognises }) => recognises(first.cells))
  if (dataSet !== undefined) {
    const { kind, name } = dataSet
    const unused = withoutEffect(dataSet, mapping)
    if (unused !== null) throw new UsageError(`${place}: is ${name}, where ${unused}; leave it out`)
    return { kind, name, form, sheet: null, rows: dataSetRows(dataSet, first, rest, mapping.dayOrder) }
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

/** What of a mapping can have no effect on a published format, in words; null where all of it has. */
const withoutEffect = ({ hasDayOrder }: DataSet, { columns, types, dayOrder }: Mapping): string | null => {
  if (columns.size > 0) return 'the columns are known and --map has no effect'
  if (types.size > 0) return 'the types are known and --type has no effect'
  return dayOrder !== null && !hasDayOrder ? 'dates are written in one order and --day-order has no effect' : null
}

function* dataSetRows(
  dataSet: DataSet,
  first: SheetRow,
  rest: Iterable<SheetRow>,
  dayOrder: DayOrder | null,
): Generator<ReadRow> {
  const read = dataSet.reader(first.cells, dayOrder)
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
  yield badRow(read.event.row, id, `has the id of row ${earlier}`)
}
