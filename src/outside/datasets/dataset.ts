import type { SheetRow } from '../../intake/sheets/sheet-rows.js'
import { cameoCode } from '../../knowledge/crosswalk.js'
import { outsideType } from '../../knowledge/outside-types.js'
import { coordinateIn } from '../cells/coordinates.js'
import { countIn } from '../cells/counts.js'
import { type DayOrder, dayOf } from '../cells/day-order.js'
import {
  badRow,
  type CellRead,
  type Finding,
  type OutsideDays,
  type OutsideEvent,
  type OutsideKind,
  type OutsideType,
  type ReadRow,
  rowFinding,
  shownValue,
} from '../model.js'

/** A published format of event files, and how a row of it becomes an event. */
export interface DataSet {
  readonly kind: OutsideKind
  /** What it is called. */
  readonly name: string
  /** Whether a first row of a file is this format's. */
  readonly recognises: (first: readonly string[]) => boolean
  /** False where the first row is an event already. */
  readonly hasHeader: boolean
  /** Whether its dates may be written in several orders; where they may not, an order given has no effect. */
  readonly hasDayOrder: boolean
  /** A reader of rows of a file with this first row. */
  readonly reader: (first: readonly string[], dayOrder: DayOrder | null) => (row: SheetRow) => ReadRow
}

/** The fields of an event that are numbers. */
type NumberField = 'lat' | 'lon' | 'low' | 'best' | 'high'

/** How the columns of a data set are read. */
export interface DataSetColumns<Name extends string> {
  /** How many cells a row has. */
  readonly width: number
  /** A row's cell, without spaces around it, by its column; '' where the file has no such column. */
  readonly cell: (cells: readonly string[], name: Name) => string
  /** The column of the day, for a message. */
  readonly day: Name
  /** The column of each number; those that the data set does not have are left out. */
  readonly numbers: Readonly<Partial<Record<NumberField, Name>>>
  /** What the rest of a row's cells say. */
  readonly read: (of: (name: Name) => string) => DataSetCells
}

/** What a data set's reader makes of the cells of one row that hold no number. */
export interface DataSetCells extends Omit<OutsideEvent, 'row' | keyof OutsideDays | NumberField> {
  readonly days: CellRead<OutsideDays>
}

/**
 * A reader of a data set's rows. Bad is one with another number of cells than the header, or no day; a number that cannot be read is left
 * empty, with a remark.
 */
export const dataSetRow =
  <Name extends string>({ width, cell, day, numbers, read }: DataSetColumns<Name>) =>
  (row: SheetRow): ReadRow => {
    const of = (name: Name): string => cell(row.cells, name)
    const finding = (header: Name, says: string): Finding => ({
      ...rowFinding(row.number, shownValue(of(header)), says),
      header,
    })
    const bad = (says: string): ReadRow => badRow(row.number, shownValue(row.cells.slice(0, 3).join(' · ')), says)
    if (row.cells.every((each) => each.trim() === '')) return { verdict: 'aside', row: row.number, says: 'is empty' }
    if (row.fault !== null) return bad(row.fault)
    if (row.cells.length !== width) return bad(`has ${row.cells.length} cells for ${width} columns`)
    const { days, ...event } = read(of)
    if (days.fault !== undefined) return { verdict: 'bad', row: row.number, faults: [finding(day, days.fault)] }
    const remarks: Finding[] = []
    const number = (field: NumberField): number | null => {
      const name = numbers[field]
      if (name === undefined) return null
      const { value, remark } = field === 'lat' || field === 'lon' ? degreesIn(of(name), field) : peopleIn(of(name))
      if (remark !== undefined) remarks.push(finding(name, remark))
      return value
    }
    return {
      verdict: 'good',
      event: {
        row: row.number,
        ...event,
        lat: number('lat'),
        lon: number('lon'),
        low: number('low'),
        best: number('best'),
        high: number('high'),
        ...days.value,
      },
      remarks,
    }
  }

/** A number read, and what a person should see of how it was. */
interface NumberRead {
  readonly value: number | null
  readonly remark?: string
}

/** Whole numbers and decimals as programs write them take no second look: files have millions of them. */
const PLAIN = /^-?\d{1,9}(?:\.\d+)?$/

const degreesIn = (written: string, field: 'lat' | 'lon'): NumberRead => {
  const [axis, limit] = field === 'lat' ? (['latitude', 90] as const) : (['longitude', 180] as const)
  if (PLAIN.test(written) && Math.abs(Number(written)) <= limit) return { value: Number(written) }
  return leftEmpty(coordinateIn(written, axis))
}

/** A count of people. Some files write -1 or -99 for "not known". */
const peopleIn = (written: string): NumberRead => {
  if (/^\d{1,9}$/.test(written)) return { value: Number(written) }
  const read = countIn(written)
  if (read.fault !== undefined) return leftEmpty(read)
  const { best, low, high } = read.value
  return best === null && (low !== null || high !== null)
    ? leftEmpty({ fault: 'is not one number' })
    : { value: best, ...(read.remark === undefined ? {} : { remark: read.remark }) }
}

const leftEmpty = (read: CellRead<number | null>): NumberRead =>
  read.fault === undefined ? read : { value: null, remark: `${read.fault}; it is left empty` }

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
