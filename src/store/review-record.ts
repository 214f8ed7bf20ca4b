import { DataError } from '../errors.js'
import type { ReadingRecord } from '../records/record.js'
import { type Difference, differences } from '../review/differences.js'
import { settled } from '../review/edit.js'
import type { Reviewed, ReviewedList } from '../review/lists.js'
import { type ConsequenceSign, type DoubtSign, type Weighed, weigh } from '../review/signs.js'
import { type Case, decidingRow, isAdded, type State, stateOf } from '../review/standing.js'
import type { Target } from '../review/target.js'
import { newestReadings, type StandingCase, standingCases } from './review-cases.js'
import { type DecisionRow, decisionRows } from './review-log.js'
import { signsIn } from './review-signs.js'
import type { Store } from './store.js'
import { keyFor, recordOf } from './stored-report.js'

/** A record with all that was decided about it. */
export interface RecordInReview {
  readonly report: string
  readonly list: ReviewedList
  readonly id: string
  readonly reading: ReadingRecord
  /** The number of that reading, and the version that made it. */
  readonly number: number
  readonly program: string
  readonly state: State
  readonly read: boolean
  /** What was read, in the newest reading that has it; of one that a person added, what was added. */
  readonly proposal: Reviewed
  /** What it stands as; null when it is open or rejected. */
  readonly decided: Reviewed | null
  /** What a newer reading reads otherwise; null when there is nothing to say. */
  readonly suggestion: { readonly record: Reviewed; readonly differs: readonly Difference[] } | null
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
  const history = found === null ? [] : await historyOf(store, report, found)
  const by = found === null ? null : blind ? decidingRow(found.of, who) : found.standing.by
  const deciding = history.find(({ seq }) => seq === by?.seq) ?? null
  const proposal = here ?? beforeReading(history)
  const decided = deciding?.after == null ? null : settled(list, deciding.after, id, here, reading)
  const suggested = here !== null && found !== null && by !== null && (blind ? false : found.standing.suggested)
  return {
    report,
    list,
    id,
    reading,
    number,
    program: await programOf(store, number),
    state: stateOf(by, here === null && isAdded(id)),
    read: here !== null,
    proposal: { ...proposal, id },
    decided,
    suggestion: suggested
      ? { record: here, differs: differences(list, decided ?? deciding!.before ?? here, here) }
      : null,
    weighed: await weighedIn(store, { list, number, id: here?.id ?? null, suggested }),
    target: here === null ? found!.of.first : { report, list, id, reading: number },
    seen: found?.of.seen ?? null,
    history: blind ? history.filter((row) => row.who === who) : history,
    of: found?.of ?? null,
  }
}

const programOf = async (store: Store, number: number): Promise<string> => {
  const [row] = await store.db.rows('select program from log.readings where reading = $number', { number })
  return String(row!.program)
}

const historyOf = async (store: Store, report: string, { of }: StandingCase): Promise<readonly DecisionRow[]> => {
  const seqs = new Set(of.rows.map(({ seq }) => seq))
  const rows = await decisionRows(store, `starts_with(target, $report || ':')`, { report })
  return rows.filter(({ seq }) => seqs.has(seq))
}

/** What was read when it was last read; of an added record, what was added first. */
const beforeReading = (history: readonly DecisionRow[]): Reviewed => {
  const read = history.findLast(({ before }) => before !== null)?.before
  return read ?? history[0]!.after!
}

const weighedIn = async (
  store: Store,
  {
    list,
    number,
    id,
    suggested,
  }: { readonly list: ReviewedList; readonly number: number; readonly id: string | null; readonly suggested: boolean },
): Promise<Weighed> => {
  const row = id === null ? undefined : (await signsIn(store, list, number)).find((each) => each.id === id)
  if (row === undefined)
    return { ...weigh({ consequence: 'other', doubts: [], suggested }), why: ['the newest reading does not have it'] }
  const doubts = [
    ...(row.clashes === true ? ['conflict'] : []),
    ...(row.doubts as readonly string[]),
  ] as readonly DoubtSign[]
  return weigh({ consequence: row.consequence as ConsequenceSign, doubts, suggested })
}
