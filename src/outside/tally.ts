import { type Finding, type OutsideEvent, type ReadRow, rowFinding } from './model.js'

/** What became of the rows of a file. */
export interface RowTally {
  readonly good: number
  readonly bad: number
  readonly aside: number
  /** What is wrong with rows that were not taken. */
  readonly faults: readonly Finding[]
  /** What was taken for granted in rows that were. */
  readonly remarks: readonly Finding[]
  /** Rows set aside, without those that are merely empty. */
  readonly asides: readonly Finding[]
  /** How many findings more there are than are listed. */
  readonly more: number
}

/** More lines than this nobody reads, and a file that is not what it seems has one for each of its rows. */
const MOST_LISTED = 5000

/** The events among rows, and what became of all rows once the events have been gone through, which can be done once. */
export const tallied = (
  rows: Iterable<ReadRow>,
): { readonly events: Iterable<OutsideEvent>; readonly tally: () => RowTally } => {
  const counts = { good: 0, bad: 0, aside: 0, more: 0 }
  const faults: Finding[] = []
  const remarks: Finding[] = []
  const asides: Finding[] = []
  const list = (into: Finding[], findings: readonly Finding[]): void => {
    for (const finding of findings) {
      if (into.length < MOST_LISTED) into.push(finding)
      else counts.more++
    }
  }
  function* events(): Generator<OutsideEvent> {
    for (const row of rows) {
      counts[row.verdict]++
      if (row.verdict === 'bad') list(faults, row.faults)
      if (row.verdict === 'aside' && row.says !== 'is empty') list(asides, [rowFinding(row.row, null, row.says)])
      if (row.verdict !== 'good') continue
      list(remarks, row.remarks)
      yield row.event
    }
  }
  return { events: events(), tally: () => ({ ...counts, faults, remarks, asides }) }
}
