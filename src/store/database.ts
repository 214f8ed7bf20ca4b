import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { DuckDBConnection, DuckDBInstance, DuckDBResultReader, DuckDBValue, Json } from '@duckdb/node-api'
import type Native from '@duckdb/node-bindings'
import { DataError, UsageError } from '../errors.js'

export type { Json }

/** One row as plain JSON values: dates are YYYY-MM-DD, lists and structs are arrays and objects, whole numbers inside those may be text. */
export type Row = Readonly<Record<string, Json>>

/** What may stand for $name in a statement. */
export type Parameters = Readonly<Record<string, string | number | boolean | null | Uint8Array>>

/** One open database file; statements run one after the other. */
export interface Database {
  readonly path: string
  readonly readOnly: boolean
  /**
   * Stands for a file in which nothing changes as long as it is open, whatever the connection: it was opened for reading, and while it is
   * nobody may write to it. Null where something may change.
   */
  readonly still: object | null
  readonly rows: (sql: string, parameters?: Parameters) => Promise<readonly Row[]>
  readonly run: (sql: string, parameters?: Parameters) => Promise<void>
  /** Runs `work` as one transaction: all of it is kept, or nothing when it throws or the process dies. */
  readonly transaction: <T>(work: () => Promise<T>) => Promise<T>
  /** Columns and rows of one query, of which at most `most` rows are fetched. */
  readonly table: (
    sql: string,
    most: number,
  ) => Promise<{ readonly columns: readonly string[]; readonly rows: readonly Row[]; readonly more: boolean }>
  /** One more connection to the same file: it sees what is committed, never the middle of a transaction here. */
  readonly beside: () => Promise<Database>
  readonly close: () => Promise<void>
}

// Enough for a batch and a large query; what does not fit is put on disk beside the store.
const MEMORY = '384MB'
const LOCK_WAIT_MS = 3000
const LOCK_PACE_MS = 100

/** Opens a database file, for writing (made when it is not there) or for reading; a DataError in one line says why it cannot be. */
export const openDatabase = async (path: string, mode: 'write' | 'read'): Promise<Database> => {
  if (mode === 'read' && !existsSync(path)) throw noStore(path)
  const instance = await open(path, mode)
  const connection = await instance.connect()
  return database(path, mode, instance, connection, mode === 'read' ? instance : null)
}

/** The error for a store that is not there. */
export const noStore = (path: string): DataError =>
  new DataError(`${path}: there is no store; make one with "parley add REPORTS --store ${path}"`)

const open = async (path: string, mode: 'write' | 'read'): Promise<DuckDBInstance> => {
  // Loaded here: a program that takes the package in and only reads has no database in it. The native part opens the file in a thread of
  // its own while what wraps it is loaded, which takes as long. Required, not imported: an import would start Node's loader of ES modules,
  // which the bundle does without.
  const native = createRequire(import.meta.url)('@duckdb/node-bindings') as typeof Native
  for (let waited = 0; ; waited += LOCK_PACE_MS) {
    try {
      const [file, { DuckDBInstance: Driver }] = await Promise.all([
        native.open(path, settings(native, mode)),
        import('@duckdb/node-api'),
      ])
      return new Driver(file)
    } catch (error) {
      const message = (error as Error).message
      const holder = /Conflicting lock is held in .*?\(PID (\d+)\)/.exec(message)
      if (holder === null) throw new DataError(`${path}: ${whyClosed(message)}`)
      if (waited >= LOCK_WAIT_MS) {
        throw new DataError(
          `${path}: is in use by another process (${holder[1]}); wait for it or end it, one process at a time owns a store`,
        )
      }
      await new Promise((go) => setTimeout(go, LOCK_PACE_MS))
    }
  }
}

const settings = (native: typeof Native, mode: 'write' | 'read'): Native.Config => {
  const config = native.create_config()
  const options = {
    access_mode: mode === 'read' ? 'READ_ONLY' : 'READ_WRITE',
    memory_limit: MEMORY,
    // No extension is ever fetched: what is not built in does not exist.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  }
  for (const [name, value] of Object.entries(options)) native.set_config(config, name, value)
  return config
}

const whyClosed = (message: string): string => {
  if (/not a valid DuckDB database/.test(message)) return 'is not a Parley store; name another file with --store'
  if (
    /Corrupt|checksum|Could not read enough|Failed to deserialize|Serialization Error|INTERNAL|replaying WAL/i.test(
      message,
    )
  )
    return `is damaged (${brief(message)}); put back a copy of it, or add the reports again to a new store`
  if (/Permission denied|Cannot open file.*Read-only/i.test(message)) return 'may not be opened; check its permissions'
  if (/No space left/i.test(message)) return 'the disk is full; make room and run the same command again'
  if (/Is a directory/i.test(message)) return 'is a folder; name a file with --store'
  if (/No such file or directory/i.test(message))
    return 'its folder is not there; make it, or name another file with --store'
  if (/Cannot open file/i.test(message)) return `cannot be opened (${brief(message)})`
  return `cannot be opened as a store (${brief(message)})`
}

const brief = (message: string): string =>
  message
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/ ?See also.*$/, '')
    .slice(0, 160)

/** An error of the engine in the words of the program: what a disk or a damaged file causes is no fault of ours. */
const told = (path: string, error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof DataError || error instanceof UsageError) return error
  if (/No space left|disk is full|Could not write/i.test(error.message))
    return new DataError(
      `${path}: the disk is full; nothing of this batch was kept, all before it was; make room and run the same command again`,
    )
  if (/Corrupt|checksum|Could not read enough|Failed to deserialize/i.test(error.message))
    return new DataError(`${path}: ${whyClosed(error.message)}`)
  return error
}

/** Rows with counts as numbers: the driver hands whole numbers of 64 bits over as text, which only the largest need. */
const withNumbers = (reader: DuckDBResultReader): readonly Row[] => {
  const large = reader
    .deduplicatedColumnNames()
    .filter((_, at) => /^U?(?:BIGINT|HUGEINT)$/.test(reader.columnType(at).toString()))
  const rows = reader.getRowObjectsJson() as Record<string, Json>[]
  for (const row of rows)
    for (const name of large) {
      const number = Number(row[name])
      if (row[name] !== null && Number.isSafeInteger(number)) row[name] = number
    }
  return rows
}

const database = (
  path: string,
  mode: 'write' | 'read',
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  still: object | null,
): Database => {
  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw told(path, error)
    }
  }
  const values = (parameters: Parameters | undefined) => parameters as Record<string, DuckDBValue> | undefined
  const run = (sql: string, parameters?: Parameters) =>
    asked(async () => {
      await connection.run(sql, values(parameters))
    })
  return {
    path,
    readOnly: mode === 'read',
    still,
    rows: (sql, parameters) => asked(async () => withNumbers(await connection.runAndReadAll(sql, values(parameters)))),
    run,
    transaction: async (work) => {
      await run('begin transaction')
      try {
        const result = await work()
        await run('commit')
        return result
      } catch (error) {
        // A failed commit has rolled back already; a second word about it would hide the first.
        await connection.run('rollback').catch(() => {})
        throw error
      }
    },
    table: (sql, most) =>
      asked(async () => {
        const reader = await connection.streamAndReadUntil(sql, most + 1)
        const rows = withNumbers(reader)
        return { columns: reader.deduplicatedColumnNames(), rows: rows.slice(0, most), more: rows.length > most }
      }),
    beside: async () => {
      const other = await instance.connect()
      return { ...database(path, 'read', instance, other, still), close: async () => other.closeSync() }
    },
    close: async () => {
      // Moves what was written from the log beside the file into the file, so that readers need not. When there is no room for that, the
      // log still holds it all.
      if (mode === 'write') await connection.run('checkpoint').catch(() => {})
      connection.closeSync()
      instance.closeSync()
    },
  }
}
