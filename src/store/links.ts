import type { Row } from './database.js'
import type { Store } from './store.js'

/** What a report is linked to: the kind of thing and its id in this report, the relation, the other report and id, and why. */
export const linksOf = (store: Store, report: string): Promise<readonly Row[]> =>
  store.db.rows(
    `select kind, relation, id, other, other_id, publisher, published, why from (
       select kind, relation, left_id as id, right_report as other, right_id as other_id, why from links where left_report = $report
       union all
       select kind, relation, right_id, left_report, left_id, why from links where right_report = $report) l
     join log.reports r on r.report = l.other order by kind, id, published, other, other_id`,
    { report },
  )
