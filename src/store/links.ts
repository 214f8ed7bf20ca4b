import { amongTexts } from './among.js'
import type { Row } from './database.js'
import type { Store } from './store.js'
import { ofReports } from './traits.js'

/** What a report is linked to: the kind of thing and its id in this report, the relation, the other report and id, and why. */
export const linksOf = async (store: Store, report: string): Promise<readonly Row[]> => {
  const current = await ofReports(store, [report])
  // Each end is asked for alone, for which there is an index; so are the reports at the other ends.
  const found = `here as materialized (select * from log.links where ${current('left_reading')}),
     there as materialized (select * from log.links where ${current('right_reading')}),
     ends as (
       select kind, relation, left_id as id, right_report as other, right_id as other_id, right_reading as reading, why from here
       union all
       select kind, relation, right_id, left_report, left_id, left_reading, why from there)`
  const others = await store.db.rows(
    `with ${found} select distinct other from ends where reading not in (from log.reread select reading)`,
  )
  if (others.length === 0) return []
  return store.db.rows(
    `with ${found}, around as materialized (select report, publisher, published from log.reports where ${amongTexts(
      'report',
      others.map(({ other }) => String(other)),
    )})
     select kind, relation, id, other, other_id, publisher, published, why from ends join around on around.report = other
     where reading not in (from log.reread select reading) order by kind, id, published, other, other_id`,
  )
}
