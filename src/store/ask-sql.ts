import { DataError, UsageError } from '../errors.js'
import type { Row } from './database.js'
import type { Store } from './store.js'

/**
 * Columns and at most `most` rows of a query somebody wrote. The store must be open for reading; the query reaches nothing but the
 * store: no file, no network, no setting. A query that is wrong is a usage error with the engine's own words.
 */
export const askSql = async (
  store: Store,
  query: string,
  most: number,
): Promise<{ readonly columns: readonly string[]; readonly rows: readonly Row[]; readonly more: boolean }> => {
  if (!store.db.readOnly) throw new UsageError('a query may only be asked of a store that is open for reading')
  await store.db.run('set enable_external_access = false')
  await store.db.run('set lock_configuration = true')
  try {
    return await store.db.table(query, most)
  } catch (error) {
    if (error instanceof DataError) throw error
    throw new UsageError((error as Error).message.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  }
}
