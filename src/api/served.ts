import type { Codebook } from '../knowledge/codebook.js'
import { read } from '../read.js'
import type { Store } from '../store/store.js'
import type { Read } from './reading/read-beside.js'

/** What the routes work on: one open store, asked through one connection and written through another. */
export interface Served {
  /** For questions: sees what is committed, also while something is being written. */
  readonly ask: Store
  /** Does one piece of writing after the other; a piece that fails stops nothing after it. */
  readonly write: <T>(work: (store: Store) => Promise<T>) => Promise<T>
  /** Does long work, which is told to stop when its caller has gone or the server ends. */
  readonly atLength: (gone: AbortSignal, work: (signal: AbortSignal) => Promise<void>) => Promise<void>
  /** Stops long work, finishes what is being written, and closes the store; questions may go unanswered. */
  readonly end: () => Promise<void>
  /** The time now as the store keeps it: UTC, to the second. */
  readonly now: () => string
  /** Reads a report that is added. */
  readonly read: Read
  /** The names it is read with, which others' events are compared by as well. */
  readonly codebook: Codebook | null
  /** Whether feeds on this machine and its network may be asked. */
  readonly allowPrivate: boolean
}

/** What may be chosen when a store is served. */
export interface ServeOptions {
  readonly read?: Read
  readonly codebook?: Codebook | null
  readonly allowPrivate?: boolean
}

/** An open store (opened for writing) as the routes work on it; reports are read in this thread unless another way is given. */
export const serveStore = async (
  store: Store,
  now: () => string,
  { read: readOne = readHere, codebook = null, allowPrivate = false }: ServeOptions = {},
): Promise<Served> => {
  const db = await store.db.beside()
  let last: Promise<unknown> = Promise.resolve()
  const write: Served['write'] = (work) => {
    const done = last.then(() => work(store))
    last = done.catch(() => {})
    return done
  }
  const ending = new AbortController()
  const underway = new Set<Promise<void>>()
  return {
    ask: { path: store.path, db, close: db.close },
    write,
    atLength: (gone, work) => {
      const done = work(AbortSignal.any([gone, ending.signal]))
      underway.add(done)
      return done.finally(() => underway.delete(done))
    },
    end: async () => {
      ending.abort()
      await Promise.allSettled(underway)
      await write((open) => open.close())
    },
    now,
    read: readOne,
    codebook,
    allowPrivate,
  }
}

const readHere: Read = async (report, tell) => read(report, null, tell).record
