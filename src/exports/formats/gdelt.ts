import {
  GDELT_COLUMNS,
  type GdeltActorPart,
  type GdeltColumn,
  type GdeltPlacePart,
} from '../../knowledge/dataset-columns.js'
import type { PlaceFacts } from '../../store/report-facts.js'
import type { Told } from '../../store/tellings.js'
import { type CellsOf, nothing } from '../datasets/column.js'
import { type DatasetEvent, oneDay, type Party, sharedStart } from '../datasets/event.js'
import { numberOf } from '../datasets/number-of.js'
import { codeOf, countryAt, countryName, isWide, pointOf } from '../datasets/where.js'
import { tabTable } from '../datasets/written.js'
import type { ExportFormat } from '../format.js'

interface Given extends DatasetEvent {
  readonly number: number
  readonly told: Told
  /** When it was taken out of the store, as GDELT writes times. */
  readonly added: string
}

const actor = <At extends 1 | 2>(
  at: At,
  of: (event: Given) => readonly Party[],
): CellsOf<`Actor${At}${GdeltActorPart}`, Given> => {
  const first = (event: Given): Party | undefined => of(event)[0]
  const country = (event: Given): string | null => codeOf(first(event)?.facts?.country, 'cameo')
  const type = (event: Given, place: number): string | null => roles(first(event))[place] ?? null
  const cells: CellsOf<GdeltActorPart, Given> = {
    Code: (event) => [country(event), ...roles(first(event))].filter((code) => code !== null).join('') || null,
    Name: (event) => first(event)?.name,
    CountryCode: country,
    KnownGroupCode: nothing,
    EthnicCode: nothing,
    Religion1Code: nothing,
    Religion2Code: nothing,
    Type1Code: (event) => type(event, 0),
    Type2Code: (event) => type(event, 1),
    Type3Code: (event) => type(event, 2),
  }
  return named(`Actor${at}`, cells)
}

/** The same cells under longer names. */
const named = <Start extends string, Part extends string>(
  start: Start,
  cells: CellsOf<Part, Given>,
): CellsOf<`${Start}${Part}`, Given> =>
  Object.fromEntries(Object.entries(cells).map(([part, cell]) => [`${start}${part}`, cell])) as CellsOf<
    `${Start}${Part}`,
    Given
  >

// A country that acts is its government, which GDELT says by its code alone.
const roles = (party: Party | undefined): readonly string[] =>
  party?.facts === undefined || party.facts.kind === 'country' ? [] : party.facts.sector.slice(0, 3)

/** Where an actor is at home is no place that the text gives: those columns stay empty. */
const NOWHERE: CellsOf<GdeltPlacePart, Given> = {
  Type: nothing,
  FullName: nothing,
  CountryCode: nothing,
  ADM1Code: nothing,
  ADM2Code: nothing,
  Lat: nothing,
  Long: nothing,
  FeatureID: nothing,
}

/** 1 a country, 4 a town, 5 a division of a country; the United States have codes of their own, 3 and 2. */
const geoType = ({ where_prec, country }: PlaceFacts): number | null => {
  if (where_prec === null || where_prec > 6) return null
  if (where_prec === 6) return 1
  const american = country === 'USA'
  if (where_prec <= 2) return american ? 3 : 4
  return where_prec === 5 ? null : american ? 2 : 5
}

const BETWEEN_ITS_PARTS = 34.7

/** FIPS has no code for Palestine, only for its two parts, which lie west and east of a line: Gaza and the West Bank. */
const fipsAt = (event: Given): string | null => {
  const country = countryAt(event)
  const point = pointOf(event.place)
  if (country === 'PSE' && point !== null) return point.lon < BETWEEN_ITS_PARTS ? 'GZ' : 'WE'
  return codeOf(country, 'fips')
}

const fullName = (event: Given): string | null =>
  event.place === null
    ? null
    : [event.place.name, ...(isWide(event.place) ? [] : [countryName(countryAt(event))])]
        .filter((name, at, all) => name !== null && all.indexOf(name) === at)
        .join(', ')

const COLUMNS: CellsOf<GdeltColumn, Given> = {
  GLOBALEVENTID: ({ number }) => number,
  SQLDATE: ({ days }) => oneDay(days)?.replaceAll('-', ''),
  MonthYear: ({ days }) => sharedStart(days, 7)?.replace('-', ''),
  Year: ({ days }) => sharedStart(days, 4),
  FractionDate: ({ days }) => fraction(oneDay(days)),
  ...actor(1, ({ actors }) => actors),
  ...actor(2, ({ recipients }) => recipients),
  IsRootEvent: nothing,
  EventCode: ({ cameo }) => cameo,
  EventBaseCode: ({ cameo }) => cameo?.slice(0, 3),
  EventRootCode: ({ cameo }) => cameo?.slice(0, 2),
  QuadClass: ({ cameo }) => quadOf(Number(cameo?.slice(0, 2))),
  GoldsteinScale: nothing,
  NumMentions: ({ told }) => told.events,
  NumSources: ({ told }) => told.houses,
  NumArticles: ({ told }) => told.reports,
  AvgTone: nothing,
  ...named('Actor1Geo_', NOWHERE),
  ...named('Actor2Geo_', NOWHERE),
  ActionGeo_Type: ({ place }) => (place === null ? null : geoType(place)),
  ActionGeo_FullName: fullName,
  ActionGeo_CountryCode: fipsAt,
  ActionGeo_ADM1Code: nothing,
  ActionGeo_ADM2Code: nothing,
  ActionGeo_Lat: ({ place }) => pointOf(place)?.lat,
  ActionGeo_Long: ({ place }) => pointOf(place)?.lon,
  ActionGeo_FeatureID: nothing,
  DATEADDED: ({ added }) => added,
  SOURCEURL: ({ address }) => address,
}

/** GDELT 2.0 events: what happened, in CAMEO. */
export const GDELT: ExportFormat = {
  name: 'gdelt',
  title: 'GDELT 2.0 events',
  does: 'For programs that read GDELT: events that happened, in CAMEO codes, without a header; it holds one actor a side and no speaker, so those stand in the file beside it.',
  ending: 'CSV',
  media: 'text/tab-separated-values; charset=utf-8',
  holds: ['events'],
  sidecar: true,
  write: (exported) => {
    const added = exported.about.made.replace(/\D/g, '')
    return tabTable(exported, (event, { told }) => {
      if (event.cameo === null) return 'events of a type that CAMEO does not have'
      const given = { ...event, told, added, number: numberOf(told.first) }
      return { id: String(given.number), cells: GDELT_COLUMNS.map((name) => COLUMNS[name](given)) }
    })
  },
}

/** Words of cooperation (1), deeds of it (2), words (3) and deeds (4) of conflict, by the first two digits of a CAMEO code. */
const quadOf = (root: number): number => (root <= 5 ? 1 : root <= 9 ? 2 : root <= 14 ? 3 : 4)

const MONTH = 30
const YEAR = 365

/** The year and how much of it is over, as GDELT reckons it: months of thirty days. */
const fraction = (day: string | null): string | null => {
  if (day === null) return null
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return (year + Math.min((month - 1) * MONTH + date, YEAR - 1) / YEAR).toFixed(4)
}
