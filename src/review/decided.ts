import type { ReadingRecord } from '../records/record.js'
import { type Difference, differences } from './differences.js'
import { settled } from './edit.js'
import type { Reviewed, ReviewedList } from './lists.js'
import { type DecisionHead, isAdded, type State, stateOf } from './standing.js'
import type { Target } from './target.js'

/** A row of the log about a record, whole. */
export interface DecisionRow extends DecisionHead {
  readonly made: string
  readonly reason: string | null
  readonly program: string
  /** What was read, or, of a record that a person added, what was added first; null in its first row and when something is taken back. */
  readonly before: Reviewed | null
  /** What was decided; null when it was rejected or something is taken back. */
  readonly after: Reviewed | null
}

/** What a record stands as: what was read, what was decided, and what a newer version reads otherwise. */
export interface Decided {
  readonly state: State
  /** What was read, in the newest reading that has it; of one that a person added, what was added. */
  readonly proposal: Reviewed
  /** What it stands as; null when it is open or rejected. */
  readonly decided: Reviewed | null
  /** What the newest reading reads otherwise; null when there is nothing to say. */
  readonly suggestion: { readonly record: Reviewed; readonly differs: readonly Difference[] } | null
  /** What the next decision is about; null where it is what the newest reading has. */
  readonly target: Target | null
}

/** What is known of a record: where the newest reading has it, the rows of the log about it, oldest first, and the one that decides. */
export interface Known {
  readonly list: ReviewedList
  readonly reading: ReadingRecord
  /** The record in that reading; null when it has none. */
  readonly here: Reviewed | null
  readonly rows: readonly DecisionRow[]
  readonly by: DecisionHead | null
  readonly suggested: boolean
}

/** What a record stands as by the reading and the rows of the log about it; it must be read or have a row. */
export const decidedRecord = ({ list, reading, here, rows, by, suggested }: Known): Decided => {
  const deciding = rows.find(({ seq }) => seq === by?.seq) ?? null
  const lastRead = rows.findLast(({ before }) => before !== null) ?? null
  const proposal = here ?? lastRead?.before ?? rows[0]!.after!
  const decided = deciding?.after == null ? null : settled(list, deciding.after, proposal.id, here, reading)
  const held = decided ?? deciding?.before ?? null
  return {
    state: stateOf(by, here === null && isAdded(proposal.id)),
    proposal,
    decided,
    suggestion:
      suggested && here !== null && held !== null ? { record: here, differs: differences(list, held, here) } : null,
    target: here === null ? (lastRead ?? rows[0]!).target : null,
  }
}
