import { UsageError } from '../errors.js'
import type { Row } from './database.js'
import { namesOfSource } from './source-names.js'
import type { Store } from './store.js'
import { ofReports } from './traits.js'
import { versionsOf } from './versions.js'
import { whoseWords } from './whose-words.js'

/** Which reports to list, and from where on. */
export interface PageWanted {
  readonly since: string | null
  readonly until: string | null
  /** Words of the publisher's name. */
  readonly publisher: string | null
  /** A publisher by its key, under any form of its name. */
  readonly source: string | null
  /** Only reports whose words are another house's: of this one, by its key, or "any". */
  readonly words_of: string | null
  /** Earlier versions of articles too. */
  readonly versions: boolean
  /** Where the page before ended. */
  readonly cursor: string | null
  readonly limit: number
}

/** Kinds of records a report is counted by, with their tables. */
export const COUNTED = ['statements', 'events', 'positions', 'conditions', 'rounds', 'proposals', 'figures'] as const

/** Characters of a report that stand for its title. */
const OPENING = 100

/** One report of a list. */
export interface ListedReport {
  readonly report: string
  readonly published: string | null
  readonly publisher: string | null
  readonly title: string | null
  /** The first words of one without a title; null for the others. */
  readonly opening: string | null
  readonly language: string
  readonly version: number
  readonly versions: number
  /** Whether a later version takes its place. */
  readonly superseded: boolean
  /** The key of the house whose words it carries; null for the publisher's own, as far as can be told. */
  readonly words_of: string | null
  /** The report whose words it carries. */
  readonly copy_of: { readonly report: string; readonly publisher: string | null } | null
  readonly counts: Readonly<Record<(typeof COUNTED)[number], number>>
}

/** One page of reports, newest day first, then by arrival. */
export interface ReportPage {
  readonly reports: readonly ListedReport[]
  /** All that match, on every page. */
  readonly total: number
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

/** One page of reports with what was read in each; a cursor that no page gave is a UsageError. */
export const reportPage = async (store: Store, wanted: PageWanted): Promise<ReportPage> => {
  const { since, until, publisher, limit } = wanted
  const whose = await whoseWords(store)
  const names = wanted.source === null ? null : JSON.stringify(await namesOfSource(store, wanted.source))
  const narrowed = `($since is null or published >= $since::date) and ($until is null or published <= $until::date)
    and ($publisher is null or contains(lower(publisher), lower($publisher))) and ($words_of is null or words_of = $words_of or ($words_of = 'any' and words_of is not null))
    ${names === null ? '' : `and coalesce(publisher, '') in (select unnest(from_json($names, '["VARCHAR"]')))`}
    ${wanted.versions ? '' : 'and r.report not in (select report from log.superseded)'}`
  const parameters = {
    since,
    until,
    publisher,
    words_of: wanted.words_of,
    ...whose.parameters,
    ...(names === null ? {} : { names }),
  }
  const [count] = await store.db.rows(
    `with ${whose.sql} select count(*) as total from log.reports r join whose_words using (report) where ${narrowed}`,
    parameters,
  )
  const { day, seq } = cursorOf(wanted.cursor)
  const rows = await store.db.rows(
    `with ${whose.sql}, wanted as (
       select seq, r.report, article, published, publisher, title, language, words_of,
         case when title is null then left(text, ${OPENING}) end as opening
       from log.reports r join whose_words using (report) where ${narrowed} and ($seq is null or (case when $day is null then published is null and seq < $seq
         else published < $day::date or published is null or (published = $day::date and seq < $seq) end))
       order by published desc nulls last, seq desc limit $limit)
     select w.*, s.report is not null as superseded, c.report as copied, c.publisher as copied_publisher
     from wanted w left join log.superseded s on s.report = w.report
     left join log.reports c on c.report = (select min(l.left_report) from log.links l
       where l.kind = 'text' and l.relation = 'copy' and l.right_report = w.report)
     order by w.published desc nulls last, w.seq desc`,
    { ...parameters, day, seq, limit: limit + 1 },
  )
  const page = rows.slice(0, limit)
  const counts = await countsOf(
    store,
    page.map(({ report }) => String(report)),
  )
  const versions = await versionsOf(
    store,
    page.map(({ article }) => String(article)),
  )
  const last = page[page.length - 1]
  return {
    reports: page.map((row) => listed(row, versions.get(String(row.article)) ?? [], counts)),
    total: Number(count!.total),
    next: rows.length <= limit || last === undefined ? null : `${last.published ?? ''}~${last.seq}`,
  }
}

const CURSOR = /^(\d{4}-\d\d-\d\d)?~(\d{1,9})$/

const cursorOf = (cursor: string | null): { readonly day: string | null; readonly seq: number | null } => {
  if (cursor === null) return { day: null, seq: null }
  const parts = CURSOR.exec(cursor)
  if (parts === null) throw new UsageError(`cursor: "${cursor}" was given by no page; leave it out for the first`)
  return { day: parts[1] ?? null, seq: Number(parts[2]) }
}

const listed = (
  row: Row,
  versions: readonly string[],
  counts: ReadonlyMap<string, ListedReport['counts']>,
): ListedReport => ({
  report: String(row.report),
  published: row.published as string | null,
  publisher: row.publisher as string | null,
  title: row.title as string | null,
  opening: row.opening === null ? null : String(row.opening).toWellFormed().replace(/\s+/g, ' ').trim(),
  language: String(row.language),
  version: versions.indexOf(String(row.report)) + 1,
  versions: versions.length,
  superseded: row.superseded === true,
  words_of: row.words_of as string | null,
  copy_of:
    row.copied === null ? null : { report: String(row.copied), publisher: row.copied_publisher as string | null },
  counts: counts.get(String(row.report)) ?? NONE,
})

const NONE = Object.fromEntries(COUNTED.map((kind) => [kind, 0])) as unknown as ListedReport['counts']

/** How many records of each kind the newest reading of each of these reports has. */
const countsOf = async (
  store: Store,
  reports: readonly string[],
): Promise<ReadonlyMap<string, ListedReport['counts']>> => {
  if (reports.length === 0) return new Map()
  const current = await ofReports(store, reports)
  const rows = await store.db.rows(
    COUNTED.map(
      (kind) =>
        `select report, '${kind}' as kind, count(*) as count from log.${kind} where ${current('reading')} group by report`,
    ).join(' union all '),
  )
  const counts = new Map<string, Record<string, number>>()
  for (const { report, kind, count } of rows) {
    const of = counts.get(String(report)) ?? { ...NONE }
    of[String(kind)] = Number(count)
    counts.set(String(report), of)
  }
  return counts as unknown as ReadonlyMap<string, ListedReport['counts']>
}
