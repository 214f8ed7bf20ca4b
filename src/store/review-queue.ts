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

/** One page of the queue, where the next begins, and how many records of each list stand as what. */
export interface Queue {
  readonly rows: readonly Queued[]
  readonly cursor: string | null
  /** The list and state asked for narrow nothing here. */
  readonly counts: readonly QueueCount[]
}

/** The records asked for, what matters most and is known least first; what newer readings suggest before all that is open. */
export const reviewQueue = async (store: Store, wanted: QueueWanted): Promise<Queue> => {
  const after = cursorParts(wanted.cursor)
  await keepSigns(store)
  const { placed, parameters } = await asked(store, wanted)
  // What is shown of a record is looked up for the page alone: it would make the sorting of all of them slow.
  const rows = await store.db.rows(
    `${placed}, page as (
       select * from placed where ($list is null or list = $list) and ${whichIs(wanted.which)}
         and ($after_priority is null or (-priority, -newness, reading, list, id) >
           (-$after_priority::integer, -$after_newness::integer, $after_reading::integer, $after_list, $after_id))
       order by -priority, -newness, reading, list, id limit $limit)
     select p.*, r.published, coalesce(s.consequence, 'other') as consequence,
       case when p.clashes then list_prepend('conflict', s.doubts) else coalesce(s.doubts, []) end as doubts
     from page p join log.reports r using (report) left join review_signs s on s.reading = p.reading and s.list = p.list and s.id = p.id
     order by -priority, -newness, reading, p.list, p.id`,
    { ...parameters, ...after, list: wanted.list, limit: wanted.limit + 1 },
  )
  const counts = await store.db.rows(
    `${placed} select list, state, count(*) as records, count(*) filter (suggested) as suggested from placed group by all`,
    parameters,
  )
  const page = rows.slice(0, wanted.limit)
  return {
    rows: page.map(asQueued),
    cursor: rows.length > page.length ? cursorOf(page.at(-1)!) : null,
    counts: REVIEWED.map((list) => countsOf(counts, list)),
  }
}

const countsOf = (rows: readonly Row[], list: ReviewedList): QueueCount => {
  const own = rows.filter((row) => row.list === list)
  const count = (state: State): number => Number(own.find((row) => row.state === state)?.records ?? 0)
  return {
    list,
    open: count('open'),
    accepted: count('accepted'),
    edited: count('edited'),
    rejected: count('rejected'),
    added: count('added'),
    suggested: own.reduce((sum, { suggested }) => sum + Number(suggested), 0),
  }
}

/** Every record a question is about, with its place and what it stands as, as the beginning of a query. */
const asked = async (
  store: Store,
  { report, party, since, until, second }: QueueWanted,
): Promise<{ readonly placed: string; readonly parameters: Parameters }> => {
  const names = await namesOfParty(store, party)
  const cases = await standingCases(store, report)
  const decided = second === null ? cases : cases.filter((each) => isForSecond(each, second))
  const naming =
    names === null ? '' : `semi join (${REVIEWED.map(namingOf).join(' union all ')}) n using (list, reading, id)`
  return {
    placed: `with current as (
       select g.reading, g.report, coalesce(date_diff('day', '1970-01-01'::date, r.published), -1000000) as newness
       from readings g join log.reports r using (report)
       where ($report is null or g.report = $report) and ($since is null or r.published >= $since::date) and ($until is null or r.published <= $until::date)),
     decided as (from (select unnest(from_json($decided, '[{"list":"VARCHAR","reading":"INTEGER","id":"VARCHAR","state":"VARCHAR","suggested":"BOOLEAN","read":"BOOLEAN","seen":"INTEGER","by":"INTEGER"}]'), max_depth := 2))),
     ${CLASHES},
     signed as (
       select s.list, s.reading, s.id, s.level, s.doubted from review_signs s ${naming} where s.list is not null
       union all select list, reading, id, 1, 0 from decided where not read ${names === null ? '' : 'and $names is null'}),
     placed as (
       select s.list, c.report, s.reading, s.id, c.newness, coalesce(d.state, 'open') as state, coalesce(d.suggested, false) as suggested,
         coalesce(d.read, true) as read, d.seen, d."by", clash.id is not null as clashes,
         s.level * (1 + s.doubted + case when clash.id is null then 0 else ${DOUBTS.conflict.counts} end)
           + case when d.suggested then ${SUGGESTED_PRIORITY} else 0 end as priority
       from signed s join current c on c.reading = s.reading
         left join decided d on d.reading = s.reading and d.list = s.list and d.id = s.id
         left join clash on clash.reading = s.reading and clash.id = s.id
       where d.reading is not null or not $second)`,
    parameters: {
      report,
      since,
      until,
      ...(names === null ? {} : { names: JSON.stringify(names) }),
      second: second !== null,
      decided: JSON.stringify(
        decided.map(({ of, newest, standing }) => ({
          list: of.list,
          reading: newest,
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
const cursorOf = ({ priority, newness, reading, list, id }: Row): string =>
  [priority, newness, reading, list, id].join('~')

const cursorParts = (cursor: string | null): Parameters => {
  const [priority = null, newness = null, reading = null, list = null, id = null] = cursor?.split('~') ?? []
  if (cursor !== null && !/^\d{1,6}~-?\d{1,7}~\d{1,9}~[a-z]+~[^~]+$/.test(cursor))
    throw new UsageError('cursor: is none that this queue gave')
  return { after_priority: priority, after_newness: newness, after_reading: reading, after_list: list, after_id: id }
}
