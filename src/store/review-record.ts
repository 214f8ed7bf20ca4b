import { DataError } from '../errors.js'
import type { ReadingRecord } from '../records/record.js'
import { type Decided, type DecisionRow, decidedRecord } from '../review/decided.js'
import type { Reviewed, ReviewedList } from '../review/lists.js'
import { type ConsequenceSign, type DoubtSign, type Weighed, weigh, weighNotRead } from '../review/signs.js'
import { type Case, decidingRow } from '../review/standing.js'
import type { Target } from '../review/target.js'
import { newestReadings, standingCases } from './review-cases.js'
import { decisionsOf } from './review-log.js'
import { signsIn } from './review-signs.js'
import type { Store } from './store.js'
import { keyFor, recordOf } from './stored-report.js'

/** A record with all that was decided about it. */
export interface RecordInReview extends Omit<Decided, 'target'> {
  readonly report: string
  readonly list: ReviewedList
  readonly id: string
  readonly reading: ReadingRecord
  /** The number of that reading, and the version that made it. */
  readonly number: number
  readonly program: string
  /** Whether that reading has it. */
  readonly read: boolean
  readonly weighed: Weighed
  /** What the next decision is about, and the newest row of the log about it. */
  readonly target: Target
  readonly seen: number | null
  /** Its rows, oldest first; `of` is null where there are none. */
  readonly history: readonly DecisionRow[]
  readonly of: Case | null
}

/** Whose eyes: with `blind`, what others decided is left out, as for a second reviewer. */
export interface Eyes {
  readonly who: string | null
  readonly blind: boolean
}

/** One record of a report in review; a DataError when the report has none with that id, neither read nor decided. */
export const recordInReview = async (
  store: Store,
  asked: { readonly report: string; readonly list: ReviewedList; readonly id: string },
  { who, blind }: Eyes = { who: null, blind: false },
): Promise<RecordInReview> => {
  const { list, id } = asked
  const report = await keyFor(store, asked.report)
  const reading = await recordOf(store, report)
  const cases = await standingCases(store, report)
  const found = cases.find((each) => each.of.list === list && each.standing.id === id) ?? null
  const here = (reading[list] as readonly Reviewed[]).find((record) => record.id === id) ?? null
  if (here === null && found === null)
    throw new DataError(`${id}: the report has no such record among its ${list}, neither read nor decided`)
  const number = found?.newest ?? (await newestReadings(store, [report])).get(report)!
  const history =
    found === null
      ? []
      : [
          ...(
            await decisionsOf(
              store,
              found.of.rows.map(({ seq }) => seq),
            )
          ).values(),
        ]
  // Asked for nobody, the deciding row is anybody's: eyes without a name see none.
  const own = found === null || who === null ? null : decidingRow(found.of, who)
  const by = blind ? own : (found?.standing.by ?? null)
  const suggested = !blind && found !== null && found.standing.suggested
  const { target, ...decided } = decidedRecord({ list, reading, here, rows: history, by, suggested })
  return {
    ...decided,
    report,
    list,
    id,
    reading,
    number,
    program: await programOf(store, number),
    read: here !== null,
    weighed: await weighedIn(store, { list, number, id, read: here !== null, suggested }),
    target: target ?? { report, list, id, reading: number },
    seen: found?.of.seen ?? null,
    history: blind ? history.filter((row) => row.who === who) : history,
    of: found?.of ?? null,
  }
}

const programOf = async (store: Store, number: number): Promise<string> => {
  const [row] = await store.db.rows('select program from log.readings where reading = $number', { number })
  return String(row!.program)
}

const weighedIn = async (
  store: Store,
  asked: {
    readonly list: ReviewedList
    readonly number: number
    readonly id: string
    readonly read: boolean
    readonly suggested: boolean
  },
): Promise<Weighed> => {
  const { list, number, id, read, suggested } = asked
  if (!read) return weighNotRead(id)
  const row = (await signsIn(store, list, number)).find((each) => each.id === id)!
  const doubts = [
    ...(row.clashes === true ? ['conflict'] : []),
    ...(row.doubts as readonly string[]),
  ] as readonly DoubtSign[]
  return weigh({ consequence: row.consequence as ConsequenceSign, doubts, suggested })
}
