/**
 * Which numbers a report has: its own by arrival (`seq`) and that of its newest reading. Rows are found by them in a fraction of the time
 * that their keys take: keys are hashes, so those of one day lie all over an index, and numbers lie side by side in every table.
 */
import { amongNumbers, amongTexts } from './among.js'
import type { Store } from './store.js'

interface Known {
  readonly seqs: Map<string, number>
  readonly readings: Map<string, number>
}

// Of a store that stays as it is what one question came across serves the next one.
const kept = new WeakMap<object, Known>()

const knownIn = ({ db }: Store): Known => {
  const known = (db.still === null ? undefined : kept.get(db.still)) ?? { seqs: new Map(), readings: new Map() }
  if (db.still !== null) kept.set(db.still, known)
  return known
}

/** Keeps the numbers of newest readings that a question came across, where they stay as they are. */
export const noteReadings = (
  store: Store,
  rows: readonly { readonly report?: unknown; readonly reading?: unknown }[],
): void => {
  if (store.db.still === null) return
  const { readings } = knownIn(store)
  for (const { report, reading } of rows) readings.set(String(report), Number(reading))
}

/** The same for the numbers of reports. */
export const noteSeqs = (
  store: Store,
  rows: readonly { readonly report?: unknown; readonly seq?: unknown }[],
): void => {
  if (store.db.still === null) return
  const { seqs } = knownIn(store)
  for (const { report, seq } of rows) seqs.set(String(report), Number(seq))
}

/** The numbers of the newest readings of these reports, in order. */
export const readingsOf = async (store: Store, reports: Iterable<string>): Promise<readonly number[]> => {
  const { readings } = knownIn(store)
  const asked = [...new Set(reports)]
  const unknown = asked.filter((report) => !readings.has(report))
  if (unknown.length > 0) {
    const rows = await store.db.rows(
      `select report, max(reading) as reading from log.readings where ${amongTexts('report', unknown)} group by report`,
    )
    for (const { report, reading } of rows) readings.set(String(report), Number(reading))
  }
  return asked.flatMap((report) => readings.get(report) ?? []).sort((one, other) => one - other)
}

/** A condition that picks the rows of these reports from log.reports: by number where all are known, else by key. */
export const ofTheseReports = (store: Store, reports: Iterable<string>): string => {
  const { seqs } = knownIn(store)
  const asked = [...new Set(reports)]
  const numbers = asked.flatMap((report) => seqs.get(report) ?? [])
  return numbers.length === asked.length ? amongNumbers('seq', numbers) : amongTexts('report', asked)
}
