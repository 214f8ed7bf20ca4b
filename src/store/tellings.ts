import { refKey } from '../threads/links.js'
import type { Ref } from '../threads/model.js'
import type { Store } from './store.js'
import { toldAlike } from './told-alike.js'

/** How often a store tells of one happening. */
export interface Told {
  /** The same for all events that tell of it. */
  readonly key: string
  readonly events: number
  readonly reports: number
  /** Houses that the reports' words come from; an agency's copies count once. */
  readonly houses: number
}

/** Asks how often each event of the store is told; what is given answers for an event. */
export const tellings = async (store: Store): Promise<(event: Ref) => Told> => {
  const alike = await toldAlike(store)
  const rows = await store.db.rows('select report, origin from log.reports where origin is not null')
  const houseOf = new Map(rows.map(({ report, origin }) => [String(report), String(origin)]))
  const groups = new Map<string, { events: number; reports: Set<string>; houses: Set<string> }>()
  for (const [event, key] of alike) {
    const group = groups.get(key) ?? { events: 0, reports: new Set(), houses: new Set() }
    const [report] = event.split('\n') as [string]
    group.events++
    group.reports.add(report)
    group.houses.add(houseOf.get(report) ?? report)
    groups.set(key, group)
  }
  return (event) => {
    const key = alike.get(refKey(event)) ?? refKey(event)
    const group = groups.get(key)
    return { key, events: group?.events ?? 1, reports: group?.reports.size ?? 1, houses: group?.houses.size ?? 1 }
  }
}
