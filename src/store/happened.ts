/** What happened, as our records stand: one entry a happening, however many reports tell it. */
import { grouped } from '../grouped.js'
import type { PloverType } from '../knowledge/plover-types.js'
import type { Span } from '../span.js'
import { resolvedKey } from '../threads/actor-names.js'
import { compare, refKey } from '../threads/links.js'
import type { Ref } from '../threads/model.js'
import { nameKey } from '../threads/name-key.js'
import { eventPlaces } from './event-places.js'
import { overridesOf } from './parties.js'
import type { Store } from './store.js'
import { toldAlike } from './told-alike.js'
import { namesOfParty, type Wanted } from './wanted.js'

/** Somebody who takes part, as the reports have him. */
export interface HappenedParty {
  readonly name: string
  /** What the name is across reports, as people and aliases have it; null for those without a name of their own. */
  readonly key: string | null
  /** Key of the whole he belongs to or speaks for in a report. */
  readonly whole: string | null
  /** Three letters (ISO 3166). */
  readonly country: string | null
}

/** One happening that took place or goes on, by the record that tells most of it. */
export interface Happened extends Ref {
  /** All records that tell it, this one included. */
  readonly tellings: readonly Ref[]
  /** Days as YYYY-MM-DD; those of the report where no report gives one (`told`). */
  readonly from: string
  readonly to: string
  readonly told: boolean
  readonly plover: PloverType | null
  readonly mode: string | null
  readonly actors: readonly HappenedParty[]
  readonly recipients: readonly HappenedParty[]
  readonly place: string | null
  readonly lat: number | null
  readonly lon: number | null
  /** The words it stands on. */
  readonly words: string
}

/** An event as it is asked for. */
interface EventRow extends Ref {
  readonly published: string | null
  readonly plover: PloverType | null
  readonly mode: string | null
  readonly date: { readonly from: string; readonly to: string | null } | null
  readonly place: string | null
  readonly place_id: string | null
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly evidence: readonly Span[]
}

/**
 * The happenings of a store that occurred or are going on, after what people decided (what they rejected is left out), in order of their day.
 * Links and repetitions within a report join tellings as on the timeline. A happening without any day, its report's included, is left out.
 */
export const happenedEvents = async (
  store: Store,
  { since, until, party, place }: Pick<Wanted, 'since' | 'until' | 'party' | 'place'>,
): Promise<readonly Happened[]> => {
  const names = await namesOfParty(store, party)
  const rows = await store.db.rows(
    `select e.report, e.id, r.published, e.plover, e.mode, e.date, e.place, e.place_id, e.actors, e.recipients, e.evidence
     from (from standing.events anti join log.superseded using (report)) e
     join log.reports r using (report)
     where e.status in ('occurred', 'ongoing')
       and ($names is null or list_has_any(list_concat(e.actors, e.recipients), from_json($names, '["VARCHAR"]')))
       and ($place is null or contains(lower(e.place), lower($place)))`,
    { names: names === null ? null : JSON.stringify(names), place },
  )
  const alike = await toldAlike(store)
  const groups = grouped(rows as unknown as readonly EventRow[], (row) => alike.get(refKey(row)) ?? refKey(row))
  const parties = await partiesOfEvents(store)
  const places = await eventPlaces(store)
  return [...groups.values()]
    .flatMap((tellings) => happenedOf(tellings, parties, places) ?? [])
    .filter(({ from, to }) => (since === null || to >= since) && (until === null || from <= until))
    .sort(
      (one, other) => compare(one.from, other.from) || compare(one.report, other.report) || compare(one.id, other.id),
    )
}

/** Its last day; of what goes on with no end told, the day of the report. */
const lastDay = (
  date: { readonly from: string | null; readonly to: string | null } | null,
  published: string | null,
): string | null => date?.to ?? (date?.from != null && published !== null && published > date.from ? published : null)

type Parties = ReadonlyMap<string, HappenedParty>
type Places = Awaited<ReturnType<typeof eventPlaces>>

const happenedOf = (tellings: readonly EventRow[], parties: Parties, places: Places): Happened | null => {
  const ranked = tellings.toSorted((one, other) => facts(other) - facts(one) || compare(refKey(one), refKey(other)))
  const [best] = ranked
  const dated = ranked.find(({ date }) => date !== null)
  const from =
    dated?.date?.from ??
    dated?.date?.to ??
    tellings
      .map(({ published }) => published)
      .filter((day) => day !== null)
      .sort()[0] ??
    null
  if (best === undefined || from === null) return null
  const placed = ranked.find(({ place }) => place !== null)
  const known =
    placed === undefined ? undefined : places.get(refKey({ report: placed.report, id: placed.place_id ?? '' }))
  // Of the fullest telling that names any: reports that blame two sides do not make one deed of both. Where it was done is nobody beside
  // those it was done to.
  const taking = (names: 'actors' | 'recipients'): readonly HappenedParty[] => {
    const row =
      ranked.find((each) => each[names].some((name) => name !== each.place)) ??
      ranked.find((each) => each[names].length > 0)
    const all = (row?.[names] ?? []).map((name) => parties.get(partyKey(row!.report, name)) ?? nobody(name))
    return [...new Map(all.map((party) => [party.key ?? nameKey(party.name), party])).values()]
  }
  return {
    report: best.report,
    id: best.id,
    tellings: tellings.map(({ report, id }) => ({ report, id })),
    from,
    to: lastDay(dated?.date ?? null, dated?.published ?? null) ?? from,
    told: dated === undefined,
    plover: best.plover ?? ranked.find(({ plover }) => plover !== null)?.plover ?? null,
    mode: best.mode,
    actors: taking('actors'),
    recipients: taking('recipients'),
    place: placed?.place ?? null,
    lat: known?.lat ?? null,
    lon: known?.lon ?? null,
    words: best.evidence.map(({ text }) => text).join(' … '),
  }
}

/** How much a record tells: what is asked of it here, counted. */
const facts = ({ plover, date, place, actors, recipients }: EventRow): number =>
  [plover !== null, date !== null, place !== null, actors.length > 0, recipients.length > 0].filter(Boolean).length

const nobody = (name: string): HappenedParty => ({ name, key: null, whole: null, country: null })

const partyKey = (report: string, name: string): string => `${report}\n${name}`

/** The parties of current reports by report and name. */
const partiesOfEvents = async (store: Store): Promise<Parties> => {
  const overrides = await overridesOf(store)
  const rows = await store.db.rows(
    `with taking as (select distinct report, unnest(list_concat(actors, recipients)) as name from standing.events)
     select a.report, a.name, any_value(a.name_key) as key, any_value(a.country) as country, any_value(w.name_key) as whole
     from actors a semi join taking t on t.report = a.report and t.name = a.name
     left join actors w on w.report = a.report and w.id = coalesce(a.part_of, a.speaks_for)
     group by a.report, a.name`,
  )
  const resolved = (key: unknown): string | null => {
    if (key === null) return null
    return resolvedKey(String(key), overrides)
  }
  return new Map(
    rows.map(({ report, name, key, country, whole }) => [
      partyKey(String(report), String(name)),
      { name: String(name), key: resolved(key), whole: resolved(whole), country: country as string | null },
    ]),
  )
}
