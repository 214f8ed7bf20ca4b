import { VERSION } from '../version.js'
import type { Row } from './database.js'
import { insert } from './insert.js'
import { hashOf } from './packed.js'
import type { Store } from './store.js'

/** One thing somebody decided about the record: what was before, what is after, and why. */
export interface Decision {
  readonly who: string
  /** "merge-actor", "split-actor"; of records: "accept", "edit", "reject", "add", "undo". */
  readonly action: string
  /** What it is about: for actors, the key of the one that goes; for records, the word of src/review/target.ts. */
  readonly target: string
  readonly before: string | null
  readonly after: string | null
  readonly reason: string | null
}

const CHAINED = ['seq', 'made', 'who', 'action', 'target', 'before', 'after', 'reason', 'program'] as const

/** The hash of one row of the log of decisions, over its content and the hash of the row before. */
export const decisionHash = (row: Row, previous: string): string =>
  hashOf(JSON.stringify([previous, ...CHAINED.map((column) => (row[column] == null ? null : String(row[column])))]))

/** Half of a character that stands alone can be kept by no database; it becomes U+FFFD before the row is hashed. */
const wellFormed = ({ who, action, target, before, after, reason }: Decision): Decision => ({
  who: who.toWellFormed(),
  action,
  target: target.toWellFormed(),
  before: before?.toWellFormed() ?? null,
  after: after?.toWellFormed() ?? null,
  reason: reason?.toWellFormed() ?? null,
})

/**
 * Adds a decision to the log and gives its number; nothing that was decided before is changed. `made` is the time (ISO, seconds). What
 * follows from it is done in the same transaction.
 */
export const decide = (
  store: Store,
  decision: Decision,
  made: string,
  follow: () => Promise<void> = async () => {},
): Promise<number> =>
  store.db.transaction(async () => {
    const [last] = await store.db.rows('select seq, hash from log.decisions order by seq desc limit 1')
    const previous = last === undefined ? '' : String(last.hash)
    const row = { seq: Number(last?.seq ?? 0) + 1, made, ...wellFormed(decision), program: VERSION }
    await insert(store.db, 'decisions', [{ ...row, previous, hash: decisionHash(row, previous) }])
    await follow()
    return row.seq
  })

/** The number of the first of these rows, or of any row that follows on one that is gone, that is not as it was kept; null for none. */
export const brokenAmong = async ({ db }: Store, rows: readonly Row[]): Promise<number | null> => {
  const [loose] = await db.rows(
    `select min(seq) as seq from (select seq, previous, row_number() over (order by seq) as place, lag(hash) over (order by seq) as was from log.decisions)
     where seq != place or previous is distinct from coalesce(was, '')`,
  )
  const changed = rows
    .filter((row) => row.hash !== decisionHash(row, String(row.previous)))
    .map(({ seq }) => Number(seq))
  const broken = [...changed, ...(loose?.seq == null ? [] : [Number(loose.seq)])]
  return broken.length === 0 ? null : Math.min(...broken)
}

/** The number of the first row of the log that was changed, or that follows on one that is gone; null when the chain is whole. */
export const brokenDecision = async (store: Store): Promise<number | null> =>
  brokenAmong(store, await store.db.rows('select * from log.decisions order by seq'))
