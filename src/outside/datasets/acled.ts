import { daysIn } from '../cells/dates.js'
import { ordersOf } from '../cells/day-order.js'
import { namesIn } from '../cells/plain-cell.js'
import type { CellRead, OutsideDays } from '../model.js'
import { type DataSet, dataSetRow, plainCount, plainDegrees, typeOfNames } from './dataset.js'
import { byName, hasColumns } from './header-names.js'

/** Columns of an ACLED event file; files of other years have some more or fewer. */
export const ACLED_COLUMNS = [
  'event_id_cnty', 'event_date', 'year', 'time_precision', 'disorder_type', 'event_type', 'sub_event_type', 'actor1', 'assoc_actor_1',
  'inter1', 'actor2', 'assoc_actor_2', 'inter2', 'interaction', 'civilian_targeting', 'iso', 'region', 'country', 'admin1', 'admin2',
  'admin3', 'location', 'latitude', 'longitude', 'geo_precision', 'source', 'source_scale', 'notes', 'fatalities', 'tags', 'timestamp',
] as const // biome-ignore format: the order of the format

const NEEDED = ['event_id_cnty', 'event_date', 'event_type', 'actor1', 'fatalities']

/** ACLED: one row an event, with a header; days as 14 August 2024 or 2024-08-14. */
export const ACLED: DataSet = {
  kind: 'acled',
  name: 'ACLED',
  columns: ACLED_COLUMNS,
  hasHeader: true,
  recognises: (first) => hasColumns(first, NEEDED),
  reader: (first) => {
    const cell = byName(first)
    return (row) =>
      dataSetRow(row, first.length, (cells) => {
        const of = (name: (typeof ACLED_COLUMNS)[number]): string => cell(cells, name)
        const [type, subtype] = [of('event_type'), of('sub_event_type')]
        const names = (one: 'actor1' | 'actor2', with_: 'assoc_actor_1' | 'assoc_actor_2'): readonly string[] => [
          ...new Set([...namesIn(of(one)), ...namesIn(of(with_))]),
        ]
        return {
          days: acledDays(of('event_date'), of('time_precision')),
          dayCell: of('event_date'),
          dayColumn: 'event_date',
          id: of('event_id_cnty') || null,
          ...typeOfNames('acled', [type, subtype].filter((word) => word !== '').join(': '), [subtype, type]),
          actors: names('actor1', 'assoc_actor_1'),
          recipients: names('actor2', 'assoc_actor_2'),
          place: of('location') || null,
          country: of('country') || null,
          lat: plainDegrees(of('latitude'), 90),
          lon: plainDegrees(of('longitude'), 180),
          source: of('source') || null,
          low: null,
          best: plainCount(of('fatalities')),
          high: null,
          notes: of('notes') || null,
        }
      })
  },
}

const NO_ORDER = ordersOf([], null)
const DAY = 86_400_000

/** ACLED gives one day whatever it knows: at precision 2 a day of the week meant, at 3 a day of the month. */
const acledDays = (written: string, precision: string): CellRead<OutsideDays> => {
  const read = daysIn(written, NO_ORDER)
  if (read.fault !== undefined) return read
  const { from } = read.value
  const shifted = (days: number): string => new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10)
  if (precision === '2') return { value: { from: shifted(-3), to: shifted(3), prec: 3 } }
  return precision === '3' ? daysIn(from.slice(0, 7), NO_ORDER) : read
}
