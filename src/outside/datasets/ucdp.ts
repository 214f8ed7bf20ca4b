import { countryOfCode } from '../../knowledge/country-codes.js'
import type { UcdpColumn } from '../../knowledge/dataset-columns.js'
import { precisionOfIso } from '../../mentions/dates/days.js'
import { countryIn } from '../cells/country.js'
import { namesIn } from '../cells/plain-cell.js'
import type { CellRead, OutsideDays } from '../model.js'
import { type DataSet, dataSetRow, plainDay, typeOfNames } from './dataset.js'
import { byName, hasColumns } from './header-names.js'

const NEEDED: readonly UcdpColumn[] = ['id', 'type_of_violence', 'side_a', 'side_b', 'date_start', 'date_end', 'best']

const VIOLENCE: Readonly<Record<string, string>> = { '1': 'State-based', '2': 'Non-state', '3': 'One-sided' }

/** UCDP GED: one row an event in which somebody died, with a header. */
export const UCDP: DataSet = {
  kind: 'ucdp',
  name: 'UCDP GED',
  hasHeader: true,
  hasDayOrder: false,
  recognises: (first) => hasColumns(first, NEEDED),
  reader: (first) =>
    dataSetRow<UcdpColumn>({
      width: first.length,
      cell: byName(first),
      day: 'date_start',
      numbers: { lat: 'latitude', lon: 'longitude', low: 'low', best: 'best', high: 'high' },
      read: (of) => {
        const violence = VIOLENCE[of('type_of_violence')] ?? of('type_of_violence')
        return {
          days: ucdpDays(of('date_start'), of('date_end'), of('date_prec')),
          id: of('id') || null,
          ...typeOfNames('ucdp', violence, [violence]),
          actors: sideIn(of('side_a')),
          recipients: sideIn(of('side_b')),
          place: of('where_coordinates') || null,
          country: countryOfCode('gw', of('country_id')) ?? countryIn(of('country')) ?? (of('country') || null),
          source: of('source_article') || of('source_office') || null,
          notes: of('source_headline') || null,
        }
      },
    }),
}

/** The parties of one side: "Government of Meridova, Government of Darvela" are two; any other comma may be a part of a name. */
const sideIn = (written: string): readonly string[] => namesIn(written.replace(/, (?=Government of )/g, '; '))

const ucdpDays = (start: string, end: string, precision: string): CellRead<OutsideDays> => {
  const from = plainDay(start)
  const to = end === '' ? from : plainDay(end)
  if (from === null || to === null) return { fault: 'is no day, or date_end is none' }
  if (to < from) return { fault: 'is after date_end' }
  const told = /^[1-5]$/.test(precision) ? Number(precision) : null
  return { value: { from, to, prec: told ?? precisionOfIso(from, to) } }
}
