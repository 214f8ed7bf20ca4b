import type { Database } from './database.js'
import {
  insertRows,
  LATER_TABLES,
  LOG_TABLES,
  type LogTable,
  RECORD_TABLES,
  type RecordTable,
  type Shape,
  STANDING_TABLES,
  type StandingTable,
} from './shapes.js'

const SHAPES = { ...LOG_TABLES, ...LATER_TABLES, ...RECORD_TABLES }

// One parameter holds one list of rows: far under what a string may hold, and enough to make the statement's own cost small.
const CHARACTERS_A_STATEMENT = 16_000_000

/** Adds rows to a table of the log: plain objects with (some of) its columns; blobs in base64, dates and times in ISO form. */
export const insert = (db: Database, table: LogTable | RecordTable, rows: readonly object[]): Promise<void> =>
  insertInto(db, `log.${table}`, SHAPES[table], rows)

/** Adds rows of what people decided, to stand in place of what was read. */
export const insertDecided = (db: Database, table: StandingTable, rows: readonly object[]): Promise<void> =>
  insertInto(db, `standing.decided_${table}`, STANDING_TABLES[table], rows)

const insertInto = async (
  db: Database,
  table: string,
  columns: Readonly<Record<string, Shape>>,
  rows: readonly object[],
): Promise<void> => {
  const statement = insertRows(table, columns)
  let lines: string[] = []
  let length = 0
  const flush = async () => {
    if (lines.length > 0) await db.run(statement, { rows: `[${lines.join(',')}]` })
    lines = []
    length = 0
  }
  for (const row of rows) {
    const line = JSON.stringify(row)
    if (length + line.length > CHARACTERS_A_STATEMENT) await flush()
    lines.push(line)
    length += line.length + 1
  }
  await flush()
}
