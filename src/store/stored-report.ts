import { DataError } from '../errors.js'
import type { ReadingRecord } from '../records/record.js'
import { amongTexts } from './among.js'
import type { Row } from './database.js'
import { unpacked } from './packed.js'
import type { Store } from './store.js'
import { ofReports } from './traits.js'
import { versionsOf } from './versions.js'

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
  const [row] = await store.db.rows(
    `with found as materialized (select * exclude (seq, text) from log.reports where ${amongTexts('report', [key])})
     select w.*, x.by as superseded_by from found w left join log.superseded x using (report)`,
  )
  const { superseded_by, ...about } = row!
  const versions = (await versionsOf(store, [String(about.article)])).get(String(about.article))!
  return {
    about: { ...about, version: versions.indexOf(key) + 1, superseded_by: superseded_by! },
    record: await recordOf(store, key),
  }
}

/** The key of the one report that `id` names. */
export const keyFor = async (store: Store, id: string): Promise<string> => {
  // A whole key is looked up alone, for which there is an index.
  const [own] = await store.db.rows(`select report from log.reports where ${amongTexts('report', [id])}`)
  if (own !== undefined) return id
  // An id given where the report came from may be that of several versions: the newest is meant.
  const [given] = await store.db.rows(
    'select report from log.reports where given_id = $id order by published desc nulls last, seq desc limit 1',
    { id },
  )
  if (given !== undefined) return String(given.report)
  const rows = await store.db.rows(
    'select report from log.reports where starts_with(report, $id) order by seq limit 6',
    { id },
  )
  const keys = rows.map(({ report }) => String(report))
  if (keys[0] === undefined || id === '')
    throw new DataError(`"${id}": no report has this id; "parley list" shows them`)
  if (keys.length > 1) {
    throw new DataError(
      `"${id}": stands for several reports (${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' …' : ''}); give more of the id`,
    )
  }
  return keys[0]
}

/** The newest reading of a report, as it was printed when it was made. */
export const recordOf = async (store: Store, key: string): Promise<ReadingRecord> => {
  const record = (await recordsOf(store, [key])).get(key)
  if (record === undefined) throw new DataError(`${key}: the store has no such report`)
  return record
}

/** The newest readings of these reports, by their keys. */
export const recordsOf = async (store: Store, keys: readonly string[]): Promise<ReadonlyMap<string, ReadingRecord>> => {
  const rows = await store.db.rows(
    `select g.report, base64(g.record) as record, r.text from log.readings g join log.reports r using (report)
     where ${(await ofReports(store, keys))('g.reading')}`,
  )
  return new Map(rows.map(({ report, record, text }) => [String(report), unpackRecord(String(record), String(text))]))
}

/** A record from what the store keeps of it and the report's text. */
export const unpackRecord = (packed: string, text: string): ReadingRecord => {
  const record = JSON.parse(unpacked(packed).toString('utf8')) as ReadingRecord
  return { ...record, report: { ...record.report, text } }
}
