import { existsSync } from 'node:fs'
import { DataError } from '../errors.js'
import { VERSION } from '../version.js'
import { type Database, noStore, openDatabase } from './database.js'
import { keepFoundNames } from './found-names.js'
import { MIGRATIONS, STANDING_STEP } from './schema.js'

/** A store that is open: its database, with the schema this version of the program knows. */
export interface Store {
  readonly path: string
  readonly db: Database
  readonly close: () => Promise<void>
}

/** What a store is opened for: to be asked, to be added to (made when it is not there), or to be changed (it must be there). */
export type Mode = 'read' | 'write' | 'change'

/**
 * Opens the store in `path`. For writing, it is made when it is not there and brought up to date when an older version made it; for
 * reading, it must be there. One process may write; a DataError in one line says who holds it, or what is wrong with the file.
 */
export const openStore = async (path: string, mode: Mode): Promise<Store> => {
  if (mode === 'change' && !existsSync(path)) throw noStore(path)
  const db = await openDatabase(path, mode === 'read' ? 'read' : 'write')
  const close = async (): Promise<void> => {
    // Questions look for them where this failed, on a full disk for one.
    if (mode !== 'read') await keepFoundNames(store).catch(() => {})
    await db.close()
  }
  const store: Store = { path, db, close }
  try {
    const step = await stepOf(db, path)
    if (step > MIGRATIONS.length) {
      throw new DataError(`${path}: was made by a newer version of Parley than ${VERSION}; use that one`)
    }
    if (mode !== 'read') {
      await migrate(db, step)
      if (step > 0 && step < STANDING_STEP) {
        // Loaded here alone: working out what stands needs the lexicons, which no question to a store should wait for.
        const { standAgain } = await import('./standing.js')
        await db.transaction(() => standAgain(store))
      }
    } else if (step < MIGRATIONS.length) await upgradeForReading(path)
    return store
  } catch (error) {
    await db.close()
    throw error
  }
}

/** How many steps of the schema the file has; 0 for a new one. */
const stepOf = async (db: Database, path: string): Promise<number> => {
  const [row] = await db.rows('select max(step) as step from log.steps').catch((error: Error) => {
    if (/Catalog Error/.test(error.message)) return []
    throw error
  })
  if (row?.step != null) return Number(row.step)
  const names = await db.rows('select table_name from duckdb_tables()')
  if (names.length > 0)
    throw new DataError(`${path}: is a database, but not a Parley store; name another file with --store`)
  return 0
}

const migrate = async (db: Database, from: number): Promise<void> => {
  for (let step = from + 1; step <= MIGRATIONS.length; step++) {
    await db.transaction(async () => {
      for (const statement of MIGRATIONS[step - 1]!) await db.run(statement)
      await db.run('insert into log.steps values ($step, $program, now()::timestamp)', { step, program: VERSION })
    })
  }
}

const upgradeForReading = (path: string): never => {
  throw new DataError(
    `${path}: was made by an older version of Parley; bring it up to date with "parley store update --store ${path}"`,
  )
}
