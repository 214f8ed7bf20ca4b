import { UsageError } from '../errors.js'
import { StaleError } from '../review/stale.js'
import { hashOf } from '../store/packed.js'
import type { Store } from '../store/store.js'
import { storeMark } from '../store/until-changed.js'

/** A part of a list, and the cursor of what follows it; null at its end. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

/**
 * A page of a list that the store works out as a whole, in an order that stays while the store does: `ask` is asked for the first `most`
 * rows of it. A cursor from before something was added or decided would skip rows or give them twice: it is a StaleError; one that no page
 * gave is a UsageError.
 */
export const pageOf = async <Row>(
  store: Store,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  ask: (most: number) => Promise<readonly Row[]>,
): Promise<Page<Row>> => {
  const mark = hashOf(await storeMark(store)).slice(0, 12)
  const from = cursor === undefined ? 0 : startOf(cursor, mark)
  const rows = await ask(from + limit + 1)
  return {
    rows: rows.slice(from, from + limit),
    next: rows.length > from + limit ? `${from + limit}~${mark}` : null,
  }
}

/** More rows than any cursor counts. */
export const ALL_ROWS = 9_999_999

const CURSOR = /^(\d{1,7})~([0-9a-f]{12})$/

const startOf = (cursor: string, mark: string): number => {
  const parts = CURSOR.exec(cursor)
  if (parts === null) throw new UsageError(`cursor: "${cursor}" was given by no page; leave it out for the first`)
  if (parts[2] !== mark)
    throw new StaleError(`cursor: the store has changed since that page; begin again without a cursor`)
  return Number(parts[1])
}
