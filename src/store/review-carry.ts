import { grouped } from '../grouped.js'
import type { ReadingRecord } from '../records/record.js'
import type { DecisionRow } from '../review/decided.js'
import { sameFacts } from '../review/differences.js'
import { REVIEWED, type Reviewed } from '../review/lists.js'
import { type Earlier, matchRecords } from '../review/match.js'
import { type Case, casesOf } from '../review/standing.js'
import { targetWord } from '../review/target.js'
import { insert } from './insert.js'
import { carriedRows, decisionHeads, decisionsOf } from './review-log.js'
import type { Store } from './store.js'
import { unpackRecord } from './stored-report.js'

/** A reading of a report that replaces the one before: the report's key, the reading's number and record. */
export interface NewReading {
  readonly report: string
  readonly reading: number
  readonly record: ReadingRecord
}

/**
 * Notes, in the open transaction, where what was decided about these reports stands in their new readings, and whether it is read otherwise
 * there. What people decided stays as it is.
 */
export const carryDecisions = async (store: Store, readings: readonly NewReading[]): Promise<void> => {
  const carried = await carriedRows(store)
  const cases = grouped(casesOf(await decisionHeads(store), carried), ({ report }) => report)
  const decidedOn = readings.filter(({ report }) => cases.has(report))
  if (decidedOn.length === 0) return
  const rows = await decisionsOf(
    store,
    decidedOn.flatMap(({ report }) => cases.get(report)!.flatMap((each) => each.rows.map(({ seq }) => seq))),
  )
  const idIn = new Map(carried.map(({ seq, reading, id }) => [`${seq} ${reading}`, id]))
  for (const { report, reading, record } of decidedOn) {
    const before = await readingBefore(store, report, reading)
    const earlier = cases.get(report)!.map((of) => ({
      of,
      id: idInReading(of, before.reading, idIn),
      rows: of.rows.flatMap(({ seq }) => rows.get(seq) ?? []),
    }))
    const found = matchRecords(earlierRecords(earlier, before.record), record)
    await insert(
      store.db,
      'carried',
      earlier.flatMap(({ of, rows: decisions }) =>
        decisions
          .filter(({ action }) => action !== 'undo')
          .map((row) => {
            const here = found.get(targetWord(of.first)) ?? null
            return { seq: row.seq, reading, id: here?.id ?? null, differs: here !== null && isOther(row, here) }
          }),
      ),
    )
  }
}

interface EarlierCase {
  readonly of: Case
  readonly id: string | null
  readonly rows: readonly DecisionRow[]
}

/** Every record of the reading before, in every form it had, and what was decided on and is not in it. */
const earlierRecords = (cases: readonly EarlierCase[], before: ReadingRecord): readonly Earlier[] => {
  const decidedOn = new Set(cases.map(({ of, id }) => `${of.list} ${id}`))
  const open = REVIEWED.flatMap((list) =>
    (before[list] as readonly Reviewed[])
      .filter(({ id }) => !decidedOn.has(`${list} ${id}`))
      .map((record) => ({ key: `${list} ${record.id}`, list, forms: [record] })),
  )
  const decided = cases.map(({ of, id, rows }) => {
    const read = (before[of.list] as readonly Reviewed[]).filter((record) => record.id === id)
    const forms = rows.flatMap(({ before: was, after }) => [was, after]).filter((form) => form !== null)
    return { key: targetWord(of.first), list: of.list, forms: [...read, ...forms] }
  })
  return [...decided, ...open]
}

/** The id of what a case is about in a reading: as it was decided on there, or as it was found there. */
const idInReading = ({ rows }: Case, reading: number, idIn: ReadonlyMap<string, string | null>): string | null =>
  rows.find(({ target }) => target.reading === reading)?.target.id ??
  rows.map(({ seq }) => idIn.get(`${seq} ${reading}`) ?? null).find((id) => id !== null) ??
  null

/** Whether a record is neither what was read when it was decided nor what was decided. */
const isOther = ({ target, before, after }: DecisionRow, here: Reviewed): boolean =>
  [before, after].every((known) => known === null || !sameFacts(target.list, known, here))

const readingBefore = async (
  store: Store,
  report: string,
  reading: number,
): Promise<{ readonly reading: number; readonly record: ReadingRecord }> => {
  const [row] = await store.db.rows(
    `select reading, base64(g.record) as record, r.text from log.readings g join log.reports r using (report)
     where g.report = $report and reading < $reading order by reading desc limit 1`,
    { report, reading },
  )
  return { reading: Number(row!.reading), record: unpackRecord(String(row!.record), String(row!.text)) }
}
