import type { Trait } from '../threads/kinds.js'
import type { Link } from '../threads/model.js'
import type { Parameters } from './database.js'
import type { Store } from './store.js'

/**
 * Traits of current readings, chosen by a condition on `t` (report, id, kind, day) that may end in an order and a limit. What a later
 * version of an article or a later reading replaces is left out.
 */
export const traitsWhere = async <T extends Trait>(
  store: Store,
  condition: string,
  parameters: Parameters = {},
): Promise<readonly T[]> => {
  const rows = await store.db.rows(
    `select t.body from log.traits t where t.reading not in (select reading from log.reread)
     and t.report not in (select report from log.superseded) and ${condition}`,
    parameters,
  )
  return rows.map(({ body }) => ({ keys: [], ...JSON.parse(String(body)) }) as unknown as T)
}

/** Links of one kind between these reports. */
export const linksAmong = async (store: Store, kind: string, reports: readonly string[]): Promise<readonly Link[]> => {
  if (reports.length < 2) return []
  const rows = await store.db.rows(
    `with these as (select unnest(from_json($reports, '["VARCHAR"]')) as report)
     select * from links where kind = $kind and left_report in (from these) and right_report in (from these)
     order by left_report, left_id, right_report, right_id`,
    { kind, reports: JSON.stringify([...new Set(reports)]) },
  )
  return rows.map(asLink)
}

/** A row of links as a link. */
export const asLink = (row: Readonly<Record<string, unknown>>): Link => ({
  kind: String(row.kind),
  relation: String(row.relation),
  left: { report: String(row.left_report), id: String(row.left_id) },
  right: { report: String(row.right_report), id: String(row.right_id) },
  why: String(row.why),
})
