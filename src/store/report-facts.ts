import { grouped } from '../grouped.js'
import { type NameOverrides, resolvedKey } from '../threads/actor-names.js'
import type { Row } from './database.js'
import type { Store } from './store.js'
import { ofReports } from './traits.js'

/** An actor as its report has it; names in place of ids, null for what the report does not say. */
export interface ActorFacts {
  readonly name: string
  /** What its name is across reports; null for those without one. */
  readonly name_key: string | null
  readonly aliases: readonly string[]
  readonly kind: string
  /** Three letters (ISO 3166). */
  readonly country: string | null
  /** Sectors of PLOVER: GOV, MIL, REB ... */
  readonly sector: readonly string[]
  readonly anonymous: boolean
  readonly part_of: string | null
  readonly speaks_for: string | null
  /** How it came to be known: lexicon, appositive, coreference or new. */
  readonly resolved_by: string
}

/** A place as its report has it. */
export interface PlaceFacts {
  /** In its report; null for one that no report describes. */
  readonly id: string | null
  readonly name: string
  readonly kind: string
  /** Three letters (ISO 3166). */
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  /** Precision as UCDP has it: 1 an exact place to 7 international waters. */
  readonly where_prec: number | null
  /** The place it lies in, by name. */
  readonly inside: string | null
}

/** What reports say of their actors and places, by the names their records use. */
export interface ReportFacts {
  readonly actors: (report: string) => readonly ActorFacts[]
  readonly actor: (report: string, name: string) => ActorFacts | undefined
  readonly places: (report: string) => readonly PlaceFacts[]
  readonly place: (report: string, name: string) => PlaceFacts | undefined
  /** Where on the web the report came from; null when it came from a file. */
  readonly address: (report: string) => string | null
}

/** For what asks for none of it. */
export const NO_FACTS: ReportFacts = {
  actors: () => [],
  actor: () => undefined,
  places: () => [],
  place: () => undefined,
  address: () => null,
}

/** Asks for the actors, places and addresses of these reports, in their newest readings; names are one as `overrides` have it. */
export const factsOfReports = async (
  store: Store,
  reports: readonly string[],
  overrides: NameOverrides,
): Promise<ReportFacts> => {
  const current = (await ofReports(store, reports))('t.reading')
  const actors = await store.db.rows(
    `select t.report, t.name, t.name_key, t.aliases, t.kind, t.country, t.sector, t.anonymous, t.resolved_by,
       p.name as part_of, s.name as speaks_for
     from log.actors t left join log.actors p on p.reading = t.reading and p.id = t.part_of
       left join log.actors s on s.reading = t.reading and s.id = t.speaks_for
     where ${current} order by t.reading, length(t.id), t.id`,
  )
  const places = await store.db.rows(
    `select t.report, t.id, t.name, t.kind, t.country, t.lat, t.lon, t.where_prec, o.name as inside
     from log.places t left join log.places o on o.reading = t.reading and o.id = t.inside
     where ${current} order by t.reading, length(t.id), t.id`,
  )
  const addresses = await store.db.rows(
    `select report, address from log.reports where report in (select unnest(from_json($reports, '["VARCHAR"]'))) and address is not null`,
    { reports: JSON.stringify(reports) },
  )
  // Names that people count as one are one.
  const named = actors.map((row) => ({
    ...row,
    name_key: row.name_key === null ? null : resolvedKey(String(row.name_key), overrides),
  }))
  const actorsOf = factsBy<ActorFacts>(named as readonly Row[])
  const placesOf = factsBy<PlaceFacts>(places)
  const addressOf = new Map(addresses.map(({ report, address }) => [String(report), String(address)]))
  return {
    actors: (report) => actorsOf.get(report) ?? [],
    actor: (report, name) => actorNamed(actorsOf.get(report) ?? [], name),
    places: (report) => placesOf.get(report) ?? [],
    place: (report, name) => placesOf.get(report)?.find((place) => place.name === name),
    address: (report) => addressOf.get(report) ?? null,
  }
}

/** Whom a record means by a name: who is called so first of all, else who has it as another name. */
export const actorNamed = (actors: readonly ActorFacts[], name: string): ActorFacts | undefined =>
  actors.find((actor) => actor.name === name) ?? actors.find(({ aliases }) => aliases.includes(name))

const factsBy = <Facts>(rows: readonly Row[]): ReadonlyMap<string, readonly Facts[]> =>
  new Map(
    [...grouped(rows, ({ report }) => String(report))].map(([report, of]) => [
      report,
      of.map(({ report: _, ...facts }) => facts as Facts),
    ]),
  )
