import type { Store } from './store.js'
import { namesOfParty, type Wanted } from './wanted.js'

/** Where a happening stands on a timeline, by what one report tells of it. */
export type Lane = 'happened' | 'claimed' | 'announced' | 'off' | 'denied'

/** How many happenings stand at a day in a lane. */
export interface DayCount {
  readonly day: string
  readonly lane: Lane
  readonly count: number
}

/** What a timeline has in it, as numbers. */
export interface HappeningDays {
  readonly days: readonly DayCount[]
  /** Happenings by PLOVER type within the days asked for, whatever types are asked for. */
  readonly types: readonly { readonly type: string; readonly count: number }[]
  /** First and last day that reports of the store came out. */
  readonly first: string | null
  readonly last: string | null
  /** Happenings that no report gives a day, in reports whose own day is not known. */
  readonly undated: number
  /** Events that no report gives a day, a place or anybody to know them by: they stand on no timeline. */
  readonly unplaced: number
}

// The order in which a later telling outweighs an earlier one, as timelineRow has it.
const FURTHER: readonly Lane[] = ['off', 'announced', 'denied', 'claimed', 'happened']

/** The place in FURTHER that an event's own record (`e`) gives it, in SQL. */
const laneNumber = `case
  when e.status in ('occurred', 'ongoing', 'undated_past') then if(list_contains(e.according_to, 'report'), 4, 3)
  when e.status = 'denied' then 2
  when e.status in ('scheduled', 'intended', 'threatened', 'hypothetical') then 1
  else 0 end`

/**
 * Counts of happenings a day and lane, without reading their records: each is counted at its first telling, that is where no link says
 * that an earlier report tells the same. It stands at the first day the report gives it, else at the day it was told, in the lane its
 * furthest linked telling puts it. Counts differ from happeningsBetween where links tell more together than facts allow.
 */
export const happeningDays = async (
  store: Store,
  wanted: Pick<Wanted, 'since' | 'until' | 'party' | 'place'> & { readonly types: readonly string[] },
): Promise<HappeningDays> => {
  const names = await namesOfParty(store, wanted.party)
  const rows = await store.db.rows(
    `with told as materialized (
       select t.reading, t.report, t.id, coalesce(e.date.from, r.published) as stands, ${laneNumber} as lane, coalesce(e.plover, '') as type
       from (from standing.traits anti join log.superseded using (report)) t
       join standing.events e on e.reading = t.reading and e.id = t.id
       join log.reports r on r.report = t.report
       where t.kind = 'happening' and e.same_as is null
         and ($names is null or list_has_any(list_concat(e.actors, e.recipients), from_json($names, '["VARCHAR"]')))
         and ($place is null or contains(lower(e.place), lower($place)))),
     linked as (select l.* from log.links l where l.kind = 'happening' and l.relation = 'same'
       and l.left_reading in (select reading from told) and l.right_reading in (select reading from told)),
     firsts as (
       select t.stands, t.type, greatest(t.lane, coalesce(max(o.lane), 0)) as furthest
       from told t left join linked l on l.left_reading = t.reading and l.left_id = t.id
       left join told o on o.reading = l.right_reading and o.id = l.right_id
       where not exists (from linked b where b.right_reading = t.reading and b.right_id = t.id)
       group by t.reading, t.report, t.id, t.stands, t.type, t.lane)
     select stands, furthest, type, count(*) as count from firsts
     group by all
     order by stands, furthest, type`,
    { names: names === null ? null : JSON.stringify(names), place: wanted.place },
  )
  const { since, until } = wanted
  const within = (day: string | null): boolean =>
    day === null
      ? since === null && until === null
      : (since === null || day >= since) && (until === null || day <= until)
  const types = new Map<string, number>()
  const days = new Map<string, DayCount>()
  let undated = 0
  for (const { stands, furthest, type, count } of rows) {
    const day = stands === null ? null : String(stands)
    if (within(day)) types.set(String(type), (types.get(String(type)) ?? 0) + Number(count))
    if (wanted.types.length > 0 && !wanted.types.includes(String(type))) continue
    if (day === null) {
      undated += Number(count)
      continue
    }
    const key = `${day} ${furthest}`
    days.set(key, {
      day,
      lane: FURTHER[Number(furthest)]!,
      count: (days.get(key)?.count ?? 0) + Number(count),
    })
  }
  const [span] = await store.db.rows(`select min(published) as first, max(published) as last from reports where latest`)
  const [unplaced] = await store.db.rows(
    `select count(*) as count from (from standing.events anti join log.superseded using (report)) e
       anti join (from standing.traits where kind = 'happening') t on t.report = e.report and t.id = e.id`,
  )
  return {
    days: [...days.values()],
    types: [...types].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count),
    first: (span?.first ?? null) as string | null,
    last: (span?.last ?? null) as string | null,
    undated,
    unplaced: Number(unplaced?.count ?? 0),
  }
}
