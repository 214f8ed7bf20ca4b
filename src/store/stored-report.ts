import { DataError } from '../errors.js'
import type { ReadingRecord } from '../records/record.js'
import type { Row } from './database.js'
import { unpacked } from './packed.js'
import type { Store } from './store.js'

/** A report in the store: what is known of it, where it came from, and its newest reading. */
export interface StoredReport {
  readonly about: Row
  readonly record: ReadingRecord
}

/**
 * The report whose key begins with `id`, or that was given that id where it came from; with its newest reading. A DataError when there
 * is none, or when several begin so.
 */
export const findReport = async (store: Store, id: string): Promise<StoredReport> => {
  const key = await keyFor(store, id)
  const [about] = await store.db.rows(
    `select r.* exclude (seq, text), x.by as superseded_by from log.reports r
     left join log.superseded x using (report) where r.report = $key`,
    { key },
  )
  return { about: about!, record: await recordOf(store, key) }
}

/** The key of the one report that `id` names. */
export const keyFor = async (store: Store, id: string): Promise<string> => {
  const rows = await store.db.rows(
    'select report from log.reports where starts_with(report, $id) or given_id = $id order by report = $id desc, seq limit 6',
    { id },
  )
  const keys = rows.map(({ report }) => String(report))
  if (keys[0] === undefined || id === '')
    throw new DataError(`"${id}": no report has this id; "parley list" shows them`)
  if (keys.length > 1 && keys[0] !== id) {
    throw new DataError(
      `"${id}": stands for several reports (${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' …' : ''}); give more of the id`,
    )
  }
  return keys[0]
}

/** The newest reading of a report, as it was printed when it was made. */
export const recordOf = async (store: Store, key: string): Promise<ReadingRecord> => {
  const [row] = await store.db.rows(
    `select base64(g.record) as record, r.text from log.reports r join log.readings g using (report)
     where r.report = $key order by g.reading desc limit 1`,
    { key },
  )
  if (row === undefined) throw new DataError(`${key}: the store has no such report`)
  return unpackRecord(String(row.record), String(row.text))
}

/** A record from what the store keeps of it and the report's text. */
export const unpackRecord = (packed: string, text: string): ReadingRecord => {
  const record = JSON.parse(unpacked(packed).toString('utf8')) as ReadingRecord
  return { ...record, report: { ...record.report, text } }
}
