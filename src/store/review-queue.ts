import { UsageError } from '../errors.js'
import { REVIEWED, type ReviewedList } from '../review/lists.js'
import { type ConsequenceSign, DOUBTS, type DoubtSign, SUGGESTED_PRIORITY } from '../review/signs.js'
import type { State } from '../review/standing.js'
import { decidingRow } from '../review/standing.js'
import type { Parameters, Row } from './database.js'
import { type StandingCase, standingCases } from './review-cases.js'
import { CLASHES, keepSigns, namingOf } from './review-signs.js'
import type { Store } from './store.js'
import { namesOfParty } from './wanted.js'

/** Which records of the queue: by what they stand as, `todo` for what is open or read otherwise since, `decided` for all but the open. */
export type Which = State | 'suggested' | 'todo' | 'decided' | 'all'

/** What part of the queue is asked for; null asks for all. */
export interface QueueWanted {
  readonly list: ReviewedList | null
  readonly which: Which
  readonly report: string | null
  readonly party: string | null
  /** Days of publication, both included. */
  readonly since: string | null
  readonly until: string | null
  /** A second reviewer: what somebody else decided and they did not, as if it were open. */
  readonly second: string | null
  readonly limit: number
  readonly cursor: string | null
}

/** A record of the queue, in its place. */
export interface Queued {
  readonly list: ReviewedList
  readonly report: string
  readonly id: string
  readonly published: string | null
  readonly state: State
  readonly suggested: boolean
  readonly read: boolean
  /** The newest row of the log about it. */
  readonly seen: number | null
  /** The row that decides what it stands as; for a second reviewer, where it is not read, the first row. Null for none. */
  readonly by: number | null
  readonly consequence: ConsequenceSign
  readonly doubts: readonly DoubtSign[]
}

/** How many records of a list stand as what. */
export interface QueueCount extends Readonly<Record<State, number>> {
  readonly list: ReviewedList
  /** Of the decided ones, those read otherwise since. */
  readonly suggested: number
}

/** One page of the queue, and where the next begins. */
export interface QueuePage {
  readonly rows: readonly Queued[]
  readonly cursor: string | null
}

/** The records asked for, what matters most and is known least first; what newer readings suggest before all that is open. */
export const reviewQueue = async (store: Store, wanted: QueueWanted): Promise<QueuePage> => {
  await keepSigns(store)
  const { with: ctes, parameters } = await asked(store, wanted)
  const rows = await store.db.rows(
    `${ctes}, ${CLASHES},
     here as (${wanted.party === null ? 'select s.*, c.report from review_signs s join current c using (reading) where s.list is not null and $names is null' : `select s.*, w.report from review_signs s join (${REVIEWED.map(namingOf).join(' union all ')}) w using (list, reading, id)`}),
     signed as (select h.list, h.report, h.id, consequence, level,
         case when clash.id is null then doubts else list_prepend('conflict', doubts) end as doubts,
         doubted + case when clash.id is null then 0 else ${DOUBTS.conflict.counts} end as doubted
       from here h left join clash on clash.report = h.report and clash.id = h.id
       union all select list, report, id, 'other', 1, [], 0 from decided where not read),
     placed as (select s.*, r.published, coalesce(d.state, 'open') as state, coalesce(d.suggested, false) as suggested,
         coalesce(d.read, true) as read, d.seen, d."by", coalesce(date_diff('day', '1970-01-01'::date, r.published), -1000000) as newness,
         s.level * (1 + s.doubted) + case when d.suggested then ${SUGGESTED_PRIORITY} else 0 end as priority
       from signed s join log.reports r using (report)
         left join decided d on d.list = s.list and d.report = s.report and d.id = s.id
       where (d.report is not null or not $second) and ($list is null or s.list = $list))
     select list, report, id, published, state, suggested, read, seen, "by", consequence, doubts, priority, newness
     from placed where ${whichIs(wanted.which)}
       and ($after_priority is null or (-priority, -newness, report, list, id) >
         (-$after_priority::integer, -$after_newness::integer, $after_report, $after_list, $after_id))
     order by -priority, -newness, report, list, id limit $limit`,
    { ...parameters, ...cursorParts(wanted.cursor), list: wanted.list, limit: wanted.limit + 1 },
  )
  const page = rows.slice(0, wanted.limit)
  return { rows: page.map(asQueued), cursor: rows.length > page.length ? cursorOf(page.at(-1)!) : null }
}

/** How many records of each list stand as what; the list and state asked for narrow nothing here. */
export const reviewCounts = async (store: Store, wanted: QueueWanted): Promise<readonly QueueCount[]> => {
  const { with: ctes, parameters } = await asked(store, wanted)
  const rows = await store.db.rows(
    `${ctes}, bare as (${REVIEWED.map(namingOf).join(' union all ')}
       union all select list, reading, report, id from decided where not read)
     select b.list, coalesce(d.state, 'open') as state, count(*) as records, count(*) filter (d.suggested) as suggested
     from bare b left join decided d on d.list = b.list and d.report = b.report and d.id = b.id
     where d.report is not null or not $second group by all`,
    parameters,
  )
  const of = (list: ReviewedList, state: State): Row | undefined =>
    rows.find((row) => row.list === list && row.state === state)
  const count = (list: ReviewedList, state: State): number => Number(of(list, state)?.records ?? 0)
  return REVIEWED.map((list) => ({
    list,
    open: count(list, 'open'),
    accepted: count(list, 'accepted'),
    edited: count(list, 'edited'),
    rejected: count(list, 'rejected'),
    added: count(list, 'added'),
    suggested: rows.filter((row) => row.list === list).reduce((sum, { suggested }) => sum + Number(suggested), 0),
  }))
}

/** The readings a question is about and what was decided in them, as the beginning of a query. */
const asked = async (
  store: Store,
  { report, party, since, until, second }: QueueWanted,
): Promise<{ readonly with: string; readonly parameters: Parameters }> => {
  const names = await namesOfParty(store, party)
  const cases = await standingCases(store, report)
  const decided = second === null ? cases : cases.filter((each) => isForSecond(each, second))
  return {
    with: `with current as (select g.reading, g.report from readings g join log.reports r using (report)
       where ($report is null or g.report = $report) and ($since is null or r.published >= $since::date) and ($until is null or r.published <= $until::date)),
     decided as (select d.* from (select unnest(from_json($decided, '[{"list":"VARCHAR","reading":"INTEGER","report":"VARCHAR","id":"VARCHAR","state":"VARCHAR","suggested":"BOOLEAN","read":"BOOLEAN","seen":"INTEGER","by":"INTEGER"}]'), max_depth := 2)) d
       semi join current c on d.reading = c.reading)`,
    parameters: {
      report,
      since,
      until,
      names: names === null ? null : JSON.stringify(names),
      second: second !== null,
      decided: JSON.stringify(
        decided.map(({ of, newest, standing }) => ({
          list: of.list,
          reading: newest,
          report: of.report,
          id: standing.id,
          state: second === null ? standing.state : 'open',
          suggested: second === null && standing.suggested,
          read: standing.read,
          seen: of.seen,
          by: second === null ? (standing.by?.seq ?? null) : standing.read ? null : of.rows[0]!.seq,
        })),
      ),
    },
  }
}

/** Whether a second reviewer should look: somebody else's decision stands, theirs does not. */
const isForSecond = ({ of, standing }: StandingCase, who: string): boolean =>
  standing.by !== null && decidingRow(of, who) === null

const whichIs = (which: Which): string => {
  if (which === 'all') return 'true'
  if (which === 'todo') return `(state = 'open' or suggested)`
  if (which === 'decided') return `state != 'open'`
  return which === 'suggested' ? 'suggested' : `state = '${which}'`
}

const asQueued = (row: Row): Queued => ({
  list: row.list as ReviewedList,
  report: String(row.report),
  id: String(row.id),
  published: row.published as string | null,
  state: row.state as State,
  suggested: row.suggested === true,
  read: row.read === true,
  seen: row.seen == null ? null : Number(row.seen),
  by: row.by == null ? null : Number(row.by),
  consequence: row.consequence as ConsequenceSign,
  doubts: (row.doubts ?? []) as readonly DoubtSign[],
})

// The place of the last row of a page: what comes after it is the next page, whatever was decided meanwhile.
const cursorOf = ({ priority, newness, report, list, id }: Row): string =>
  [priority, newness, report, list, id].join('~')

const cursorParts = (cursor: string | null): Parameters => {
  const [priority = null, newness = null, report = null, list = null, id = null] = cursor?.split('~') ?? []
  if (cursor !== null && !/^\d{1,6}~-?\d{1,7}~[^~]+~[a-z]+~[^~]+$/.test(cursor))
    throw new UsageError('cursor: is none that this queue gave')
  return { after_priority: priority, after_newness: newness, after_report: report, after_list: list, after_id: id }
}
