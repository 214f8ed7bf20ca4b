import type { HappeningTrait } from '../threads/kinds/happening.js'
import { refKey } from '../threads/links.js'
import type { Ref } from '../threads/model.js'
import { noteReadings } from './report-numbers.js'
import type { Store } from './store.js'
import { traitsOfRefs } from './traits.js'
import { namesOfParty, type Wanted } from './wanted.js'

/** Which events: of PLOVER types, and how far at least one telling says they have got; an empty list stands for all. */
export interface EventsWanted {
  readonly types: readonly string[]
  readonly statuses: readonly string[]
}

/** An event that tells a happening, and the day it stands at: its own, else the one it was told on; null when neither is known. */
export interface StandingEvent {
  readonly trait: HappeningTrait
  readonly stands: string | null
}

// Some events give nothing to know a happening by: so many more are taken up than are asked for.
const SPARE = 1.25

/** The newest events of those days that tell a happening, so many of them, by the day they stand at, then by report and id. */
export const newestEvents = async (
  store: Store,
  wanted: Pick<Wanted, 'since' | 'until' | 'party' | 'place'>,
  events: EventsWanted,
  most: number,
): Promise<readonly StandingEvent[]> => {
  const page = Math.ceil(most * SPARE)
  const ask = await questionOf(store, wanted, events)
  const found: StandingEvent[] = []
  for (let offset = 0; found.length < most; offset += page) {
    const rows = await ask(page, offset)
    const told = await toldBy(store, rows)
    for (const { report, id, stands } of rows) {
      const trait = told.get(refKey({ report, id }))
      if (trait !== undefined) found.push({ trait, stands })
    }
    if (rows.length < page) break
  }
  return found.slice(0, most)
}

type Stood = Ref & { readonly stands: string | null }

const toldBy = async (store: Store, refs: readonly Ref[]): Promise<ReadonlyMap<string, HappeningTrait>> =>
  new Map((await traitsOfRefs(store, refs)).map((trait) => [refKey(trait), trait as HappeningTrait]))

/**
 * Asks for a page of those events. Those with a day of their own and those without one are asked for apart, each by plain bounds on a
 * column: such a bound passes over most of a large table unread, and of what is left only the columns that are needed are unpacked.
 */
const questionOf = async (
  store: Store,
  { since, until, party, place }: Pick<Wanted, 'since' | 'until' | 'party' | 'place'>,
  { types, statuses }: EventsWanted,
): Promise<(page: number, offset: number) => Promise<readonly Stood[]>> => {
  const names = await namesOfParty(store, party)
  const chosen = [
    types.length === 0 ? '' : `and list_contains(from_json($types, '["VARCHAR"]'), e.plover)`,
    statuses.length === 0 ? '' : `and list_contains(from_json($statuses, '["VARCHAR"]'), e.status)`,
    names === null ? '' : `and list_has_any(list_concat(e.actors, e.recipients), from_json($names, '["VARCHAR"]'))`,
    place === null ? '' : 'and contains(lower(e.place), lower($place))',
  ].join(' ')
  const given = {
    ...(until === null ? {} : { until }),
    ...(types.length === 0 ? {} : { types: JSON.stringify(types) }),
    ...(statuses.length === 0 ? {} : { statuses: JSON.stringify(statuses) }),
    ...(names === null ? {} : { names: JSON.stringify(names) }),
    ...(place === null ? {} : { place }),
  }
  const ask = async (first: Bound, page: number, offset: number): Promise<readonly Stood[]> => {
    const rows = await store.db.rows(await eventsFrom(store, first, until, chosen), {
      ...given,
      ...(first === null ? {} : { first: first.day }),
      page,
      offset,
    })
    noteReadings(store, rows)
    return rows.map(({ report, id, stands }) => ({
      report: String(report),
      id: String(id),
      stands: stands as string | null,
    }))
  }
  if (since !== null) return (page, offset) => ask({ day: since, ends: true }, page, offset)
  return async (page, offset) => {
    // Of all times, those of the last days are looked at alone where they are enough.
    const enough = Math.ceil((offset + page) * SPARE)
    const [last] = await store.db.rows(
      `select e.date.from as day from log.events e where e.date.from is not null ${until === null ? '' : 'and e.date.from <= $until::date'} ${chosen}
       order by day desc limit 1 offset $enough`,
      { ...given, enough },
    )
    const newest = last === undefined ? [] : await ask({ day: String(last.day), ends: false }, page, offset)
    return newest.length === page ? newest : ask(null, page, offset)
  }
}

/** The first day that is asked for: that events end on it or later, or that they begin on it or later. */
type Bound = { readonly day: string; readonly ends: boolean } | null

const eventsFrom = async (store: Store, first: Bound, until: string | null, chosen: string): Promise<string> => {
  const published = `${first === null ? 'true' : 'published >= $first::date'} and ${until === null ? 'true' : 'published <= $until::date'}`
  // A report is read when it comes in: no reading of those has a lower number than the first of them.
  const [least] =
    first === null
      ? []
      : await store.db.rows(`select min(seq) as seq from log.reports where ${published}`, {
          first: first.day,
          ...(until === null ? {} : { until }),
        })
  const dated = (when: string): string =>
    `select e.reading, e.report, e.id, e.date.from as stands from standing.events e
     where ${when} ${until === null ? '' : 'and e.date.from <= $until::date'} ${chosen}`
  return `with bare as materialized (
       select e.reading, e.report, e.id from standing.events e
       where e.date.from is null ${first === null ? '' : `and e.reading >= ${Number(least?.seq ?? 0)}`} ${chosen}),
     found as (
       ${first === null ? dated('e.date.from is not null') : first.ends ? `${dated('e.date.to >= $first::date')} union all ${dated('e.date.to is null and e.date.from >= $first::date')}` : dated('e.date.from >= $first::date')}
       union all
       select b.reading, b.report, b.id, r.published from bare b
       join (select report, published from log.reports where ${published}) r using (report))
     select f.* from found f anti join log.superseded using (report)
     order by f.stands desc nulls last, f.report, f.id limit $page offset $offset`
}
