import { countryOfCode } from '../../knowledge/country-codes.js'
import { GDELT_COLUMNS, type GdeltColumn } from '../../knowledge/dataset-columns.js'
import type { CellRead, OutsideDays } from '../model.js'
import { type DataSet, dataSetRow, plainDay, typeOfCode } from './dataset.js'

const AT = new Map(GDELT_COLUMNS.map((name, at) => [name, at]))

const cellOf = (cells: readonly string[], name: GdeltColumn): string => cells[AT.get(name)!]!.trim()

/** GDELT 2.0 events: 61 cells set apart by tabs, no header, no quotation marks. */
export const GDELT: DataSet = {
  kind: 'gdelt',
  name: 'GDELT 2.0 events',
  hasHeader: false,
  hasDayOrder: false,
  recognises: (first) =>
    first.length === GDELT_COLUMNS.length &&
    /^\d{1,20}$/.test(cellOf(first, 'GLOBALEVENTID')) &&
    /^[1-4]?$/.test(cellOf(first, 'QuadClass')) &&
    isDated(cellOf(first, 'SQLDATE'), cellOf(first, 'DATEADDED')),
  reader: () =>
    dataSetRow<GdeltColumn>({
      width: GDELT_COLUMNS.length,
      cell: cellOf,
      day: 'SQLDATE',
      numbers: { lat: 'ActionGeo_Lat', lon: 'ActionGeo_Long' },
      read: (of) => ({
        days: gdeltDay(of('SQLDATE')),
        id: of('GLOBALEVENTID') || null,
        ...typeOfCode(of('EventCode'), of('EventCode')),
        actors: [of('Actor1Name')].filter((name) => name !== ''),
        recipients: [of('Actor2Name')].filter((name) => name !== ''),
        place: of('ActionGeo_FullName') || null,
        country: countryOfCode('fips', of('ActionGeo_CountryCode')) ?? (of('ActionGeo_CountryCode') || null),
        source: of('SOURCEURL') || null,
        notes: null,
      }),
    }),
}

/** Rows of our own export have no day where none is known, but always the time they were added: a day and a time of day. */
const isDated = (day: string, added: string): boolean =>
  plainDay(day) !== null || (day === '' && /^\d{14}$/.test(added) && plainDay(added.slice(0, 8)) !== null)

const gdeltDay = (written: string): CellRead<OutsideDays> => {
  const day = plainDay(written)
  if (day === null) return { fault: 'is no day, and GDELT dates events by days alone' }
  return { value: { from: day, to: day, prec: 1 } }
}
