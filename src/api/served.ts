import { read } from '../read.js'
import type { Store } from '../store/store.js'
import type { Read } from './reading/read-beside.js'

/** What the routes work on: one open store, asked through one connection and written through another. */
export interface Served {
  /** For questions: sees what is committed, also while something is being written. */
  readonly ask: Store
  /** Does one piece of writing after the other; a piece that fails stops nothing after it. */
  readonly write: <T>(work: (store: Store) => Promise<T>) => Promise<T>
  /** The time now as the store keeps it: UTC, to the second. */
  readonly now: () => string
  /** Reads a report that is added. */
  readonly read: Read
  /** Whether feeds on this machine and its network may be asked. */
  readonly allowPrivate: boolean
}

/** What may be chosen when a store is served. */
export interface ServeOptions {
  readonly read?: Read
  readonly allowPrivate?: boolean
}

/** An open store (opened for writing) as the routes work on it; reports are read in this thread unless another way is given. */
export const serveStore = async (
  store: Store,
  now: () => string,
  { read: readOne = readHere, allowPrivate = false }: ServeOptions = {},
): Promise<Served> => {
  const db = await store.db.beside()
  let last: Promise<unknown> = Promise.resolve()
  return {
    ask: { path: store.path, db, close: db.close },
    write: (work) => {
      const done = last.then(() => work(store))
      last = done.catch(() => {})
      return done
    },
    now,
    read: readOne,
    allowPrivate,
  }
}

const readHere: Read = async (report, tell) => read(report, null, tell).record
