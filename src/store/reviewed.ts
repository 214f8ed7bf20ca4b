import type { ReadingRecord } from '../records/record.js'
import { type Stands, standingRecords } from '../review/stands.js'
import { standingCases } from './review-cases.js'
import { decisionsOf } from './review-log.js'
import type { Store } from './store.js'
import { recordsOf } from './stored-report.js'

/** A report in its newest reading, with every record as it stands after what people decided. */
export interface ReviewedReport {
  readonly report: string
  readonly reading: ReadingRecord
  readonly records: readonly Stands[]
}

// So many readings are held at once: each is some hundred thousand characters.
const REPORTS_A_BATCH = 64

/**
 * Goes through reports (by key, in the order given) and gives each with its records as they stand. `standingReading` of
 * src/review/stands.ts makes a reading of those, all or the reviewed ones.
 */
export async function* reviewedReports(store: Store, reports: readonly string[]): AsyncGenerator<ReviewedReport> {
  const wanted = new Set(reports)
  const cases = (await standingCases(store)).filter(({ of }) => wanted.has(of.report))
  for (let from = 0; from < reports.length; from += REPORTS_A_BATCH) {
    const keys = reports.slice(from, from + REPORTS_A_BATCH)
    const readings = await recordsOf(store, keys)
    const decided = cases.filter(({ of }) => readings.has(of.report))
    const rows = await decisionsOf(
      store,
      decided.flatMap(({ of }) => of.rows.map(({ seq }) => seq)),
    )
    for (const report of keys) {
      const reading = readings.get(report)
      if (reading === undefined) continue
      const on = decided
        .filter(({ of }) => of.report === report)
        .map(({ of, standing }) => ({
          list: of.list,
          standing,
          rows: of.rows.flatMap(({ seq }) => rows.get(seq) ?? []),
        }))
      yield { report, reading, records: standingRecords(reading, on) }
    }
  }
}
