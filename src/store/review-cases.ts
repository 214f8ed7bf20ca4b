import { type Carried, type Case, casesOf, type Standing, standingOf } from '../review/standing.js'
import { carriedRows, decisionHeads } from './review-log.js'
import type { Store } from './store.js'

/** What was decided about a record, and where it stands in the newest reading of its report. */
export interface StandingCase {
  readonly of: Case
  readonly newest: number
  readonly standing: Standing
}

/** Everything that was decided, of one report or of all; what is taken back and not read either is left out. */
export const standingCases = async (store: Store, report: string | null = null): Promise<readonly StandingCase[]> => {
  const heads = await decisionHeads(store, report)
  if (heads.length === 0) return []
  const carried = await carriedRows(store, report)
  const cases = casesOf(heads, carried)
  const newest = await newestReadings(store, [...new Set(cases.map((each) => each.report))])
  const byReading = new Map<number, Map<number, Carried>>()
  for (const each of carried)
    byReading.set(each.reading, (byReading.get(each.reading) ?? new Map()).set(each.seq, each))
  return cases.flatMap((of) => {
    const reading = newest.get(of.report)
    if (reading === undefined) return []
    const standing = standingOf(of, reading, byReading.get(reading) ?? new Map())
    return standing.by === null && !standing.read ? [] : [{ of, newest: reading, standing }]
  })
}

/** The number of the newest reading of each of these reports. */
export const newestReadings = async (
  store: Store,
  reports: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await store.db.rows(
    `select report, max(reading) as reading from log.readings
     where report in (select unnest(from_json($reports, '["VARCHAR"]'))) group by report`,
    { reports: JSON.stringify(reports) },
  )
  return new Map(rows.map(({ report, reading }) => [String(report), Number(reading)]))
}
