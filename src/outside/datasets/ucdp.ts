import { namesIn } from '../cells/plain-cell.js'
import type { CellRead, OutsideDays } from '../model.js'
import { type DataSet, dataSetRow, plainCount, plainDay, plainDegrees, typeOfNames } from './dataset.js'
import { byName, hasColumns } from './header-names.js'

/** Columns of UCDP's Georeferenced Event Dataset; candidate files have a few more or fewer. */
export const UCDP_COLUMNS = [
  'id', 'relid', 'year', 'active_year', 'code_status', 'type_of_violence', 'conflict_dset_id', 'conflict_new_id', 'conflict_name',
  'dyad_dset_id', 'dyad_new_id', 'dyad_name', 'side_a_dset_id', 'side_a_new_id', 'side_a', 'side_b_dset_id', 'side_b_new_id', 'side_b',
  'number_of_sources', 'source_article', 'source_office', 'source_date', 'source_headline', 'source_original', 'where_prec',
  'where_coordinates', 'where_description', 'adm_1', 'adm_2', 'latitude', 'longitude', 'geom_wkt', 'priogrid_gid', 'country', 'country_id',
  'region', 'event_clarity', 'date_prec', 'date_start', 'date_end', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best',
  'high', 'low', 'gwnoa', 'gwnob',
] as const // biome-ignore format: the order of the format

const NEEDED = ['id', 'type_of_violence', 'side_a', 'side_b', 'date_start', 'date_end', 'best']

const VIOLENCE: Readonly<Record<string, string>> = { '1': 'State-based', '2': 'Non-state', '3': 'One-sided' }

/** UCDP GED: one row an event in which somebody died, with a header. */
export const UCDP: DataSet = {
  kind: 'ucdp',
  name: 'UCDP GED',
  columns: UCDP_COLUMNS,
  hasHeader: true,
  recognises: (first) => hasColumns(first, NEEDED),
  reader: (first) => {
    const cell = byName(first)
    return (row) =>
      dataSetRow(row, first.length, (cells) => {
        const of = (name: (typeof UCDP_COLUMNS)[number]): string => cell(cells, name)
        const violence = VIOLENCE[of('type_of_violence')] ?? of('type_of_violence')
        return {
          days: ucdpDays(of('date_start'), of('date_end'), of('date_prec')),
          dayCell: of('date_start'),
          dayColumn: 'date_start',
          id: of('id') || null,
          ...typeOfNames('ucdp', violence, [violence]),
          actors: namesIn(of('side_a')),
          recipients: namesIn(of('side_b')),
          place: of('where_coordinates') || null,
          country: of('country') || null,
          lat: plainDegrees(of('latitude'), 90),
          lon: plainDegrees(of('longitude'), 180),
          source: of('source_article') || of('source_office') || null,
          low: plainCount(of('low')),
          best: plainCount(of('best')),
          high: plainCount(of('high')),
          notes: of('source_headline') || null,
        }
      })
  },
}

const ucdpDays = (start: string, end: string, precision: string): CellRead<OutsideDays> => {
  const from = plainDay(start)
  const to = end === '' ? from : plainDay(end)
  if (from === null || to === null) return { fault: 'is no day, or date_end is none' }
  if (to < from) return { fault: 'is after date_end' }
  return { value: { from, to, prec: /^[1-5]$/.test(precision) ? Number(precision) : from === to ? 1 : 5 } }
}
