import type { Store } from './store.js'

/** What a footnote says of a report, and the text that its words are taken from. */
export interface CitedReport {
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  /** Where on the web it came from; null when it came from a file. */
  readonly address: string | null
  readonly text: string
}

/** Looks up reports by their keys. */
export const citedReports = async (
  store: Store,
  keys: readonly string[],
): Promise<ReadonlyMap<string, CitedReport>> => {
  const rows = await store.db.rows(
    `select report, title, publisher, published, address, text from log.reports
     where report in (select unnest(from_json($keys, '["VARCHAR"]')))`,
    { keys: JSON.stringify([...new Set(keys)]) },
  )
  return new Map(rows.map(({ report, ...facts }) => [String(report), facts as unknown as CitedReport]))
}
