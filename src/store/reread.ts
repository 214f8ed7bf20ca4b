import type { Codebook } from '../knowledge/codebook.js'
import { read } from '../read.js'
import { givenOf } from './put.js'
import { putReadings, type Read } from './put-readings.js'
import { carryDecisions } from './review-carry.js'
import { forgetIndex } from './search-index.js'
import { standAgain } from './standing.js'
import type { Store } from './store.js'

export interface RereadOptions {
  readonly codebook: Codebook | null
  /** The time now, UTC, "2026-05-04 08:30:00". */
  readonly now: () => string
  readonly progress?: () => void
  /** When it is aborted, what was read so far is kept and the rest keeps its older reading. */
  readonly signal?: AbortSignal
}

const REPORTS_A_BATCH = 128

/**
 * Reads every report of the store again, as this version of the program and this codebook read it; gives how many. The older readings
 * stay in the log; what is asked is answered from the new ones. Each batch is kept whole or not at all.
 */
export const reread = async (store: Store, options: RereadOptions): Promise<number> => {
  const { db } = store
  // Statements of the new readings have other ids: the index is made anew when it is next asked.
  forgetIndex(store)
  let done = 0
  for (let from = 0; !options.signal?.aborted; ) {
    const rows = await db.rows('select * from log.reports where seq > $from order by seq limit $most', {
      from,
      most: REPORTS_A_BATCH,
    })
    if (rows.length === 0) break
    const reads: Read[] = []
    for (const row of rows) {
      from = Number(row.seq)
      reads.push({
        key: String(row.report),
        address: row.address as string | null,
        record: read(givenOf(row), options.codebook).record,
      })
      options.progress?.()
      await new Promise((go) => setImmediate(go))
    }
    await putAgain(store, reads, options.now())
    done += reads.length
  }
  return done
}

/** Puts new readings of reports the store has, in one transaction: they replace the older ones, and decisions are carried over. */
export const putAgain = (store: Store, reads: readonly Read[], at: string): Promise<void> =>
  store.db.transaction(async () => {
    const { db } = store
    const [last] = await db.rows('select max(reading) as reading from log.readings')
    const first = Number(last?.reading) + 1
    await db.run(
      `insert into log.reread select g.reading, $first + w.place - 1 from log.readings g
       join (select unnest(from_json($keys, '[{"report":"VARCHAR","place":"INTEGER"}]'), max_depth := 2)) w using (report)
       where g.reading not in (from log.reread select reading)`,
      { first, keys: JSON.stringify(reads.map(({ key }, place) => ({ report: key, place: place + 1 }))) },
    )
    await putReadings(store, reads, at)
    await carryDecisions(
      store,
      reads.map(({ key, record }, place) => ({ report: key, reading: first + place, record })),
    )
    await standAgain(
      store,
      reads.map(({ key }) => key),
    )
  })
