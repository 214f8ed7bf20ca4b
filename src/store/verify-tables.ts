import type { ReadingRecord } from '../records/record.js'
import type { Row } from './database.js'
import { grouped } from './grouped.js'
import { recordRows } from './record-rows.js'
import { RECORD_TABLES, type RecordTable, type Shape } from './shapes.js'
import type { Store } from './store.js'

/** What is worked out from the record with the lexicons of the version that kept it; a newer one may work it out otherwise. */
const DERIVED = new Set(['name_key', 'alias_keys', 'party_key', 'origin'])

/** Says which tables do not hold what the kept records of these readings hold, row by row; one line for each reading and table. */
export const tableFaults = async (
  store: Store,
  records: ReadonlyMap<number, { readonly report: string; readonly record: ReadingRecord }>,
): Promise<readonly string[]> => {
  const numbers = [...records.keys()]
  if (numbers.length === 0) return []
  const faults: string[] = []
  const expected = new Map(
    [...records].map(([reading, { report, record }]) => [reading, recordRows(record, { reading, report })]),
  )
  for (const table of Object.keys(RECORD_TABLES) as RecordTable[]) {
    const columns = Object.entries(RECORD_TABLES[table] as Readonly<Record<string, Shape>>).filter(
      ([name]) => !DERIVED.has(name),
    )
    const plain = (row: Row | object): string =>
      JSON.stringify(columns.map(([name, shape]) => canonical((row as Record<string, unknown>)[name], shape)))
    const rows = await store.db.rows(
      `select * from log.${table} where reading between ${Math.min(...numbers)} and ${Math.max(...numbers)}`,
    )
    const found = grouped(rows, ({ reading }) => Number(reading))
    for (const [reading, lists] of expected) {
      const kept = (found.get(reading) ?? []).map(plain).sort()
      const wanted = lists[table].map(plain).sort()
      if (kept.length !== wanted.length || kept.some((row, at) => row !== wanted[at]))
        faults.push(
          `reading ${reading} of report ${records.get(reading)!.report}: the table of ${table} is not what was read`,
        )
    }
  }
  return faults
}

/** A value as the database gives it and as the record has it, in one form. */
const canonical = (value: unknown, shape: Shape): unknown => {
  if (value === null || value === undefined) return null
  if (Array.isArray(shape)) return (value as readonly unknown[]).map((each) => canonical(each, shape[0] as Shape))
  if (typeof shape === 'object')
    return Object.entries(shape).map(([name, part]) =>
      canonical((value as Record<string, unknown>)[name], part as Shape),
    )
  return String(shape === 'DOUBLE' ? Number(value) : value)
}
