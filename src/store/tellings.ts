import { compare, refKey } from '../threads/links.js'
import type { Ref } from '../threads/model.js'
import type { Store } from './store.js'
import { toldAlike } from './told-alike.js'

/** How often a store tells of one happening. */
export interface Told {
  /** The same for all events that tell of it. */
  readonly key: string
  /** The earliest record that tells of it, by the day of its report. */
  readonly first: Ref
  readonly events: number
  readonly reports: number
  /** Houses that the reports' words come from; an agency's copies count once. */
  readonly houses: number
}

/** Asks how often each event of the store is told; what is given answers for an event. */
export const tellings = async (store: Store): Promise<(event: Ref) => Told> => {
  const alike = await toldAlike(store)
  const rows = await store.db.rows('select report, origin, published from log.reports')
  const houseOf = new Map(
    rows.flatMap(({ report, origin }) => (origin === null ? [] : [[String(report), String(origin)]])),
  )
  const dayOf = new Map(rows.map(({ report, published }) => [String(report), String(published ?? '9999')]))
  const dayIn = ({ report }: Ref): string => dayOf.get(report) ?? ''
  const isEarlier = (one: Ref, other: Ref): boolean =>
    (compare(dayIn(one), dayIn(other)) || compare(refKey(one), refKey(other))) < 0
  const groups = new Map<string, { events: number; first: Ref; reports: Set<string>; houses: Set<string> }>()
  for (const [event, key] of alike) {
    const [report, id] = event.split('\n') as [string, string]
    const group = groups.get(key) ?? { events: 0, first: { report, id }, reports: new Set(), houses: new Set() }
    if (isEarlier({ report, id }, group.first)) group.first = { report, id }
    group.events++
    group.reports.add(report)
    group.houses.add(houseOf.get(report) ?? report)
    groups.set(key, group)
  }
  return (event) => {
    const key = alike.get(refKey(event)) ?? refKey(event)
    const group = groups.get(key)
    return {
      key,
      first: group?.first ?? event,
      events: group?.events ?? 1,
      reports: group?.reports.size ?? 1,
      houses: group?.houses.size ?? 1,
    }
  }
}
