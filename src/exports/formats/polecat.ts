import { ploverScore } from '../../knowledge/plover-scores.js'
import type { PlaceFacts } from '../../store/report-facts.js'
import { type Column, nothing } from '../datasets/column.js'
import { type DatasetEvent, oneDay, type Party } from '../datasets/event.js'
import { tabLine } from '../datasets/tabs.js'
import { codeOf, countryAt, countryName, divisionAt, pointOf } from '../datasets/where.js'
import { tabTable } from '../datasets/written.js'
import type { ExportFormat } from '../format.js'

interface Given extends DatasetEvent {
  readonly version: string
}

const party = (what: 'Actor' | 'Recipient', of: (event: Given) => readonly Party[]): readonly Column<Given>[] => {
  const names = (event: Given): readonly string[] => of(event).map(({ name }) => name)
  const countries = (event: Given): readonly string[] => distinct(of(event).map(({ facts }) => facts?.country ?? null))
  const sectors = (event: Given): readonly string[] => distinct(of(event).flatMap(({ facts }) => facts?.sector ?? []))
  return [
    [`${what} Name`, names],
    [`${what} Country`, (event) => distinct(countries(event).map(countryName))],
    [`${what} COW`, (event) => distinct(countries(event).map((country) => codeOf(country, 'cow')))],
    [`Primary ${what} Sector`, (event) => sectors(event)[0]],
    [`${what} Sectors`, sectors],
    [`${what} Title`, nothing],
    [
      `${what} Name Raw`,
      (event) => distinct(of(event).flatMap(({ name, facts }) => [name, ...(facts?.aliases ?? [])])),
    ],
    [`Wikipedia ${what} ID`, nothing],
  ]
}

/** Who is named in the report, by what they are; nobody unnamed. */
const inStory =
  (kinds: readonly string[]) =>
  ({ row, facts }: Given): readonly string[] =>
    facts
      .actors(row.report)
      .filter(({ kind, anonymous }) => kinds.includes(kind) && !anonymous)
      .map(({ name }) => name)

const distinct = (values: readonly (string | null)[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== null)),
]

/** What a place is, in the letters of GeoNames' feature classes: P a town, A a division or country, L an area. */
const featureType = ({ kind, where_prec }: PlaceFacts): string | null => {
  if (['town', 'city', 'village', 'suburb'].includes(kind)) return 'P'
  if (where_prec === 3 || where_prec === 4 || where_prec === 6) return 'A'
  return where_prec === 5 ? 'L' : null
}

const score = ({ plover, mode }: Given) => ploverScore(plover ?? '', mode)

const COLUMNS: readonly Column<Given>[] = [
  ['Event ID', ({ row }) => `${row.report}:${row.id}`],
  ['Event Date', ({ days }) => oneDay(days)],
  ['Event Type', ({ plover }) => plover],
  ['Event Mode', ({ mode }) => mode],
  ['Intensity', (event) => score(event)?.score],
  ['Quad Code', (event) => score(event)?.quad],
  ['Contexts', ({ contexts }) => contexts],
  ...party('Actor', ({ actors }) => actors),
  ...party('Recipient', ({ recipients }) => recipients),
  ['Placename', ({ place }) => place?.name],
  ['City', ({ place }) => (place !== null && featureType(place) === 'P' ? place.name : null)],
  ['District', (event) => divisionAt(event, 2)],
  ['Province', (event) => divisionAt(event, 1)],
  ['Country', (event) => countryName(countryAt(event))],
  ['Latitude', ({ place }) => pointOf(place)?.lat],
  ['Longitude', ({ place }) => pointOf(place)?.lon],
  ['GeoNames ID', nothing],
  ['Raw Placename', ({ place }) => place?.name],
  ['Feature Type', ({ place }) => (place === null ? null : featureType(place))],
  ['Source', ({ row }) => row.publisher],
  ['Publication Date', ({ row }) => row.published],
  ['Story People', inStory(['person'])],
  ['Story Organizations', inStory(['organisation', 'armed_group', 'government', 'igo', 'military', 'media'])],
  ['Story Locations', ({ row, facts }) => distinct(facts.places(row.report).map(({ name }) => name))],
  ['Language', ({ row }) => row.language],
  ['Version', ({ version }) => version],
]

/** The columns of POLECAT's event table. */
export const POLECAT_COLUMNS = COLUMNS.map(([name]) => name)

/** Events as POLECAT tells them, in PLOVER. */
export const POLECAT: ExportFormat = {
  name: 'polecat',
  title: 'POLECAT',
  does: 'For programs that read POLECAT: events that happened, in PLOVER types with their modes and contexts; it holds no words and no speaker, so those stand in the file beside it.',
  ending: 'txt',
  media: 'text/tab-separated-values; charset=utf-8',
  holds: ['events'],
  sidecar: true,
  write: async function* (exported) {
    const version = exported.about.program
    yield tabLine(POLECAT_COLUMNS)
    yield* tabTable(exported, (event) => {
      if (event.plover === null) return 'events of a type that PLOVER does not have'
      const given = { ...event, version }
      return { id: `${event.row.report}:${event.row.id}`, cells: COLUMNS.map(([, cell]) => cell(given)) }
    })
  },
}
