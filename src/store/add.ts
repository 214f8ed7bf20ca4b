import type { Incoming } from '../intake/incoming.js'
import type { Codebook } from '../knowledge/codebook.js'
import type { Report } from '../model.js'
import { read } from '../read.js'
import type { ReadingRecord } from '../records/record.js'
import { type Arrival, keyOf, known, type Placed, put } from './put.js'
import type { Store } from './store.js'

/** What became of one thing that came in. */
export type Added =
  | {
      readonly kind: 'added'
      readonly where: string
      readonly title: string | null
      readonly published: string | null
      readonly language: string
      readonly placed: Placed
    }
  /** The store had it already, as it is. */
  | { readonly kind: 'known'; readonly where: string; readonly key: string }
  | { readonly kind: 'refused'; readonly where: string; readonly error: string }

interface Refusal {
  readonly source: string
  readonly part: string | null
  readonly error: string
}

type Taken = Extract<Incoming, { readonly report: Report }>

export interface AddOptions {
  readonly codebook: Codebook | null
  /** Reads one report; here and now when it is left out. A server has it done beside its other work. */
  readonly read?: (report: Report) => ReadingRecord | Promise<ReadingRecord>
  /** How many reports are kept at a time: what a crash can cost. */
  readonly batch?: number
  /** The time now, UTC, "2026-05-04 08:30:00". */
  readonly now: () => string
  /** Called for every report read, before the batch it is in is kept, with how many bytes it came in. */
  readonly progress?: (bytes: number) => void
  /** When it is aborted, what was read so far is kept and the rest is left for another run. */
  readonly signal?: AbortSignal
}

const REPORTS_A_BATCH = 512
// Some seconds of reading, whatever the reports' length.
const CHARACTERS_A_BATCH = 400_000

/**
 * Reads reports and puts them into the store batch by batch, each batch in one transaction. A report the store has is passed over
 * without reading it, so an interrupted run is taken up by running it again.
 */
export async function* addReports(
  store: Store,
  incoming: AsyncIterable<Incoming>,
  options: AddOptions,
): AsyncGenerator<Added> {
  let batch: Taken[] = []
  let refused: Refusal[] = []
  let characters = 0
  for await (const each of incoming) {
    if (options.signal?.aborted) break
    if ('error' in each) {
      refused.push({ ...each.origin, error: each.error })
      yield { kind: 'refused', where: placeOf(each), error: each.error }
      continue
    }
    batch.push(wellFormed(each))
    characters += each.report.text.length
    if (batch.length < (options.batch ?? REPORTS_A_BATCH) && characters < CHARACTERS_A_BATCH) continue
    yield* addBatch(store, batch, refused, options)
    batch = []
    refused = []
    characters = 0
  }
  yield* addBatch(store, batch, refused, options)
}

async function* addBatch(
  store: Store,
  batch: readonly Taken[],
  refused: Refusal[],
  { codebook, read: readOne = (report) => read(report, codebook).record, now, progress = () => {}, signal }: AddOptions,
): AsyncGenerator<Added> {
  const keyed = batch.map((taken) => ({ taken, key: keyOf(taken.report) }))
  const there = new Set(
    await known(
      store,
      keyed.map(({ key }) => key),
    ),
  )
  const arrivals: Arrival[] = []
  const broken: Added[] = []
  for (const { taken, key } of keyed) {
    if (signal?.aborted) break
    if (there.has(key)) {
      yield { kind: 'known', where: placeOf(taken), key }
    } else {
      there.add(key)
      // A report that trips the reader is told and left out: the others must not be lost with it.
      try {
        arrivals.push({ taken, key, record: await readOne(taken.report) })
      } catch (error) {
        const told = `a fault in Parley itself: ${(error as Error).message}; please report it with the text that caused it`
        refused.push({ ...taken.origin, error: told })
        broken.push({ kind: 'refused', where: placeOf(taken), error: told })
      }
    }
    progress(taken.bytes.length)
    // Ctrl-C and other signals are heard between two reports, not only between two batches.
    await new Promise((go) => setImmediate(go))
  }
  const placed = arrivals.length === 0 ? [] : await put(store, arrivals, now())
  await keepRefusals(store, refused, now())
  for (const [at, each] of placed.entries()) {
    const { taken, record } = arrivals[at]!
    const { title, published, language } = record.report
    yield { kind: 'added', where: placeOf(taken), title, published, language, placed: each }
  }
  yield* broken
}

/**
 * Half of a character that takes two cannot be kept by any database; one that stands alone, in the text or in what is known of it, becomes
 * U+FFFD, as long as it was.
 */
const wellFormed = (taken: Taken): Taken => {
  const { report, origin, address, remarks } = taken
  const { id, text, title, publisher } = report
  return {
    ...taken,
    report: {
      ...report,
      id: id.toWellFormed(),
      text: text.toWellFormed(),
      title: title?.toWellFormed() ?? null,
      publisher: publisher?.toWellFormed() ?? null,
    },
    origin: { source: origin.source.toWellFormed(), part: origin.part?.toWellFormed() ?? null },
    address: address?.toWellFormed() ?? null,
    remarks: remarks.map((remark) => remark.toWellFormed()),
  }
}

const placeOf = ({ origin: { source, part } }: Incoming): string => (part === null ? source : `${source} ${part}`)

/** Keeps what was refused, each once however often it is offered. */
const keepRefusals = (store: Store, refused: readonly Refusal[], at: string): Promise<void> =>
  store.db.transaction(async () => {
    for (const { source, part, error } of refused) {
      await store.db.run(
        `insert into log.refusals select $source, $part, $error, $at::timestamp where not exists (from log.refusals
         where source = $source and part is not distinct from $part and error = $error)`,
        { source, part, error, at },
      )
    }
  })
