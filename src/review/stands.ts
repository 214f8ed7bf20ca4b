import type { EventRecord, ReadingRecord } from '../records/record.js'
import { type DecisionRow, decidedRecord } from './decided.js'
import { REVIEWED, type Reviewed, type ReviewedList } from './lists.js'
import type { Standing, State } from './standing.js'

/** A record as it stands after what people decided. */
export interface Stands {
  readonly list: ReviewedList
  readonly id: string
  readonly state: State
  /** Decided, and read otherwise by a newer version since. */
  readonly suggested: boolean
  /** Whether the newest reading has it. */
  readonly read: boolean
  /** What it stands as: as decided, else as read; null when it was rejected. */
  readonly record: Reviewed | null
  /** The decision it stands by; null when it is open. */
  readonly by: Pick<DecisionRow, 'seq' | 'who' | 'made' | 'reason'> | null
}

/** What was decided about a record of a reading, and where it stands there. */
export interface DecidedOn {
  readonly list: ReviewedList
  readonly standing: Standing
  readonly rows: readonly DecisionRow[]
}

/** Every record of a reading as it stands, list by list in the order of the reading; then what it has not: added by people, or no longer read. */
export const standingRecords = (reading: ReadingRecord, decided: readonly DecidedOn[]): readonly Stands[] =>
  REVIEWED.flatMap((list) => {
    const here = reading[list] as readonly Reviewed[]
    const of = new Map(decided.filter((each) => each.list === list).map((each) => [each.standing.id, each]))
    const elsewhere = [...of.values()].filter(({ standing }) => !standing.read)
    return [
      ...here.map((record) => stands(reading, record, of.get(record.id) ?? openOn(list, record.id))),
      ...elsewhere.map((each) => stands(reading, null, each)),
    ]
  })

const openOn = (list: ReviewedList, id: string): DecidedOn => ({
  list,
  standing: { id, read: true, state: 'open', by: null, suggested: false },
  rows: [],
})

const stands = (reading: ReadingRecord, here: Reviewed | null, { list, standing, rows }: DecidedOn): Stands => {
  const { id, by, suggested, read } = standing
  const { state, proposal, decided } = decidedRecord({ list, reading, here, rows, by, suggested })
  const row = rows.find(({ seq }) => seq === by?.seq)
  return {
    list,
    id,
    state,
    suggested,
    read,
    record: state === 'rejected' ? null : (decided ?? proposal),
    by: row === undefined ? null : { seq: row.seq, who: row.who, made: row.made, reason: row.reason },
  }
}

/**
 * A reading with its reviewed lists as people decided: what was rejected is left out, what was added is in. With `reviewed`, what nobody
 * decided on is left out too.
 */
export const standingReading = (
  reading: ReadingRecord,
  records: readonly Stands[],
  which: 'reviewed' | 'all',
): ReadingRecord => {
  const lists = Object.fromEntries(
    REVIEWED.map((list) => [
      list,
      records.flatMap((each) => {
        if (each.list !== list || each.record === null || (which === 'reviewed' && each.state === 'open')) return []
        return [{ ...each.record, id: each.id }]
      }),
    ]),
  ) as unknown as Pick<ReadingRecord, ReviewedList>
  return { ...reading, ...lists, events: toldAgain(lists.events) }
}

/** Where the first telling of a happening is gone, the next one takes its place. */
const toldAgain = (events: readonly EventRecord[]): readonly EventRecord[] => {
  const there = new Set(events.map(({ id }) => id))
  const first = new Map<string, string>()
  return events.map((event) => {
    const { id, same_as } = event
    if (same_as === null || there.has(same_as)) return event
    const before = first.get(same_as) ?? null
    if (before === null) first.set(same_as, id)
    return { ...event, same_as: before }
  })
}
