import { refKey } from '../threads/links.js'
import type { Store } from './store.js'
import { untilChanged } from './until-changed.js'

/** A place of one report, and the one it is said or known to lie in. */
export interface EventPlace {
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  /** UCDP where_prec 1-7. */
  readonly prec: number
  readonly inside: string | null
}

/** The places of current reports at which events happened, by the report and the place's id in it (refKey). */
export const eventPlaces = (store: Store): Promise<ReadonlyMap<string, EventPlace>> =>
  untilChanged(store, 'places of events', askPlaces)

const askPlaces = async (store: Store): Promise<ReadonlyMap<string, EventPlace>> => {
  const rows = await store.db.rows(
    `select p.report, p.id, p.name, p.kind, p.country, p.lat, p.lon, p.where_prec, i.name as inside
     from log.places p semi join (select reading, place_id as id from standing.events) e on e.reading = p.reading and e.id = p.id
     anti join log.superseded s on s.report = p.report
     left join log.places i on i.reading = p.reading and i.id = p.inside`,
  )
  return new Map(
    rows.map((row) => [
      refKey({ report: String(row.report), id: String(row.id) }),
      {
        name: String(row.name),
        kind: String(row.kind),
        country: row.country as string | null,
        lat: row.lat as number | null,
        lon: row.lon as number | null,
        prec: Number(row.where_prec),
        inside: row.inside as string | null,
      },
    ]),
  )
}
