import type { Incoming } from '../intake/incoming.js'
import type { Report } from '../model.js'
import type { ReadingRecord } from '../records/record.js'
import type { Link } from '../threads/model.js'
import { originOf } from '../threads/texts/origin.js'
import type { Database, Row } from './database.js'
import { insert } from './insert.js'
import { hashOf, packed } from './packed.js'
import { putReadings } from './put-readings.js'
import type { Store } from './store.js'

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

/** Whether it carries the words of a report that was there. */
export const isCopy = ({ key, links }: Placed): boolean =>
  links.some(({ kind, relation, right }) => kind === 'text' && relation === 'copy' && right.report === key)

/**
 * The store's key of a report: a hash of its text and of what is known of it. The same report always has the same key; the same text
 * from another publisher, or of another day, is another report.
 */
export const keyOf = ({
  text,
  publisher,
  published,
  title,
}: Pick<Report, 'text' | 'publisher' | 'published' | 'title'>): string =>
  hashOf(JSON.stringify([text, publisher, published, title])).slice(0, 16)

/**
 * A report as it was given, from its row in the log: what its key was made from. A day that only its own dateline states was not given;
 * the key tells, as nothing but that day was inferred after it was made.
 */
export const givenOf = (row: Row): Report => {
  const dated: Report = {
    id: String(row.given_id),
    text: String(row.text),
    title: row.given_title as string | null,
    publisher: row.given_publisher as string | null,
    published: row.published as string | null,
    publishedBasis: row.published_basis as Report['publishedBasis'],
    language: String(row.language),
  }
  const undated: Report = { ...dated, published: null, publishedBasis: null }
  return dated.publishedBasis === 'inferred' && keyOf(undated) === row.report ? undated : dated
}

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
    const links = await putReadings(
      store,
      arrivals.map(({ key, taken, record }) => ({ key, address: taken.address, record })),
      at,
    )
    const placed = await placeArticles(store.db, arrivals, links)
    await putReports(store.db, arrivals, placed, at)
    return placed
  })

/** The article each arrival belongs to: that of a report it is a version of, in the store or beside it in the batch, else its own. */
const placeArticles = async (
  db: Database,
  arrivals: readonly Arrival[],
  links: readonly Link[],
): Promise<readonly Placed[]> => {
  const versions = links.filter(({ kind, relation }) => kind === 'text' && relation === 'version')
  const ends = versions.flatMap(({ left, right }) => [left.report, right.report])
  const rows = await db.rows(
    `select r.report, r.article, (select count(*) from log.reports x where x.article = r.article) as versions
     from log.reports r where r.report in (select unnest(from_json($ends, '["VARCHAR"]')))`,
    { ends: JSON.stringify(ends) },
  )
  const articleOf = new Map(rows.map(({ report, article }) => [String(report), String(article)]))
  const versionsOf = new Map(rows.map(({ article, versions: count }) => [String(article), Number(count)]))
  return arrivals.map(({ key }) => {
    const own = links.filter(({ left, right }) => left.report === key || right.report === key)
    const earlier = versions
      .filter(({ left, right }) => left.report === key || right.report === key)
      .map(({ left, right }) => articleOf.get(left.report === key ? right.report : left.report))
      .filter((article) => article !== undefined)
      .sort()
    const article = earlier[0] ?? key
    const version = (versionsOf.get(article) ?? 0) + 1
    versionsOf.set(article, version)
    articleOf.set(key, article)
    return { key, article, version, links: own }
  })
}

const putReports = async (
  db: Database,
  arrivals: readonly Arrival[],
  placed: readonly Placed[],
  at: string,
): Promise<void> => {
  const [last] = await db.rows('select coalesce(max(seq), 0) as seq from log.reports')
  await insert(
    db,
    'reports',
    arrivals.map(({ key, taken, record }, index) => {
      const { report, bytes, media, address, origin, remarks } = taken
      return {
        seq: Number(last?.seq) + 1 + index,
        report: key,
        article: placed[index]!.article,
        given_id: report.id,
        given_title: report.title,
        given_publisher: report.publisher,
        // As read: a headline, a publisher or a day that only the text names counts too.
        title: record.report.title,
        publisher: record.report.publisher,
        published: record.report.published,
        published_basis: record.report.published_basis,
        language: report.language,
        length: report.text.length,
        text: asKept(report.text),
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
  await putBytes(
    db,
    arrivals.map(({ taken }) => taken.bytes),
  )
  await supersede(db, placed)
}

/** The driver takes a byte order mark off the front of every text that it hands over: of a text that begins with one, a second is kept. */
const asKept = (text: string): string => (text.startsWith('\uFEFF') ? `\uFEFF${text}` : text)

/** Keeps bytes under their hash, each once. */
const putBytes = async (db: Database, given: readonly Uint8Array[]): Promise<void> => {
  const byHash = new Map(given.map((bytes) => [hashOf(bytes), bytes]))
  const rows = await db.rows(
    'select hash from log.bytes where hash in (select unnest(from_json($hashes, \'["VARCHAR"]\')))',
    { hashes: JSON.stringify([...byHash.keys()]) },
  )
  for (const { hash } of rows) byHash.delete(String(hash))
  await insert(
    db,
    'bytes',
    [...byHash].map(([hash, bytes]) => ({ hash, size: bytes.length, deflated: packed(bytes) })),
  )
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
