import { houseOf } from '../threads/texts/publishers.js'
import type { Store } from './store.js'

/**
 * Whose words reports carry, for a question that begins with this: `whose_words` has each current report with `words_of`, the house that
 * lent it its words: the one it credits, else that of a report of an earlier day whose text it copies. Null where the words are its
 * publisher's own, as far as can be told.
 */
export const whoseWords = async (
  store: Store,
): Promise<{ readonly sql: string; readonly parameters: { readonly houses: string } }> => {
  const rows = await store.db.rows('select distinct publisher from log.reports where publisher is not null order by 1')
  const houses = rows.map(({ publisher }) => ({ publisher, house: houseOf(String(publisher)).key }))
  return {
    sql: `houses as (select unnest(from_json($houses, '[{"publisher":"VARCHAR","house":"VARCHAR"}]'), max_depth := 2)),
      lenders as (
        select right_report as report, arg_min(c.origin, (c.published, c.seq)) as origin
        from log.links l join log.reports c on c.report = l.left_report join log.reports o on o.report = l.right_report
        where l.kind = 'text' and l.relation = 'copy' and c.published < o.published and c.origin is not null group by 1),
      whose_words as (
        select r.report, coalesce(nullif(r.origin, h.house), nullif(l.origin, h.house)) as words_of
        from log.reports r left join houses h using (publisher) left join lenders l on l.report = r.report)`,
    parameters: { houses: JSON.stringify(houses) },
  }
}
