/** A hand-kept sheet into events, every row of it accounted for: kept, named with what is wrong, or set aside with the reason. */
import type { SheetRow } from '../../intake/sheets/sheet-rows.js'
import { numberedDatesIn } from '../cells/dates.js'
import { type FormOrder, ordersOf } from '../cells/day-order.js'
import { plainCell } from '../cells/plain-cell.js'
import { badRow, columnLetter, type ReadRow } from '../model.js'
import { asideOf } from './asides.js'
import { type ColumnUse, isColumn } from './columns.js'
import { type Header, headerOf } from './header.js'
import type { Mapping } from './mapping.js'
import { type RowReader, rowReader } from './read-row.js'

/** A sheet read to its end. */
export interface SheetReading {
  readonly columns: readonly ColumnUse[]
  readonly headerRows: readonly number[]
  /** How the dates in numbers were read, one form after the other. */
  readonly orders: readonly FormOrder[]
  readonly rows: readonly ReadRow[]
}

/** What kept a sheet from being read at all, in words that follow its name. */
export interface SheetFault {
  readonly fault: string
}

/** Reads a sheet's rows as the mapping says, guessing from headers where it says nothing. */
export const readSheet = (rows: readonly SheetRow[], mapping: Mapping): SheetReading | SheetFault => {
  const header = headerOf(rows, mapping.columns)
  if (header === null) return { fault: noHeader(rows) }
  const lost = [...mapping.columns.keys()].find((name) => !header.labels.some((forms, at) => isColumn(name, at, forms)))
  if (lost !== undefined)
    return { fault: `has no column "${lost}"; it has ${header.uses.map((use) => `"${use.header}"`).join(', ')}` }
  const dateColumns = header.uses.filter(({ field }) => field === 'date' || field === 'from' || field === 'to')
  const last = header.rows.at(-1)!
  const dates = rows
    .filter(({ number }) => number > last)
    .flatMap(({ cells }) => dateColumns.flatMap(({ at }) => numberedDatesIn(cells[at] ?? '')))
  const orderOf = ordersOf(dates, mapping.dayOrder)
  const read = rowReader(header.uses, mapping, orderOf)
  const forms = [...new Set(dates.map(({ form }) => form))].sort()
  const plain = rows.map(({ cells }) => cells.map(plainCell))
  return {
    columns: header.uses,
    headerRows: header.rows,
    orders: forms.map(orderOf),
    rows: withoutTwins(
      plain,
      rows.map((row, at) => readOne(row, plain[at]!, header, dateColumns, read)),
    ),
  }
}

/** Reads a row; `cells` are its cells as plain text. */
const readOne = (
  row: SheetRow,
  cells: readonly string[],
  header: Header,
  dates: readonly ColumnUse[],
  read: RowReader,
): ReadRow => {
  const first = header.rows[0]!
  const aside = (says: string): ReadRow => ({ verdict: 'aside', row: row.number, says })
  if (header.rows.includes(row.number)) return aside('is the header')
  if (row.number < first) return aside(cells.every((cell) => cell === '') ? 'is empty' : 'stands above the header')
  if (row.fault !== null) return badRow(row.number, startOf(cells), row.fault)
  const hasDate = dates.some(({ at }) => /\d/.test(cells[at] ?? ''))
  const says = asideOf(cells, header, hasDate)
  if (says !== null) return aside(says)
  const filled = cells.findLastIndex((cell) => cell !== '') + 1
  if (filled > header.uses.length) {
    const fault = `has ${filled} cells for ${header.uses.length} columns: a cell with the mark between cells in it needs quotation marks`
    return badRow(row.number, startOf(cells), fault)
  }
  return read(row)
}

/** What a row is known by in a message: its first words. */
const startOf = (cells: readonly string[]): string =>
  cells
    .filter((cell) => cell !== '')
    .slice(0, 3)
    .join(' · ')
    .slice(0, 60)

/**
 * What was read, with rows named that say again what an earlier one said: of the same id, or alike in every cell. `plain` are the cells of
 * all rows as plain text.
 */
const withoutTwins = (plain: readonly (readonly string[])[], read: readonly ReadRow[]): readonly ReadRow[] => {
  const ids = new Map<string, number>()
  const whole = new Map<string, number>()
  return read.map((one, at) => {
    if (one.verdict !== 'good') return one
    const twin = (says: string): ReadRow => badRow(one.event.row, one.event.id, says)
    const cells = JSON.stringify(plain[at])
    const alike = whole.get(cells)
    const named = one.event.id === null ? undefined : ids.get(one.event.id)
    if (alike === undefined) whole.set(cells, one.event.row)
    if (one.event.id !== null && named === undefined) ids.set(one.event.id, one.event.row)
    if (alike !== undefined)
      return twin(`is the same as row ${alike} in every cell; if it is another event, give each an id`)
    return named === undefined ? one : twin(`has the id of row ${named}, and says something else`)
  })
}

const noHeader = (rows: readonly SheetRow[]): string => {
  const first = rows.find(({ cells }) => cells.filter((cell) => plainCell(cell) !== '').length > 1)
  const seen = (first?.cells ?? [])
    .slice(0, 8)
    .map((cell, at) => `${columnLetter(at)} "${plainCell(cell).slice(0, 30)}"`)
  return `has no header row that names a date${seen.length > 0 ? ` (its first row has ${seen.join(', ')})` : ''}; name one with --map "COLUMN=date"`
}
