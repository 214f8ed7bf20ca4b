import type { Incoming } from '../intake/incoming.js'
import type { Report } from '../model.js'
import type { ReadingRecord } from '../records/record.js'
import { traitsOf } from '../threads/kinds.js'
import type { Link, ThreadedReport } from '../threads/model.js'
import { originOf } from '../threads/texts/origin.js'
import { VERSION } from '../version.js'
import type { Database } from './database.js'
import { insert } from './insert.js'
import { compare, isCompared, type StoredTrait } from './linking.js'
import { hashOf, numberFor, packed } from './packed.js'
import { recordRows } from './record-rows.js'
import { RECORD_TABLES, type RecordTable } from './shapes.js'
import type { Store } from './store.js'
import { subjectOf } from './traits.js'

type Taken = Extract<Incoming, { readonly report: Report }>

/** A report on its way into the store: as it was taken in, its key, and what was read in it. */
export interface Arrival {
  readonly taken: Taken
  readonly key: string
  readonly record: ReadingRecord
}

/** What became of a report that was put: the article it belongs to, and the links its text has with earlier ones. */
export interface Placed {
  readonly key: string
  readonly article: string
  readonly version: number
  readonly links: readonly Link[]
}

/**
 * The store's key of a report: a hash of its text and of what is known of it. The same report always has the same key; the same text
 * from another publisher, or of another day, is another report.
 */
export const keyOf = ({ text, publisher, published, title }: Report): string =>
  hashOf(JSON.stringify([text, publisher, published, title])).slice(0, 16)

/** Which of these keys the store holds. */
export const known = async (store: Store, keys: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await store.db.rows(
    'select report from log.reports where report in (select unnest(from_json($keys, \'["VARCHAR"]\')))',
    { keys: JSON.stringify(keys) },
  )
  return new Set(rows.map(({ report }) => String(report)))
}

/**
 * Puts reports with their readings into the store, in one transaction: after a crash at any instant all of them are there, with what
 * links them to earlier ones, or none is. The keys must be new to the store and differ. `at` is the time they were added (ISO).
 */
export const put = (store: Store, arrivals: readonly Arrival[], at: string): Promise<readonly Placed[]> =>
  store.db.transaction(async () => {
    const { db } = store
    const next = await nextNumbers(db)
    const numbered = arrivals.map((arrival, index) => ({
      ...arrival,
      seq: next.seq + index,
      reading: next.reading + index,
    }))
    const traits = numbered.flatMap(({ key, record, reading, taken }) =>
      traitsOf({ key, address: taken.address, record } satisfies ThreadedReport).map((trait) => ({ trait, reading })),
    )
    const stored: readonly StoredTrait[] = traits.map((each, index) => ({ ...each, number: next.trait + index }))
    await putTraits(db, stored)
    const links = await compare(
      store,
      stored.filter(isCompared),
      new Map(arrivals.map(({ key, record }) => [key, record])),
    )
    const placed = await placeArticles(db, arrivals, links)
    await putReports(db, numbered, placed, at)
    await putReadings(db, numbered, at)
    return placed
  })

type Numbered = Arrival & { readonly seq: number; readonly reading: number }

const nextNumbers = async (db: Database): Promise<Readonly<Record<'seq' | 'reading' | 'trait', number>>> => {
  const [row] = await db.rows(
    `select (select coalesce(max(seq), 0) from log.reports) as seq, (select coalesce(max(reading), 0) from log.readings) as reading,
      (select coalesce(max(trait), 0) from log.traits) as trait`,
  )
  return { seq: Number(row?.seq) + 1, reading: Number(row?.reading) + 1, trait: Number(row?.trait) + 1 }
}

const putTraits = async (db: Database, traits: readonly StoredTrait[]): Promise<void> => {
  await insert(
    db,
    'traits',
    traits.map(({ number, reading, trait }) => {
      const { keys: _, report, id, kind, day } = trait
      const subject = trait.kind === 'position' ? subjectOf(trait) : null
      return {
        trait: number,
        reading,
        report,
        id,
        kind,
        day,
        subject,
        body: JSON.stringify({ ...trait, keys: undefined }),
      }
    }),
  )
  await insert(
    db,
    'trait_keys',
    traits
      .filter(isCompared)
      .flatMap(({ number, trait }) =>
        [...new Set(trait.keys)].map((key) => ({ key: numberFor(`${trait.kind}:${key}`), trait: number })),
      ),
  )
}

/** The article each arrival belongs to: that of a report it is a version of, in the store or beside it in the batch, else its own. */
const placeArticles = async (
  db: Database,
  arrivals: readonly Arrival[],
  links: readonly Link[],
): Promise<readonly Placed[]> => {
  const versions = links.filter(({ kind, relation }) => kind === 'text' && relation === 'version')
  const ends = versions.flatMap(({ left, right }) => [left.report, right.report])
  const articles = new Map<string, { article: string; versions: number }>()
  const rows = await db.rows(
    `select r.report, r.article, (select count(*) from log.reports x where x.article = r.article) as versions
     from log.reports r where r.report in (select unnest(from_json($ends, '["VARCHAR"]')))`,
    { ends: JSON.stringify(ends) },
  )
  for (const { report, article, versions: count } of rows)
    articles.set(String(report), { article: String(article), versions: Number(count) })
  const counts = new Map([...articles.values()].map(({ article, versions: count }) => [article, count]))
  return arrivals.map(({ key }) => {
    const own = links.filter(({ left, right }) => left.report === key || right.report === key)
    const earlier = versions
      .filter(({ left, right }) => left.report === key || right.report === key)
      .map(({ left, right }) => articles.get(left.report === key ? right.report : left.report)?.article)
      .filter((article) => article !== undefined)
      .sort()
    const article = earlier[0] ?? key
    const version = (counts.get(article) ?? 0) + 1
    counts.set(article, version)
    articles.set(key, { article, versions: version })
    return { key, article, version, links: own }
  })
}

const putReports = async (
  db: Database,
  numbered: readonly Numbered[],
  placed: readonly Placed[],
  at: string,
): Promise<void> => {
  await insert(
    db,
    'reports',
    numbered.map(({ seq, key, taken, record }, index) => {
      const { report, bytes, media, address, origin, remarks } = taken
      return {
        seq,
        report: key,
        article: placed[index]!.article,
        version: placed[index]!.version,
        given_id: report.id,
        // As read: a headline or a publisher that only the text names counts too.
        title: record.report.title,
        publisher: record.report.publisher,
        published: report.published,
        published_basis: report.publishedBasis,
        language: report.language,
        length: report.text.length,
        text: report.text,
        media,
        address,
        source: origin.source,
        part: origin.part,
        remarks,
        bytes: hashOf(bytes),
        origin: originOf(record).key,
        added: at,
      }
    }),
  )
  await insert(
    db,
    'bytes',
    numbered.map(({ taken: { bytes } }) => ({ hash: hashOf(bytes), size: bytes.length, deflated: packed(bytes) })),
  )
  await supersede(db, placed)
}

/** Of an article's versions, the newest by day and then by arrival counts; every other is marked as superseded by it, once. */
const supersede = async (db: Database, placed: readonly Placed[]): Promise<void> => {
  const changed = placed.filter(({ version }) => version > 1).map(({ article }) => article)
  if (changed.length === 0) return
  await db.run(
    `insert into log.superseded
     with versions as (
       select report, article, last_value(report) over (partition by article order by published nulls first, seq
         rows between unbounded preceding and unbounded following) as newest
       from log.reports where article in (select unnest(from_json($changed, '["VARCHAR"]'))))
     select report, newest from versions
     where report != newest and report not in (select report from log.superseded)`,
    { changed: JSON.stringify([...new Set(changed)]) },
  )
}

const putReadings = async (db: Database, numbered: readonly Numbered[], at: string): Promise<void> => {
  await insert(
    db,
    'readings',
    numbered.map(({ reading, key, record }) => ({
      reading,
      report: key,
      program: VERSION,
      codebook: record.report.codebook === null ? null : JSON.stringify(record.report.codebook),
      made: at,
      record: packed(Buffer.from(JSON.stringify({ ...record, report: { ...record.report, text: '' } }))),
    })),
  )
  const all = numbered.map(({ record, reading, key }) => recordRows(record, { reading, report: key }))
  for (const table of Object.keys(RECORD_TABLES) as RecordTable[]) {
    await insert(
      db,
      table,
      all.flatMap((rows) => rows[table]),
    )
  }
}
