/** One row of a hand-kept sheet into an event, cell by cell; a cell that cannot be read makes the whole row one that is named. */
import type { SheetRow } from '../../intake/sheets/sheet-rows.js'
import { isModeOf, typeByWord } from '../../knowledge/outside-types.js'
import { coordinateIn } from '../cells/coordinates.js'
import { countIn } from '../cells/counts.js'
import { between, daysIn } from '../cells/dates.js'
import type { OrderOf } from '../cells/day-order.js'
import { isUnknown, namesIn, plainCell, programTrace, textCell } from '../cells/plain-cell.js'
import {
  type CellRead,
  columnLetter,
  type Finding,
  type OutsideDays,
  type OutsideDeaths,
  type OutsideType,
  type ReadRow,
  shownValue,
} from '../model.js'
import type { ColumnUse, Field } from './columns.js'
import type { Mapping } from './mapping.js'

/** Reads one row. */
export type RowReader = (row: SheetRow) => ReadRow

/** A reader of rows with these columns. */
export const rowReader = (uses: readonly ColumnUse[], mapping: Mapping, orderOf: OrderOf): RowReader => {
  const used = uses.filter(({ field }) => field !== null)
  const columnsOf = (field: Field): readonly ColumnUse[] => used.filter((use) => use.field === field)
  return (row) => {
    const faults: Finding[] = []
    const remarks: Finding[] = []
    const finding = (use: ColumnUse | null, says: string): Finding => ({
      row: row.number,
      column: use === null ? null : columnLetter(use.at),
      header: use?.header ?? null,
      value: use === null ? null : shownValue(row.cells[use.at] ?? ''),
      says,
    })
    if (row.encoding !== null)
      remarks.push(finding(null, `is written in ${row.encoding.toUpperCase()}, unlike the rest`))
    const missing = uses.length - row.cells.length
    if (missing > 0)
      remarks.push(
        finding(null, `has ${row.cells.length} cells for ${uses.length} columns; the last are taken as empty`),
      )
    const broken = new Set<ColumnUse>()
    for (const use of used) {
      const trace = programTrace(row.cells[use.at] ?? '')
      if (trace === null) continue
      faults.push(finding(use, trace))
      broken.add(use)
    }
    /** What the first column of a field says; null when it has none, or is at fault. */
    const value = <Value>(field: Field, read: (cell: string) => CellRead<Value>): Value | null => {
      const [use] = columnsOf(field)
      if (use === undefined || broken.has(use)) return null
      return taken(use, read(row.cells[use.at] ?? ''))
    }
    const taken = <Value>(use: ColumnUse, read: CellRead<Value>): Value | null => {
      if (read.fault !== undefined) {
        faults.push(finding(use, read.fault))
        return null
      }
      if (read.remark !== undefined) remarks.push(finding(use, read.remark))
      return read.value
    }
    const text = (field: Field): string | null => {
      const parts = columnsOf(field).flatMap((use) =>
        broken.has(use) ? [] : (taken(use, textCell(row.cells[use.at] ?? '')) ?? []),
      )
      const known = parts.filter((part) => !isUnknown(part))
      return known.length === 0 ? null : known.join('; ')
    }

    const days = daysOf(columnsOf, row, orderOf, broken, taken)
    if (days === 'missing')
      faults.push(
        finding(
          columnsOf('date')[0] ?? columnsOf('from')[0] ?? null,
          'is no date; where the cell above is merged over several rows, fill it down',
        ),
      )
    const precision = value('precision', precisionIn)
    const type = value('type', (cell) => typeIn(cell, mapping)) ?? NO_TYPE
    const mode = value('mode', (cell) => modeIn(cell, type))
    const deaths = deathsOf(value)
    if (deaths.low !== null && deaths.high !== null && deaths.low > deaths.high)
      faults.push(finding(columnsOf('low')[0] ?? null, 'is above the highest count'))
    else if (deaths.best !== null && (deaths.best < (deaths.low ?? 0) || deaths.best > (deaths.high ?? deaths.best)))
      faults.push(
        finding(columnsOf('best')[0] ?? columnsOf('deaths')[0] ?? null, 'lies outside its lowest and highest count'),
      )
    const lat = value('latitude', (cell) => coordinateIn(cell, 'latitude'))
    const lon = value('longitude', (cell) => coordinateIn(cell, 'longitude'))
    const half = (lat === null) === (lon === null) ? undefined : columnsOf(lat === null ? 'latitude' : 'longitude')[0]
    if (half !== undefined && !faults.some(({ column }) => column === columnLetter(half.at)))
      faults.push(finding(half, 'is missing: the other coordinate is there'))
    const event = {
      row: row.number,
      id: text('id'),
      ...type,
      mode: mode ?? type.mode,
      actors: namesIn(text('actors') ?? ''),
      recipients: namesIn(text('recipients') ?? ''),
      place: text('place'),
      country: text('country'),
      lat,
      lon,
      source: text('source'),
      ...deaths,
      notes: text('notes'),
    }
    if (faults.length > 0 || days === 'missing' || days === null) return { verdict: 'bad', row: row.number, faults }
    return { verdict: 'good', event: { ...event, ...days, prec: precision ?? days.prec }, remarks }
  }
}

type Taken = <Value>(use: ColumnUse, read: CellRead<Value>) => Value | null

/** The day or days of a row: one column with a day or range, or two with its ends. Null when what is there cannot be read. */
const daysOf = (
  columnsOf: (field: Field) => readonly ColumnUse[],
  row: SheetRow,
  orderOf: OrderOf,
  broken: ReadonlySet<ColumnUse>,
  taken: Taken,
): OutsideDays | null | 'missing' => {
  const cellOf = (use: ColumnUse | undefined): string => (use === undefined ? '' : plainCell(row.cells[use.at] ?? ''))
  const [begin, end] = [columnsOf('from')[0] ?? columnsOf('date')[0], columnsOf('to')[0]]
  if ([begin, end].some((use) => use !== undefined && broken.has(use))) return null
  const [first, last] = [cellOf(begin), cellOf(end)]
  if (begin === undefined || isUnknown(first)) return 'missing'
  const from = daysIn(first, orderOf)
  if (end === undefined || isUnknown(last) || from.fault !== undefined) return taken(begin, from)
  const to = daysIn(last, orderOf)
  if (to.fault !== undefined) return taken(end, to)
  taken(begin, from)
  return taken(end, between(from, { ...to, value: { ...to.value, from: to.value.to } }))
}

const precisionIn = (cell: string): CellRead<number | null> => {
  const text = plainCell(cell).toLowerCase()
  if (isUnknown(text)) return { value: null }
  const word = ['day', 'days', 'week', 'month', 'year'].indexOf(text) + 1
  if (word > 0) return { value: word }
  return /^[1-5]$/.test(text)
    ? { value: Number(text) }
    : { fault: 'is no precision; write 1 (a day) to 5 (a year), or day, week, month, year' }
}

const NO_TYPE: OutsideType = { type: null, plover: null, mode: null, cameo: null }

/** A type as the mapping, the crosswalk or another data set's names have it. */
const typeIn = (cell: string, { types }: Mapping): CellRead<OutsideType> => {
  const text = plainCell(cell)
  if (isUnknown(text)) return { value: NO_TYPE }
  const found = typeByWord(types.get(text.toLowerCase()) ?? text)
  if (found === null)
    return {
      fault:
        'is no type known: a PLOVER type, a CAMEO code, a name of ACLED or UCDP; say what it is with --type "WORD=TYPE"',
    }
  const { plover, mode, cameo, zeroLost } = found
  const value = { type: text, plover, mode, cameo }
  return zeroLost ? { value, remark: `is taken as CAMEO ${cameo}, whose zero a spreadsheet drops` } : { value }
}

const modeIn = (cell: string, { plover }: OutsideType): CellRead<string | null> => {
  const text = plainCell(cell).toLowerCase()
  if (isUnknown(text)) return { value: null }
  if (plover === null) return { fault: 'is a mode of no type' }
  return isModeOf(plover, text) ? { value: text } : { fault: `is no mode of ${plover}` }
}

/** Counts of several columns put together: what low, best and high say goes before a range in one cell. */
const deathsOf = (
  value: <Value>(field: Field, read: (cell: string) => CellRead<Value>) => Value | null,
): OutsideDeaths => {
  const [deaths, low, best, high] = (['deaths', 'low', 'best', 'high'] as const).map((field) => value(field, countIn))
  const only = (count: OutsideDeaths | null | undefined): number | null =>
    count?.best ?? count?.low ?? count?.high ?? null
  return {
    low: only(low) ?? deaths?.low ?? best?.low ?? null,
    best: best?.best ?? deaths?.best ?? null,
    high: only(high) ?? deaths?.high ?? best?.high ?? null,
  }
}
