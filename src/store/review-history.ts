import { takenBackIn } from '../review/standing.js'
import { decisionHeads, type LogRow, logRows } from './review-log.js'
import type { Store } from './store.js'

/** Which rows of the log are asked for; null asks for all. */
export interface LogWanted {
  readonly who: string | null
  readonly report: string | null
  readonly limit: number
  /** Only rows before this one. */
  readonly before: number | null
}

/** One page of the log, newest first. */
export interface LogPage {
  readonly rows: readonly (LogRow & { readonly takenBack: boolean })[]
  /** Where the next page begins; null where none is left. */
  readonly next: number | null
  /** The first row that is not as it was kept: of this page, or of all that follow on one that is gone. "store verify" checks them all. */
  readonly brokenAt: number | null
}

/** What people decided, about records and about actors, newest first. */
export const reviewLog = async (store: Store, wanted: LogWanted): Promise<LogPage> => {
  const { rows, brokenAt } = await logRows(store, { ...wanted, limit: wanted.limit + 1 })
  const takenBack = takenBackIn(await decisionHeads(store))
  const page = rows.slice(0, wanted.limit)
  return {
    rows: page.map((row) => ({ ...row, takenBack: takenBack.has(row.seq) })),
    next: rows.length > page.length ? page.at(-1)!.seq : null,
    brokenAt,
  }
}
