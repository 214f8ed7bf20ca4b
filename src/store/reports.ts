import { atOnce } from './at-once.js'
import type { Row } from './database.js'
import type { Store } from './store.js'
import { copiedBy, versionsOf } from './versions.js'

/** Which reports to list. */
export interface ReportsWanted {
  readonly since: string | null
  readonly until: string | null
  readonly publisher: string | null
  /** Earlier versions of articles too. */
  readonly versions: boolean
  readonly limit: number
}

// Some of the newest are earlier versions of an article and are left out: so many more are looked at than are asked for.
const SPARE = 1.25

/** Reports, newest first by day, then by arrival; `copy_of` is the report whose words one carries. */
export const listReports = async (store: Store, wanted: ReportsWanted): Promise<readonly Row[]> => {
  const page = Math.ceil(wanted.limit * SPARE)
  const found: Row[] = []
  for (let offset = 0, looked = page; found.length < wanted.limit && looked === page; offset += page) {
    const rows = await pageOf(store, wanted, page, offset)
    found.push(...rows.filter(({ counts }) => counts === true))
    looked = rows.length
  }
  if (found.length === 0) return []
  const reports = found.slice(0, wanted.limit)
  const keys = reports.map(({ seq, report, article }) => ({
    seq: Number(seq),
    report: String(report),
    article: String(article),
  }))
  const [versions, copied] = await atOnce<
    [Awaited<ReturnType<typeof versionsOf>>, Awaited<ReturnType<typeof copiedBy>>]
  >(store, [
    (each) =>
      versionsOf(
        each,
        keys.map(({ article }) => article),
      ),
    (each) => copiedBy(each, keys),
  ])
  return reports.map(({ seq, article, counts, ...row }, at) => ({
    ...row,
    version: versions.get(keys[at]!.article)!.indexOf(keys[at]!.report) + 1,
    copy_of: copied.get(keys[at]!.report) ?? null,
  }))
}

/** So many of the reports in those days, whatever version, and whether each `counts`; their numbers first, which are quick to put in order. */
const pageOf = (
  store: Store,
  { since, until, publisher, versions }: ReportsWanted,
  page: number,
  offset: number,
): Promise<readonly Row[]> => {
  const narrowed = [
    ...(since === null ? [] : ['published >= $since::date']),
    ...(until === null ? [] : ['published <= $until::date']),
    ...(publisher === null ? [] : ['contains(lower(publisher), lower($publisher))']),
  ]
  return store.db.rows(
    `with newest as materialized (
       select seq from log.reports where ${['true', ...narrowed].join(' and ')}
       order by published desc nulls last, seq desc limit $page offset $offset)
     select w.seq, w.report, w.article, w.published, w.publisher, w.title, w.language, w.source, w.part, w.address,
       ${versions ? 'true' : 's.report is null'} as counts
     from (from log.reports semi join newest using (seq)) w ${versions ? '' : 'left join log.superseded s on s.report = w.report'}
     order by w.published desc nulls last, w.seq desc`,
    {
      ...(since === null ? {} : { since }),
      ...(until === null ? {} : { until }),
      ...(publisher === null ? {} : { publisher }),
      page,
      offset,
    },
  )
}

/** What could not be taken in, newest first. */
export const listRefusals = (store: Store, limit: number): Promise<readonly Row[]> =>
  store.db.rows('select "at", source, part, error from refusals order by "at" desc, source, part limit $limit', {
    limit,
  })

/** How much a store holds. */
export const countAll = async (store: Store): Promise<Row> => {
  const [row] = await store.db.rows(
    `select (select count(*) from log.reports) as reports, (select count(distinct article) from log.reports) as articles,
      (select count(*) from log.readings) as readings, (select count(*) from log.links) as links,
      (select count(*) from log.decisions) as decisions, (select count(*) from log.refusals) as refusals`,
  )
  return row!
}
