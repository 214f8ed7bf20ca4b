/** One row of a hand-kept sheet into an event, cell by cell; a cell that cannot be read makes the whole row one that is named. */
import type { SheetRow } from '../../intake/sheets/sheet-rows.js'
import { coordinateIn } from '../cells/coordinates.js'
import { countryIn } from '../cells/country.js'
import { countIn } from '../cells/counts.js'
import { between, daysIn } from '../cells/dates.js'
import type { OrderOf } from '../cells/day-order.js'
import { isUnknown, namesIn } from '../cells/plain-cell.js'
import { modeIn, NO_TYPE, precisionIn, typeIn } from '../cells/types.js'
import type { CellRead, OutsideDays, OutsideDeaths, OutsideEvent, ReadRow } from '../model.js'
import type { ColumnUse } from './columns.js'
import type { Mapping } from './mapping.js'
import { columnsOf, type RowCells, rowCells } from './row-cells.js'

/** Reads one row. */
export type RowReader = (row: SheetRow) => ReadRow

/** A reader of rows with these columns. */
export const rowReader = (uses: readonly ColumnUse[], { types }: Mapping, orderOf: OrderOf): RowReader => {
  const columns = columnsOf(uses)
  return (row) => {
    const cells = rowCells(row, columns)
    const days = daysOf(cells, orderOf)
    const precision = cells.value('precision', precisionIn)
    const type = cells.value('type', (cell) => typeIn(cell, types)) ?? NO_TYPE
    const mode = cells.value('mode', (cell) => modeIn(cell, type)) ?? type.mode
    const deaths = deathsOf(cells)
    const place = coordinatesOf(cells)
    const names = { actors: namesIn(cells.text('actors') ?? ''), recipients: namesIn(cells.text('recipients') ?? '') }
    const event = {
      row: row.number,
      id: cells.text('id'),
      ...type,
      mode,
      ...names,
      place: cells.text('place'),
      country: countryIn(cells.text('country') ?? '') ?? cells.text('country'),
      ...place,
      source: cells.text('source'),
      ...deaths,
      notes: cells.text('notes'),
    }
    if (days === null || cells.faults.length > 0) return { verdict: 'bad', row: row.number, faults: cells.faults }
    return { verdict: 'good', event: { ...event, ...days, prec: precision ?? days.prec }, remarks: cells.remarks }
  }
}

/** The day or days of a row: one column with a day or range, or two with its ends. Null, and a fault said, when there is none. */
const daysOf = (cells: RowCells, orderOf: OrderOf): OutsideDays | null => {
  const begin = cells.columnOf('from') === undefined ? 'date' : 'from'
  const first = cells.cell(begin)
  if (first === null || isUnknown(first)) {
    cells.blame(begin, 'is no date; where the cell above is merged over several rows, fill it down')
    return null
  }
  const from = cells.value(begin, (cell) => daysIn(cell, orderOf))
  const last = cells.cell('to')
  if (from === null || last === null || isUnknown(last)) return from
  return cells.value('to', (cell) => endingWith(from, daysIn(cell, orderOf)))
}

const endingWith = (from: OutsideDays, to: CellRead<OutsideDays>): CellRead<OutsideDays> =>
  to.fault === undefined ? between({ value: from }, { ...to, value: { ...to.value, from: to.value.to } }) : to

/** Counts of several columns put together: what low, best and high say goes before a range in one cell. */
const deathsOf = (cells: RowCells): OutsideDeaths => {
  const [deaths, low, best, high] = (['deaths', 'low', 'best', 'high'] as const).map((field) =>
    cells.value(field, countIn),
  )
  const only = (count: OutsideDeaths | null | undefined): number | null =>
    count?.best ?? count?.low ?? count?.high ?? null
  const all = {
    low: only(low) ?? deaths?.low ?? best?.low ?? null,
    best: best?.best ?? deaths?.best ?? null,
    high: only(high) ?? deaths?.high ?? best?.high ?? null,
  }
  if (all.low !== null && all.high !== null && all.low > all.high) cells.blame('low', 'is above the highest count')
  else if (all.best !== null && (all.best < (all.low ?? 0) || all.best > (all.high ?? all.best)))
    cells.blame(best === null || best === undefined ? 'deaths' : 'best', 'lies outside its lowest and highest count')
  return all
}

/** Degrees of both axes; one alone is a fault, where the sheet has a column for the other. */
const coordinatesOf = (cells: RowCells): Pick<OutsideEvent, 'lat' | 'lon'> => {
  const lat = cells.value('latitude', (cell) => coordinateIn(cell, 'latitude'))
  const lon = cells.value('longitude', (cell) => coordinateIn(cell, 'longitude'))
  const missing = lat === null ? 'latitude' : 'longitude'
  if ((lat === null) !== (lon === null) && cells.columnOf(missing) !== undefined)
    cells.blame(missing, 'is missing: the other coordinate is there')
  return { lat, lon }
}
