/**
 * The tables of the schema "standing": records and traits as people decided, to be asked in place of those of "log" wherever something is
 * shown that counts. They follow from the log, and are made again, report by report, whenever something is decided or read again.
 */
import { REVIEWED } from '../review/lists.js'
import { type Stands, standingReading } from '../review/stands.js'
import { traitsOf } from '../threads/kinds.js'
import { insertDecided } from './insert.js'
import { traitRow } from './put-readings.js'
import { recordRows } from './record-rows.js'
import { newestReadings, standingCases } from './review-cases.js'
import { reviewedReports } from './reviewed.js'
import { STANDING_TABLES, type StandingTable } from './shapes.js'
import type { Store } from './store.js'

const TABLES = Object.keys(STANDING_TABLES) as readonly StandingTable[]
type Rows = Readonly<Record<StandingTable, readonly object[]>>

/** Makes the standing rows of these reports, or of all that anything was decided about, again; in an open transaction. */
export const standAgain = async (store: Store, reports: readonly string[] | null = null): Promise<void> => {
  const { db } = store
  const keys = reports === null ? null : JSON.stringify(reports)
  for (const table of ['readings', 'states', ...TABLES.map((table) => `decided_${table}`)])
    await db.run(
      `delete from standing.${table} where $keys is null or report in (select unnest(from_json($keys, '["VARCHAR"]')))`,
      { keys },
    )
  for await (const { reading, report, states, rows } of standingRows(store, reports)) {
    await db.run('insert into standing.readings values ($reading, $report)', { reading, report })
    await db.run(
      `insert into standing.states select $report, list, id, state from (
         select unnest(from_json($states, '[{"list":"VARCHAR","id":"VARCHAR","state":"VARCHAR"}]'), max_depth := 2))`,
      { report, states: JSON.stringify(states) },
    )
    for (const table of TABLES) await insertDecided(db, table, rows[table])
  }
}

/** The rows that stand in place of those of a reading. */
export interface StandingRows {
  readonly reading: number
  readonly report: string
  /** What was decided of its records: all that are not open. */
  readonly states: readonly Pick<Stands, 'list' | 'id' | 'state'>[]
  readonly rows: Rows
}

/** What stands of each of these reports that something was decided about; of all reports when none are named. */
export async function* standingRows(
  store: Store,
  reports: readonly string[] | null = null,
): AsyncGenerator<StandingRows> {
  const wanted = reports === null ? null : new Set(reports)
  const decided = (await standingCases(store, reports?.length === 1 ? reports[0] : null))
    .filter(({ of, standing: { state } }) => state !== 'open' && (wanted === null || wanted.has(of.report)))
    .map(({ of }) => of.report)
  const touched = [...new Set(decided)].toSorted()
  const numbers = await newestReadings(store, touched)
  const addresses = await addressesOf(store, touched)
  for await (const each of reviewedReports(store, touched)) {
    const { report } = each
    const reading = numbers.get(report)!
    const record = standingReading(each.reading, each.records, 'all')
    const traits = traitsOf({ key: report, address: addresses.get(report) ?? null, record })
    yield {
      reading,
      report,
      states: each.records.filter(({ state }) => state !== 'open').map(({ list, id, state }) => ({ list, id, state })),
      rows: {
        ...pickReviewed(recordRows(record, { reading, report })),
        // Nothing refers to these by number: the numbers of what was read are over zero.
        traits: traits.map((trait, at) => traitRow({ trait, reading, number: -(at + 1) })),
      },
    }
  }
}

const pickReviewed = (rows: ReturnType<typeof recordRows>): Omit<Rows, 'traits'> =>
  Object.fromEntries(REVIEWED.map((list) => [list, rows[list]])) as Omit<Rows, 'traits'>

const addressesOf = async (store: Store, reports: readonly string[]): Promise<ReadonlyMap<string, string | null>> => {
  const rows = await store.db.rows(
    `select report, address from log.reports where report in (select unnest(from_json($reports, '["VARCHAR"]')))`,
    { reports: JSON.stringify(reports) },
  )
  return new Map(rows.map(({ report, address }) => [String(report), address as string | null]))
}
