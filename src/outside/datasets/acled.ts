import { countryOfCode } from '../../knowledge/country-codes.js'
import type { AcledColumn } from '../../knowledge/dataset-columns.js'
import { shiftedIso } from '../../mentions/dates/days.js'
import { countryIn } from '../cells/country.js'
import { daysIn } from '../cells/dates.js'
import { type OrderOf, ordersOf } from '../cells/day-order.js'
import { namesIn } from '../cells/plain-cell.js'
import type { CellRead, OutsideDays } from '../model.js'
import { type DataSet, dataSetRow, typeOfNames } from './dataset.js'
import { byName, hasColumns } from './header-names.js'

const NEEDED: readonly AcledColumn[] = ['event_id_cnty', 'event_date', 'event_type', 'actor1', 'fatalities']

/** ACLED: one row an event, with a header; days as 14 August 2024 or 2024-08-14, or in numbers in the order given. */
export const ACLED: DataSet = {
  kind: 'acled',
  name: 'ACLED',
  hasHeader: true,
  hasDayOrder: true,
  recognises: (first) => hasColumns(first, NEEDED),
  reader: (first, dayOrder) => {
    const orderOf = ordersOf([], dayOrder)
    return dataSetRow<AcledColumn>({
      width: first.length,
      cell: byName(first),
      day: 'event_date',
      numbers: { lat: 'latitude', lon: 'longitude', best: 'fatalities' },
      read: (of) => {
        const [type, subtype] = [of('event_type'), of('sub_event_type')]
        const names = (one: 'actor1' | 'actor2', others: 'assoc_actor_1' | 'assoc_actor_2'): readonly string[] => [
          ...new Set([...namesIn(of(one)), ...namesIn(of(others))]),
        ]
        return {
          days: acledDays(of('event_date'), of('time_precision'), orderOf),
          id: of('event_id_cnty') || null,
          ...typeOfNames('acled', [type, subtype].filter((word) => word !== '').join(': '), [subtype, type]),
          actors: names('actor1', 'assoc_actor_1'),
          recipients: names('actor2', 'assoc_actor_2'),
          place: of('location') || null,
          country: countryOfCode('iso', of('iso')) ?? countryIn(of('country')) ?? (of('country') || null),
          source: of('source') || null,
          notes: of('notes') || null,
        }
      },
    })
  },
}

/** ACLED gives one day whatever it knows: at precision 2 a day of the week meant, at 3 a day of the month. */
const acledDays = (written: string, precision: string, orderOf: OrderOf): CellRead<OutsideDays> => {
  const read = daysIn(written, orderOf)
  if (read.fault !== undefined) return read
  const { from } = read.value
  if (precision === '2') return { value: { from: shiftedIso(from, -3), to: shiftedIso(from, 3), prec: 3 } }
  return precision === '3' ? daysIn(from.slice(0, 7), orderOf) : read
}
