import { basename } from 'node:path'
import type { Store } from './store.js'

/** How much a store holds of what counts, and of which days. */
export interface StoreSummary {
  /** The file's name, without its folder and its ending. */
  readonly name: string
  /** The first report's key: it tells one store from another, whatever the file is called. */
  readonly id: string | null
  /** The number of the newest report by arrival; 0 in an empty store. */
  readonly newest: number
  readonly reports: number
  readonly publishers: number
  readonly first_day: string | null
  readonly last_day: string | null
  readonly decisions: number
  readonly refusals: number
}

/** The store's file, without its folder and ending. */
export const storeName = ({ path }: Store): string => basename(path, '.duckdb')

/** Counts of the newest versions of articles, of decisions and of what was refused. */
export const storeSummary = async (store: Store): Promise<StoreSummary> => {
  const [row] = await store.db.rows(
    `select count(*) as reports, count(distinct publisher) as publishers, min(published) as first_day, max(published) as last_day,
       (select count(*) from log.decisions) as decisions, (select count(*) from log.refusals) as refusals,
       (select arg_min(report, seq) from log.reports) as id, (select coalesce(max(seq), 0) from log.reports) as newest
     from log.reports where report not in (select report from log.superseded)`,
  )
  return {
    name: storeName(store),
    id: row!.id as string | null,
    newest: Number(row!.newest),
    reports: Number(row!.reports),
    publishers: Number(row!.publishers),
    first_day: row!.first_day as string | null,
    last_day: row!.last_day as string | null,
    decisions: Number(row!.decisions),
    refusals: Number(row!.refusals),
  }
}
