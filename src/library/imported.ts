import type { OutsideKind } from '../outside/model.js'
import { listOutside } from '../store/outside.js'
import type { Store } from '../store/store.js'

/** A file of events that others recorded, as a store keeps it. */
export interface ImportedEvents {
  /** Its id: "o1". */
  readonly file: string
  readonly kind: OutsideKind
  /** Its name without folders. */
  readonly name: string
  readonly events: number
  /** Rows that were no events, each named when it was imported. */
  readonly bad: number
  /** First and last day of its events, YYYY-MM-DD. */
  readonly first: string
  readonly last: string
  /** When it was imported, UTC to the second. */
  readonly added: string
}

/** The files that count, in the order they were imported. */
export const listImported = async (store: Store): Promise<readonly ImportedEvents[]> => {
  const rows = await listOutside(store, false)
  return rows.map(({ file, kind, name, events, bad, first, last, added }) => ({
    file: String(file),
    kind: kind as OutsideKind,
    name: String(name),
    events: Number(events),
    bad: Number(bad),
    first: String(first),
    last: String(last),
    added: String(added),
  }))
}
