import type { Row } from './database.js'
import { linksOf } from './links.js'
import type { Store } from './store.js'

/** What stands around a report in the store: what read it, the versions of its article, and what ties it to other reports. */
export interface ReportAround {
  /** The program that made its newest reading, and when. */
  readonly reading: Row
  /** All versions of the article, oldest first, this one among them; `latest` is the one that counts. */
  readonly versions: readonly Row[]
  /** Links with their reasons, as `linksOf` gives them, each with the other report's title. */
  readonly links: readonly Row[]
}

/** What stands around the report with that key, which must be there. */
export const reportAround = async (store: Store, report: string): Promise<ReportAround> => {
  const { db } = store
  const [reading] = await db.rows(
    `select program, made from log.readings anti join log.reread using (reading) where report = $report
     order by reading desc limit 1`,
    { report },
  )
  const versions = await db.rows(
    `select w.report, w.title, w.publisher, w.published, w.added, row_number() over (order by w.published nulls first, w.seq) as version,
       x.report is null as latest
     from log.reports w left join log.superseded x using (report)
     where w.article = (select article from log.reports where report = $report) order by version`,
    { report },
  )
  const links = await linksOf(store, report)
  const titles = new Map(
    (
      await db.rows(
        `select report, title from log.reports
         where report in (select unnest(from_json($others, '["VARCHAR"]')))`,
        { others: JSON.stringify([...new Set(links.map(({ other }) => other))]) },
      )
    ).map(({ report: key, title }) => [key, title]),
  )
  return {
    reading: reading!,
    versions,
    links: links.map((link) => ({ ...link, title: titles.get(link.other!) ?? null })),
  }
}
