import type { Row } from './database.js'
import type { Store } from './store.js'

/** The number of a version of an article, by day and then by arrival, for a row `w` of reports. */
export const VERSION_OF = `(select count(*) from log.reports v where v.article = w.article
  and ((v.published is null and w.published is not null) or v.published < w.published or (v.published is not distinct from w.published and v.seq <= w.seq)))`

/** Which reports to list. */
export interface ReportsWanted {
  readonly since: string | null
  readonly until: string | null
  readonly publisher: string | null
  /** Earlier versions of articles too. */
  readonly versions: boolean
  readonly limit: number
}

/** Reports, newest first by day, then by arrival; `copy_of` is the report whose words one carries. */
export const listReports = (
  store: Store,
  { since, until, publisher, versions, limit }: ReportsWanted,
): Promise<readonly Row[]> =>
  store.db.rows(
    `with wanted as (
       select seq, report, article, published, publisher, title, language, source, part, address from log.reports
       where ($since is null or published >= $since::date) and ($until is null or published <= $until::date)
         and ($publisher is null or contains(lower(publisher), lower($publisher)))
         ${versions ? '' : 'and report not in (select report from log.superseded)'}
       order by published desc nulls last, seq desc limit $limit)
     select w.* exclude (seq, article), ${VERSION_OF} as version, (select min(l.left_report) from log.links l
       where l.kind = 'text' and l.relation = 'copy' and l.right_report = w.report) as copy_of
     from wanted w order by published desc nulls last, seq desc`,
    { since, until, publisher, limit },
  )

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
