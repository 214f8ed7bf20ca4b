import { statSync } from 'node:fs'
import { openSearch, type SearchIndex, searchFile } from './search-index.js'
import type { Store } from './store.js'

/** A search index that is opened once and stays open. */
export interface KeptSearch {
  /** The index, once all reports that the store has now are in it. */
  readonly ready: () => Promise<SearchIndex>
  readonly close: () => void
}

/**
 * Keeps the index of a store open between questions: it is opened when first asked for, catches up when reports were added, and is
 * opened anew when its file was thrown away (reading again does that). One question after the other looks whether it has caught up.
 */
export const keepSearch = (store: Store): KeptSearch => {
  let open: { readonly index: SearchIndex; readonly file: number; upto: number } | null = null
  let last: Promise<unknown> = Promise.resolve()
  const close = (): void => {
    open?.index.close()
    open = null
  }
  const ready = async (): Promise<SearchIndex> => {
    if (open !== null && open.file !== fileNumber(store)) close()
    if (open === null) {
      const index = await openSearch(store)
      open = { index, file: fileNumber(store), upto: -1 }
    }
    const kept = open
    const [row] = await store.db.rows('select coalesce(max(seq), 0) as newest from log.reports')
    const newest = Number(row!.newest)
    if (newest > kept.upto) {
      await kept.index.catchUp()
      kept.upto = newest
    }
    return kept.index
  }
  return {
    ready: () => {
      const now = last.then(ready)
      last = now.catch(close)
      return now
    },
    close,
  }
}

/** What the system calls the index's file by: another one under the same name has another number. */
const fileNumber = (store: Store): number => statSync(searchFile(store.path), { throwIfNoEntry: false })?.ino ?? 0
