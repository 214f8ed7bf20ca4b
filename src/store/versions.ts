import { grouped } from '../grouped.js'
import { amongNumbers, amongTexts } from './among.js'
import type { Store } from './store.js'

// To write down and read more keys than these takes longer than to read the whole column.
const MANY = 5000

/** The versions of each of these articles, oldest first by day and then by arrival: keys of reports by the article's. */
export const versionsOf = async (
  store: Store,
  articles: Iterable<string>,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const asked = new Set(articles)
  const rows = await store.db.rows(
    `select article, report from log.reports where ${asked.size > MANY ? 'true' : amongTexts('article', asked)}
     order by published nulls first, seq`,
  )
  return new Map(
    [...grouped(rows, ({ article }) => String(article))].map(([article, versions]) => [
      article,
      versions.map(({ report }) => String(report)),
    ]),
  )
}

/** For each of these reports the one whose words it carries, the least by its key where there are several. */
export const copiedBy = async (
  store: Store,
  reports: readonly { readonly seq: number; readonly report: string }[],
): Promise<ReadonlyMap<string, string>> => {
  const few = reports.length <= MANY
  // A report is read when it comes in: no reading of these has a lower number than the first of them.
  const first = reports.reduce((least, { seq }) => Math.min(least, seq), Number.POSITIVE_INFINITY)
  const readings = few
    ? await store.db.rows(
        `select reading from log.readings where reading >= ${first} and ${amongTexts(
          'report',
          reports.map(({ report }) => report),
        )}`,
      )
    : []
  const rows = await store.db.rows(
    `with found as materialized (select kind, relation, left_report, right_report from log.links
       where ${
         few
           ? amongNumbers(
               'right_reading',
               readings.map(({ reading }) => Number(reading)),
             )
           : 'true'
       })
     select right_report, min(left_report) as copied from found where kind = 'text' and relation = 'copy' group by right_report`,
  )
  return new Map(rows.map(({ right_report, copied }) => [String(right_report), String(copied)]))
}
