/** A large store made from a small one in minutes: every row of it again and again, under keys, numbers and days of its own. */

import { hashOf, packed, unpacked } from '../../dist/store/packed.js'
import { indexWords } from '../../dist/store/search-index.js'
import { insertRows, LATER_TABLES, LOG_TABLES, RECORD_TABLES } from '../../dist/store/shapes.js'
import { openStore } from '../../dist/store/store.js'

const SHAPES = { ...LOG_TABLES, ...LATER_TABLES, ...RECORD_TABLES }
const BLOBS = { bytes: 'deflated', readings: 'record' }
// Copies have the same names.
const ONCE = new Set(['name_forms'])
const ROWS_A_STATEMENT = 20_000
const DAY_MS = 86_400_000

/** Puts the store at `from`, which nothing was decided in, so many times into a new one at `to`; `each` is told of every copy. */
export const multiply = async (from, to, times, each = () => {}) => {
  const small = await openStore(from, 'read')
  const large = await openStore(to, 'write')
  const [span] = await small.db.rows(
    `select max(seq) as reports, (select max(trait) from log.traits) as traits, (select max(reading) from log.readings) as readings,
       max(published) - min(published) + 1 as days from log.reports`,
  )
  const tables = []
  for (const name of Object.keys(SHAPES)) {
    const blob = BLOBS[name]
    const columns = blob === undefined ? '*' : `* replace (base64(${blob}) as ${blob})`
    tables.push({ name, rows: await small.db.rows(`select ${columns} from log.${name}`) })
  }
  await small.close()
  for (let copy = 0; copy < times; copy++) {
    const again = copied(copy, span)
    await large.db.transaction(async () => {
      for (const { name, rows } of tables) if (copy === 0 || !ONCE.has(name)) await put(large.db, name, rows, again)
    })
    each(copy + 1)
  }
  await indexWords(large)
  await large.close()
}

const put = async (db, name, rows, again) => {
  const statement = insertRows(`log.${name}`, SHAPES[name])
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    const lines = rows.slice(at, at + ROWS_A_STATEMENT).map(again)
    await db.run(statement, { rows: `[${lines.join(',')}]` })
  }
}

/** A row as JSON, as it stands in a copy. */
const copied = (copy, { reports, traits, readings, days }) => {
  const keys = new Map()
  const keyFor = (key) => {
    if (copy === 0) return key
    if (!keys.has(key)) keys.set(key, hashOf(`${key} ${copy}`).slice(0, key.length))
    return keys.get(key)
  }
  const dayAfter = new Map()
  const later = (day) => {
    if (!dayAfter.has(day))
      dayAfter.set(day, new Date(Date.parse(day) + copy * days * DAY_MS).toISOString().slice(0, 10))
    return dayAfter.get(day)
  }
  // Keys of reports and bytes, days, the days of traits as numbers, and ids as they were given.
  const renamed = (text) =>
    text
      .replace(/(?<=")(?:[0-9a-f]{64}|[0-9a-f]{16})(?=\\?")/g, keyFor)
      .replace(/\b\d{4}-\d\d-\d\d\b/g, later)
      .replace(/("(?:from|to|published)\\?":)(\d{5})\b/g, (_, name, day) => `${name}${Number(day) + copy * days}`)
      .replace(/\bsynthetic-(\d+)/g, (_, at) => `synthetic-${Number(at) + copy * reports}`)
  const steps = {
    seq: reports,
    reading: readings,
    left_reading: readings,
    right_reading: readings,
    trait: traits,
    key: 1,
  }
  return ({ record, deflated, ...row }) => {
    for (const [column, step] of Object.entries(steps)) if (row[column] != null) row[column] += copy * step
    const text = renamed(JSON.stringify(row))
    if (deflated !== undefined) return `${text.slice(0, -1)},"deflated":"${deflated}"}`
    if (record === undefined) return text
    return `${text.slice(0, -1)},"record":"${packed(Buffer.from(renamed(unpacked(record).toString('utf8'))))}"}`
  }
}
