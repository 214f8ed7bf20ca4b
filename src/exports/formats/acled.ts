import { ACLED_COLUMNS, type AcledColumn } from '../../knowledge/dataset-columns.js'
import { middleIso } from '../../mentions/dates/days.js'
import { type AcledType, acledType } from '../datasets/acled-type.js'
import { type CellsOf, nothing } from '../datasets/column.js'
import type { Deaths } from '../datasets/deaths.js'
import type { DatasetEvent, Days, Party } from '../datasets/event.js'
import { numberOf } from '../datasets/number-of.js'
import { inQuotes } from '../datasets/said.js'
import { commonSide, type Side, sideOf } from '../datasets/side.js'
import { codeOf, countryAt, countryName, divisionAt, isWide, pointOf } from '../datasets/where.js'
import { csvTable } from '../datasets/written.js'
import type { ExportFormat } from '../format.js'

interface Given extends DatasetEvent, AcledType {
  readonly id: string
  readonly deaths: Deaths | undefined
  /** Seconds since 1970. */
  readonly made: number
}

const INTER: Readonly<Record<Side, string | null>> = {
  state: 'State forces',
  rebels: 'Rebel group',
  // Whether a militia is political or communal is not for us to say.
  armed: null,
  protesters: 'Protesters',
  civilians: 'Civilians',
  international: 'External/Other forces',
}

/** Who acts, as ACLED sorts actors; those who riot or protest by what they do, forces of another state as external. */
const interOf = (parties: readonly Party[], event: Given): string | null => {
  const [first] = parties
  if (first === undefined) return null
  if (parties === event.actors && event.type === 'Riots') return 'Rioters'
  if (parties === event.actors && event.type === 'Protests') return 'Protesters'
  const side = sideOf(first)
  const where = countryAt(event)
  const from = first.facts?.country ?? null
  if (side === 'state' && where !== null && from !== null && where !== from) return INTER.international
  return side === null ? null : INTER[side]
}

const interaction = (event: Given): string | null => {
  const one = interOf(event.actors, event)
  const other = interOf(event.recipients, event)
  if (event.recipients.length === 0) return one === null ? null : `${one} only`
  return one === null || other === null ? null : `${one}-${other}`
}

const disorder = ({ type, sub }: AcledType): string => {
  if (type === 'Strategic developments') return type
  return type === 'Protests' || sub === 'Violent demonstration' ? 'Demonstrations' : 'Political violence'
}

/** 1 a day, 2 a week, 3 a month. */
const timePrecision = ({ prec }: Days): number => (prec === 1 ? 1 : prec <= 3 ? 2 : 3)

/** ACLED has one day for a week or a month: the middle one, which its readers take as the day the stretch lies around. */
const dateOf = (days: Days | null): string | null =>
  days === null || days.from === null || days.to === null ? (days?.from ?? null) : middleIso(days.from, days.to)

const geoPrecision = (event: Given): number | null => {
  const { place } = event
  if (place === null || place.where_prec === null || isWide(place)) return null
  return place.where_prec <= 2 ? place.where_prec : 3
}

const others = (parties: readonly Party[]): string =>
  parties
    .slice(1)
    .map(({ name }) => name)
    .join('; ')

const isAgainstCivilians = (event: Given): boolean =>
  disorder(event) === 'Political violence' && commonSide(event.recipients) === 'civilians'

/** Whom a protest is against is no party to it: ACLED has there who breaks it up. */
const recipientsOf = (event: DatasetEvent, { type }: AcledType): readonly Party[] =>
  type === 'Protests' || type === 'Riots' ? [] : event.recipients

const COLUMNS: CellsOf<AcledColumn, Given> = {
  event_id_cnty: ({ id }) => id,
  event_date: ({ days }) => dateOf(days),
  year: ({ days }) => dateOf(days)?.slice(0, 4),
  time_precision: ({ days }) => (days === null ? null : timePrecision(days)),
  disorder_type: disorder,
  event_type: ({ type }) => type,
  sub_event_type: ({ sub }) => sub,
  actor1: ({ actors }) => actors[0]?.name,
  assoc_actor_1: ({ actors }) => others(actors),
  inter1: (event) => interOf(event.actors, event),
  actor2: ({ recipients }) => recipients[0]?.name,
  assoc_actor_2: ({ recipients }) => others(recipients),
  inter2: (event) => interOf(event.recipients, event),
  interaction,
  civilian_targeting: (event) => (isAgainstCivilians(event) ? 'Civilian targeting' : ''),
  iso: (event) => codeOf(countryAt(event), 'iso'),
  region: (event) => codeOf(countryAt(event), 'acled_region'),
  country: (event) => countryName(countryAt(event)),
  admin1: (event) => divisionAt(event, 1),
  admin2: (event) => divisionAt(event, 2),
  admin3: nothing,
  location: ({ place }) => (place === null || isWide(place) ? null : place.name),
  latitude: ({ place }) => pointOf(place)?.lat,
  longitude: ({ place }) => pointOf(place)?.lon,
  geo_precision: geoPrecision,
  source: ({ row }) => row.publisher,
  source_scale: nothing,
  notes: ({ row }) => inQuotes(row),
  fatalities: ({ deaths }) => deaths?.best ?? deaths?.low,
  tags: nothing,
  timestamp: ({ made }) => made,
}

const LONGER_THAN_A_MONTH = 5

/** Events as ACLED tells them: disorder and what bears on it. */
export const ACLED: ExportFormat = {
  name: 'acled',
  title: 'ACLED',
  does: 'For programs that read ACLED: disorder that happened, by ACLED’s types; it holds no talks, no words and no speaker, so those stand in the notes and the file beside it. These are our records, never rows of ACLED.',
  ending: 'csv',
  media: 'text/csv; charset=utf-8',
  holds: ['events'],
  beside: ['figures'],
  sidecar: true,
  write: (exported) => {
    const made = Date.parse(`${exported.about.made.replace(' ', 'T')}Z`) / 1000
    return csvTable(exported, ACLED_COLUMNS, (event, { deaths, told }) => {
      const type = acledType(event)
      if (typeof type === 'string') return type
      if (event.days?.prec === LONGER_THAN_A_MONTH) return 'events known to no month, the longest time ACLED has'
      const id = `PARLEY${numberOf(told.first)}`
      const given = { ...event, ...type, recipients: recipientsOf(event, type), id, made, deaths }
      return { id, cells: ACLED_COLUMNS.map((name) => COLUMNS[name](given)) }
    })
  },
}
