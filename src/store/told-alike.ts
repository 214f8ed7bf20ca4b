import { happenings } from '../threads/happenings.js'
import type { HappeningTrait } from '../threads/kinds/happening.js'
import { refKey, refOf } from '../threads/links.js'
import type { Link, Ref } from '../threads/model.js'
import type { Store } from './store.js'
import { traitsWhere } from './traits.js'
import { untilChanged } from './until-changed.js'

const LINKED = `l.kind = 'happening' and l.relation = 'same'`

/**
 * Which events of the whole store tell one happening: by links between reports, as the timeline joins them, and within a report by
 * `same_as`. Gives, for each event that is told more than once, the key (refKey) of the event that stands for all of its happening; an
 * event that is not in the map is a happening of its own.
 */
export const toldAlike = (store: Store): Promise<ReadonlyMap<string, string>> =>
  untilChanged(store, 'events told alike', askToldAlike)

const askToldAlike = async (store: Store): Promise<ReadonlyMap<string, string>> => {
  const links = await sameLinks(store)
  const repeated = await repeatedInReport(store)
  const traits = await traitsWhere<HappeningTrait>(
    store,
    `t.kind = 'happening' and ((t.report, t.id) in (
       select (left_report, left_id) from log.links l where ${LINKED} union select (right_report, right_id) from log.links l where ${LINKED}
       union select (report, id) from standing.events where same_as is not null union select (report, same_as) from standing.events where same_as is not null))`,
  )
  const standsFor = new Map<string, string>()
  for (const group of happenings(traits, links)) {
    const [first] = group
    for (const told of group) standsFor.set(refKey(told), refKey(first!))
  }
  // Events that reports cannot be compared by (threats, what might be) still tell one thing within their report.
  const compared = new Set(standsFor.keys())
  for (const { report, id, earlier } of repeated) {
    const [one, other] = [refKey({ report, id: earlier }), refKey({ report, id })]
    if (compared.has(one) && compared.has(other)) continue
    const key = standsFor.get(one) ?? standsFor.get(other) ?? one
    standsFor.set(one, key)
    standsFor.set(other, key)
  }
  return standsFor
}

const sameLinks = async (store: Store): Promise<readonly Link[]> => {
  const rows = await store.db.rows(
    `select left_report, left_id, right_report, right_id from links l where ${LINKED} order by all`,
  )
  return rows.map((row) => ({
    kind: 'happening',
    relation: 'same',
    left: refOf({ report: String(row.left_report), id: String(row.left_id) }),
    right: refOf({ report: String(row.right_report), id: String(row.right_id) }),
    why: '',
  }))
}

const repeatedInReport = async (store: Store): Promise<readonly (Ref & { readonly earlier: string })[]> => {
  const rows = await store.db.rows(
    `select report, id, same_as from (from standing.events anti join log.superseded using (report))
     where same_as is not null order by report, id`,
  )
  return rows.map(({ report, id, same_as }) => ({
    report: String(report),
    id: String(id),
    earlier: String(same_as),
  }))
}
