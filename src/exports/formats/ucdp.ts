import { UCDP_COLUMNS, type UcdpColumn } from '../../knowledge/dataset-columns.js'
import type { Told } from '../../store/tellings.js'
import { type CellsOf, nothing } from '../datasets/column.js'
import { type Deaths, deathsOfSides } from '../datasets/deaths.js'
import { type DatasetEvent, type Party, sharedStart } from '../datasets/event.js'
import { numberOf } from '../datasets/number-of.js'
import { commonSide, isArmed } from '../datasets/side.js'
import { codeOf, countryAt, countryName, divisionAt, pointOf } from '../datasets/where.js'
import { csvTable } from '../datasets/written.js'
import type { ExportFormat } from '../format.js'
import { recordRow } from '../record-row.js'

interface Given extends DatasetEvent {
  readonly number: number
  readonly deaths: Deaths
  readonly told: Told
}

/** 1 between a state and armed people, or two states; 2 between armed people; 3 of armed people against civilians. */
const typeOfViolence = ({ actors, recipients }: Given): number | null => {
  const one = commonSide(actors)
  const other = commonSide(recipients)
  if (!isArmed(one)) return null
  if (other === 'civilians') return 3
  if (!isArmed(other)) return null
  return one === 'state' || other === 'state' ? 1 : 2
}

const names = (parties: readonly Party[]): string | null => parties.map(({ name }) => name).join('; ') || null

/** One-sided violence is always against civilians, whoever they are. */
const sideB = (event: Given): string | null => (typeOfViolence(event) === 3 ? 'Civilians' : names(event.recipients))

const dyad = (event: Given): string | null => {
  const one = names(event.actors)
  const other = sideB(event)
  return one === null || other === null ? null : `${one} - ${other}`
}

const sum = (event: Given) => deathsOfSides(event.deaths, commonSide(event.recipients))

const CELLS = 720
const PER_DEGREE = 2

/** The cell of PRIO's grid, half a degree wide, numbered from the south-west, row by row. */
const gridCell = ({ place }: Given): number | null => {
  const point = pointOf(place)
  if (point === null) return null
  const row = Math.min(Math.floor((point.lat + 90) * PER_DEGREE), CELLS / 2 - 1)
  const column = Math.min(Math.floor((point.lon + 180) * PER_DEGREE), CELLS - 1)
  return row * CELLS + column + 1
}

const gw = (parties: readonly Party[]): string | null =>
  commonSide(parties) === 'state' ? codeOf(parties[0]?.facts?.country, 'gw') : null

/** Whose counts they are. */
const counters = ({ deaths }: Given): string =>
  [...new Set(deaths.figures.flatMap((figure) => recordRow(figure).according_to as readonly string[]))].join('; ')

/** 1 where day and parties are told, 2 where less is known. */
const clarity = (event: Given): number =>
  event.days?.prec === 1 && event.actors.length > 0 && event.place !== null ? 1 : 2

const COLUMNS: CellsOf<UcdpColumn, Given> = {
  id: ({ number }) => number,
  relid: ({ row }) => `PARLEY-${row.report.slice(0, 12)}-${row.id}`,
  year: ({ days }) => sharedStart(days, 4),
  active_year: nothing,
  code_status: nothing,
  type_of_violence: typeOfViolence,
  conflict_dset_id: nothing,
  conflict_new_id: nothing,
  conflict_name: nothing,
  dyad_dset_id: nothing,
  dyad_new_id: nothing,
  dyad_name: dyad,
  side_a_dset_id: nothing,
  side_a_new_id: nothing,
  side_a: ({ actors }) => names(actors),
  side_b_dset_id: nothing,
  side_b_new_id: nothing,
  side_b: sideB,
  number_of_sources: ({ told }) => told.houses,
  source_article: ({ row }) => [row.publisher, row.published, row.title].filter((part) => part !== null).join(', '),
  source_office: ({ row }) => row.publisher,
  source_date: ({ row }) => row.published,
  source_headline: ({ row }) => row.title,
  source_original: counters,
  where_prec: ({ place }) => place?.where_prec,
  where_coordinates: ({ place }) => (place === null || pointOf(place) === null ? null : place.name),
  where_description: ({ place }) => place?.name,
  adm_1: (event) => divisionAt(event, 1),
  adm_2: (event) => divisionAt(event, 2),
  latitude: ({ place }) => pointOf(place)?.lat,
  longitude: ({ place }) => pointOf(place)?.lon,
  geom_wkt: ({ place }) => wkt(pointOf(place)),
  priogrid_gid: gridCell,
  country: (event) => countryName(countryAt(event)),
  country_id: (event) => codeOf(countryAt(event), 'gw'),
  region: (event) => codeOf(countryAt(event), 'ucdp_region'),
  event_clarity: clarity,
  date_prec: ({ days }) => days?.prec,
  date_start: ({ days }) => days?.from,
  date_end: ({ days }) => days?.to,
  deaths_a: (event) => sum(event).deaths_a,
  deaths_b: (event) => sum(event).deaths_b,
  deaths_civilians: (event) => sum(event).deaths_civilians,
  deaths_unknown: (event) => sum(event).deaths_unknown,
  best: ({ deaths }) => deaths.best,
  high: ({ deaths }) => deaths.high,
  low: ({ deaths }) => deaths.low,
  gwnoa: ({ actors }) => gw(actors),
  gwnob: ({ recipients }) => gw(recipients),
}

const wkt = (point: ReturnType<typeof pointOf>): string | null =>
  point === null ? null : `POINT (${point.lon} ${point.lat})`

/** Lethal events, as UCDP tells them. */
export const UCDP: ExportFormat = {
  name: 'ucdp',
  title: 'UCDP GED',
  does: 'For programs that read UCDP’s georeferenced events: attacks that happened and of which the text counts the dead; it holds nothing else, and who counted stands in source_original and the file beside it.',
  ending: 'csv',
  media: 'text/csv; charset=utf-8',
  holds: ['events'],
  beside: ['figures'],
  sidecar: true,
  write: (exported) =>
    csvTable(exported, UCDP_COLUMNS, (event, { deaths, told }) => {
      if (deaths === undefined) return 'events without a count of dead'
      if ((deaths.high ?? deaths.best ?? deaths.low ?? 0) < 1) return 'events in which nobody was killed'
      const given = { ...event, deaths, told, number: numberOf(told.first) }
      return { id: String(given.number), cells: UCDP_COLUMNS.map((name) => COLUMNS[name](given)) }
    }),
}
