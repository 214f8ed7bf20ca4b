import { grouped } from '../grouped.js'
import type { ReadingRecord } from '../records/record.js'
import type { Row } from './database.js'
import { areKeptAsFound } from './found-names.js'
import { recordRows } from './record-rows.js'
import { RECORD_TABLES, type RecordTable, type Shape, STANDING_TABLES, type StandingTable } from './shapes.js'
import { standingRows } from './standing.js'
import type { Store } from './store.js'

/** What is worked out from the record with the lexicons of the version that kept it; a newer one may work it out otherwise. */
const DERIVED = new Set(['name_key', 'alias_keys', 'party_key', 'origin', 'subject', 'body', 'day'])

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
    const rows = await store.db.rows(
      `select * from log.${table} where reading between ${Math.min(...numbers)} and ${Math.max(...numbers)}`,
    )
    const found = grouped(rows, ({ reading }) => Number(reading))
    for (const [reading, lists] of expected) {
      if (!areSameRows(RECORD_TABLES[table], found.get(reading) ?? [], lists[table]))
        faults.push(
          `reading ${reading} of report ${records.get(reading)!.report}: the table of ${table} is not what was read`,
        )
    }
  }
  return faults
}

/** Says of which readings the names of actors that questions read are not those in the table of actors. */
export const nameFaults = async (store: Store): Promise<readonly string[]> => {
  const rows = await store.db.rows(
    `with kept as (select reading, name_key, alias_keys, name, kind, country from log.named left join log.name_forms using (form)),
       read as (select reading, name_key, alias_keys, name, kind, country from log.actors where name_key is not null),
       differing as ((from read except all from kept) union all (from kept except all from read))
     select distinct reading from differing order by reading`,
  )
  const strays = await store.db.rows(
    'select form, name from log.name_forms anti join log.named using (form) order by form',
  )
  return [
    ...rows.map(({ reading }) => `reading ${reading}: the names of its actors are not those that were kept of them`),
    ...strays.map(({ form, name }) => `name form ${form} ("${name}"): no reading has it`),
    ...((await areKeptAsFound(store)) ? [] : ['the names kept as found are not those that the names of actors give']),
  ]
}

const STATE = { list: 'VARCHAR', id: 'VARCHAR', state: 'VARCHAR' } as const

/** Says which standing tables do not hold what follows from the readings and what people decided; one line for each report and table. */
export const standingFaults = async (store: Store): Promise<readonly string[]> => {
  const faults: string[] = []
  const kept = new Set<string>()
  for await (const { reading, report, states, rows } of standingRows(store)) {
    kept.add(report)
    const found = await store.db.rows('select list, id, state from standing.states where report = $report', { report })
    if (!areSameRows(STATE, found, states)) faults.push(`report ${report}: its states are not what was decided`)
    for (const [table, wanted] of Object.entries(rows) as [StandingTable, readonly object[]][]) {
      const found = await store.db.rows(`select * from standing.${table} where reading = $reading`, { reading })
      if (!areSameRows(STANDING_TABLES[table], found, wanted))
        faults.push(`report ${report}: the standing table of ${table} is not what was decided`)
    }
  }
  const noted = await store.db.rows('select report from standing.readings order by report')
  for (const { report } of noted)
    if (!kept.has(String(report))) faults.push(`report ${report}: stands as decided, and nothing was decided on it`)
  return faults
}

/** Whether rows of a table are these, in whatever order. */
const areSameRows = (
  table: Readonly<Record<string, Shape>>,
  found: readonly Row[],
  wanted: readonly object[],
): boolean => {
  const columns = Object.entries(table).filter(([name]) => !DERIVED.has(name))
  const plain = (row: Row | object): string =>
    JSON.stringify(columns.map(([name, shape]) => canonical((row as Record<string, unknown>)[name], shape)))
  const [one, other] = [found.map(plain).sort(), wanted.map(plain).sort()]
  return one.length === other.length && one.every((row, at) => row === other[at])
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
