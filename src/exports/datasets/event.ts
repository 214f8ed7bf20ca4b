import type { ExportRow } from '../../store/export-records.js'
import type { ActorFacts, PlaceFacts, ReportFacts } from '../../store/report-facts.js'
import type { ExportBatch } from '../format.js'

/** Days as a record has them; either end may be open. */
export interface Days {
  readonly from: string | null
  readonly to: string | null
  /** As UCDP has it: 1 a day to 5 more than a month. */
  readonly prec: number
}

/** Someone in an event: a name, and what the report says of it. */
export interface Party {
  readonly name: string
  readonly facts: ActorFacts | undefined
}

/** An event on its way into a row of another project's table. */
export interface DatasetEvent {
  readonly row: ExportRow
  readonly plover: string | null
  readonly mode: string | null
  readonly contexts: readonly string[]
  readonly cameo: string | null
  readonly status: string
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly days: Days | null
  readonly place: PlaceFacts | null
  /** The places it lies in, nearest first. */
  readonly around: readonly PlaceFacts[]
  readonly address: string | null
  /** All that the batch's reports say of their actors and places. */
  readonly facts: ReportFacts
}

/** An exported event with what its report says of its parties and its place. */
export const datasetEvent = (row: ExportRow, { facts }: ExportBatch): DatasetEvent => {
  const { report } = row
  const parties = (names: unknown): readonly Party[] =>
    ((names as readonly string[] | null | undefined) ?? []).map((name) => ({ name, facts: facts.actor(report, name) }))
  const place = typeof row.place === 'string' ? placeNamed(row.place, facts.place(report, row.place)) : null
  return {
    row,
    plover: row.plover as string | null,
    mode: row.mode as string | null,
    contexts: (row.contexts ?? []) as readonly string[],
    cameo: row.cameo as string | null,
    status: String(row.status),
    actors: parties(row.actors),
    recipients: parties(row.recipients),
    days: (row.date ?? null) as Days | null,
    place,
    around: place === null ? [] : aroundOf(place, (name) => facts.place(report, name)),
    address: facts.address(report),
    facts,
  }
}

/** A place that a person wrote into the record is a name and nothing more. */
const placeNamed = (name: string, facts: PlaceFacts | undefined): PlaceFacts =>
  facts ?? { id: null, name, kind: 'place', country: null, lat: null, lon: null, where_prec: null, inside: null }

const MOST_AROUND = 4

const aroundOf = (place: PlaceFacts, named: (name: string) => PlaceFacts | undefined): readonly PlaceFacts[] => {
  const found: PlaceFacts[] = []
  for (let at = place; at.inside !== null && found.length < MOST_AROUND; ) {
    const next = named(at.inside)
    if (next === undefined || next === place || found.includes(next)) break
    found.push(next)
    at = next
  }
  return found
}

/** The one day an event took place on; null when only a longer time is known. */
export const oneDay = (days: Days | null): string | null =>
  days !== null && days.prec === 1 && days.from !== null && (days.to === null || days.to === days.from)
    ? days.from
    : null

/** What both ends of the days begin with alike: a year (length 4) or a month (length 7); null when they differ or an end is open. */
export const sharedStart = (days: Days | null, length: 4 | 7): string | null => {
  if (days === null || days.from === null || days.to === null) return null
  const start = days.from.slice(0, length)
  return days.to.startsWith(start) ? start : null
}
