import type { SheetRow } from '../../intake/sheets/sheet-rows.js'
import { cameoCode } from '../../knowledge/crosswalk.js'
import { outsideType } from '../../knowledge/outside-types.js'
import { dayOf } from '../cells/day-order.js'
import {
  type CellRead,
  type Finding,
  type OutsideDays,
  type OutsideEvent,
  type OutsideKind,
  type OutsideType,
  type ReadRow,
  shownValue,
} from '../model.js'

/** A published format of event files, and how a row of it becomes an event. */
export interface DataSet {
  readonly kind: OutsideKind
  /** What it is called. */
  readonly name: string
  /** The format's columns in their order. */
  readonly columns: readonly string[]
  /** Whether a first row of a file is this format's. */
  readonly recognises: (first: readonly string[]) => boolean
  /** False where the first row is an event already. */
  readonly hasHeader: boolean
  /** A reader of rows of a file with this first row. */
  readonly reader: (first: readonly string[]) => (row: SheetRow) => ReadRow
}

/** What a data set's reader makes of the cells of one row. */
export interface DataSetCells extends Omit<OutsideEvent, 'row' | keyof OutsideDays> {
  readonly days: CellRead<OutsideDays>
  /** The cell the days were read from, for a message. */
  readonly dayCell: string
  readonly dayColumn: string
}

/** A row of a data set as it is read: bad where it has another number of cells than the header, or no day. */
export const dataSetRow = (row: SheetRow, width: number, read: (cells: readonly string[]) => DataSetCells): ReadRow => {
  const bad = (column: string | null, value: string | null, says: string): ReadRow => {
    const fault: Finding = {
      row: row.number,
      column: null,
      header: column,
      value: value === null ? null : shownValue(value),
      says,
    }
    return { verdict: 'bad', row: row.number, faults: [fault] }
  }
  if (row.cells.every((cell) => cell.trim() === '')) return { verdict: 'aside', row: row.number, says: 'is empty' }
  if (row.fault !== null) return bad(null, row.cells.slice(0, 3).join(' · '), row.fault)
  if (row.cells.length !== width)
    return bad(null, row.cells.slice(0, 3).join(' · '), `has ${row.cells.length} cells for ${width} columns`)
  const { days, dayCell, dayColumn, ...event } = read(row.cells)
  if (days.fault !== undefined) return bad(dayColumn, dayCell, days.fault)
  return { verdict: 'good', event: { row: row.number, ...event, ...days.value }, remarks: [] }
}

/** The type that our crosswalk gives a code of CAMEO, as the data set writes it. */
export const typeOfCode = (written: string, code: string | null): OutsideType => {
  const found = code === null || code === '' ? undefined : cameoCode(code)
  return { type: written || null, plover: found?.plover ?? null, mode: found?.mode ?? null, cameo: found?.code ?? null }
}

/** The type of the first of a data set's names that we know, most exact first. */
export const typeOfNames = (kind: OutsideKind, written: string, names: readonly string[]): OutsideType => {
  const known = names.map((name) => outsideType(kind, name)).find((type) => type !== undefined)
  return typeOfCode(written, known?.cameo ?? null)
}

/** A day written YYYYMMDD or YYYY-MM-DD, with a time behind it perhaps; null when it is none. */
export const plainDay = (written: string): string | null => {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(written.trim())
  return found === null ? null : dayOf(Number(found[1]), Number(found[2]), Number(found[3]))
}

/** A number of degrees or people; null when the cell is empty or is none. */
export const plainNumber = (written: string): number | null => {
  const number = written.trim() === '' ? Number.NaN : Number(written)
  return Number.isFinite(number) ? number : null
}

/** Degrees within their range; null otherwise. */
export const plainDegrees = (written: string, limit: 90 | 180): number | null => {
  const number = plainNumber(written)
  return number === null || Math.abs(number) > limit ? null : number
}

/** A whole number of people; null for what is none, or below zero, as some files write "not known". */
export const plainCount = (written: string): number | null => {
  const number = plainNumber(written)
  return number === null || number < 0 ? null : Math.round(number)
}
