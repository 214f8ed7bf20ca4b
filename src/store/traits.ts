import type { Trait } from '../threads/kinds.js'
import type { Link, Ref } from '../threads/model.js'
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
  return rows.map(({ body }) => asTrait(body) as T)
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

/** Links with at least one end in these reports, and none in a report that came out after the last day, when one is given. */
export const linksTouching = async (
  store: Store,
  reports: readonly string[],
  until: string | null,
): Promise<readonly Link[]> => {
  const rows = await store.db.rows(
    `with these as (select unnest(from_json($reports, '["VARCHAR"]')) as report)
     select * from links where (left_report in (from these) or right_report in (from these))
       and ($until is null or not exists (from log.reports r where r.published > $until::date and r.report in (left_report, right_report)))
     order by kind, left_report, left_id, right_report, right_id`,
    { reports: JSON.stringify(reports), until },
  )
  return rows.map(asLink)
}

/** The traits that links name, also those of earlier versions of an article. */
export const traitsOfRefs = async (store: Store, refs: readonly Ref[]): Promise<readonly Trait[]> => {
  if (refs.length === 0) return []
  const rows = await store.db.rows(
    `select t.body from log.traits t
     where (t.report, t.id) in (select (report, id) from (select unnest(from_json($refs, '[{"report":"VARCHAR","id":"VARCHAR"}]'), max_depth := 2)))
     and t.reading not in (select reading from log.reread)`,
    { refs: JSON.stringify([...new Map(refs.map((ref) => [`${ref.report} ${ref.id}`, ref])).values()]) },
  )
  return rows.map(({ body }) => asTrait(body))
}

const asTrait = (body: unknown): Trait => ({ keys: [], ...JSON.parse(String(body)) }) as Trait

/** A row of links as a link. */
export const asLink = (row: Readonly<Record<string, unknown>>): Link => ({
  kind: String(row.kind),
  relation: String(row.relation),
  left: { report: String(row.left_report), id: String(row.left_id) },
  right: { report: String(row.right_report), id: String(row.right_id) },
  why: String(row.why),
})
