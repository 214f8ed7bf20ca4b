import type { Incoming } from '../intake/incoming.js'
import type { Report } from '../model.js'
import type { StageDone } from '../read.js'
import type { ReadingRecord } from '../records/record.js'
import { type Added, addReports } from '../store/add.js'
import { isCopy, keyOf, known } from '../store/put.js'
import type { Store } from '../store/store.js'
import type { Served } from './served.js'

/** What is told while reports are added: what a stage found in the one that is being read, and what became of each. */
export type AddStep =
  | ({ readonly kind: 'stage' } & StageDone)
  | {
      readonly kind: 'added'
      readonly where: string
      readonly report: string
      readonly title: string | null
      readonly published: string | null
      readonly language: string
      readonly version: number
      /** It carries the words of a report that was there. */
      readonly copy: boolean
    }
  | { readonly kind: 'known'; readonly where: string; readonly report: string }
  | { readonly kind: 'refused'; readonly where: string; readonly error: string }

// How many reports are read, and then written, at a time.
const A_PIECE = 4

/**
 * Adds what comes in and tells of each thing when it is done. When `signal` is aborted, what was read is kept, the report that is being read
 * is broken off, and the rest is left.
 */
export const addIncoming = async (
  { ask, write, read, now }: Served,
  incoming: AsyncIterable<Incoming>,
  tell: (step: AddStep) => void,
  signal: AbortSignal,
): Promise<void> => {
  const readTold = (report: Report): Promise<ReadingRecord> =>
    read(report, (done) => tell({ kind: 'stage', ...done }), signal)
  const keep = async (piece: readonly Incoming[]): Promise<void> => {
    const records = await readFirst(ask, piece, readTold, signal)
    await write(async (store) => {
      const options = {
        codebook: null,
        now,
        signal,
        read: (report: Report) => records.get(keyOf(report)) ?? readTold(report),
      }
      for await (const added of addReports(store, each(piece), options)) tell(stepOf(added))
    })
  }
  let piece: Incoming[] = []
  for await (const one of incoming) {
    if (signal.aborted) break
    piece.push(one)
    if (piece.length < A_PIECE) continue
    await keep(piece)
    piece = []
  }
  if (piece.length > 0) await keep(piece)
}

/**
 * Reads what the store does not have yet, before it is written: a long text takes a minute, and nobody who decides something meanwhile
 * should wait for it. What cannot be read is left to be told when it is added.
 */
const readFirst = async (
  store: Store,
  piece: readonly Incoming[],
  readTold: (report: Report) => Promise<ReadingRecord>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ReadingRecord>> => {
  const reports = piece.flatMap((one) => ('report' in one ? [one.report] : []))
  const there = await known(store, reports.map(keyOf))
  const records = new Map<string, ReadingRecord>()
  for (const report of reports) {
    const key = keyOf(report)
    if (signal.aborted || there.has(key) || records.has(key)) continue
    const record = await readTold(report).catch(() => null)
    if (record !== null) records.set(key, record)
  }
  return records
}

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list
}

/** What became of one thing, as it is told. */
export const stepOf = (added: Added): AddStep => {
  if (added.kind === 'known') return { kind: 'known', where: added.where, report: added.key }
  if (added.kind === 'refused') return added
  const { where, title, published, language, placed } = added
  const { key, version } = placed
  return { kind: 'added', where, report: key, title, published, language, version, copy: isCopy(placed) }
}
