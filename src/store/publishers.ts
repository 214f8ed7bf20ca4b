import type { Row } from './database.js'
import type { Store } from './store.js'
import { whoseWords } from './whose-words.js'

/** The days of the reports that are looked at; both ends included, null for no end. */
export interface Days {
  readonly since: string | null
  readonly until: string | null
}

/** What is counted of publishers, by their names as the reports have them. */
export interface PublisherCounts {
  /** Reports by publisher and by whose words they carry (the key of a house; null for the publisher's own). */
  readonly reports: readonly {
    readonly publisher: string | null
    readonly words_of: string | null
    readonly reports: number
  }[]
  readonly statements: readonly {
    readonly publisher: string | null
    readonly statements: number
    /** Of sources that nobody names. */
    readonly anonymous: number
  }[]
  /** The named sources that each publisher cites most, by their name across reports. */
  readonly speakers: readonly {
    readonly publisher: string | null
    readonly key: string
    readonly name: string
    readonly statements: number
  }[]
}

const SPEAKERS_EACH = 8

const OF_DAYS = `r.report not in (select report from log.superseded)
  and ($since is null or r.published >= $since::date) and ($until is null or r.published <= $until::date)`

/** Counts reports, statements and sources by publisher. */
export const publisherCounts = async (store: Store, { since, until }: Days): Promise<PublisherCounts> => {
  const { sql, parameters } = await whoseWords(store)
  const reports = await store.db.rows(
    `with ${sql} select r.publisher, w.words_of, count(*) as reports from log.reports r join whose_words w using (report)
     where ${OF_DAYS} group by all order by all`,
    { since, until, ...parameters },
  )
  const statements = await store.db.rows(
    `select r.publisher, count(*) as statements, count(*) filter (s.anonymous) as anonymous
     from standing.statements s join log.reports r using (report)
     where ${OF_DAYS} group by all order by all`,
    { since, until },
  )
  const speakers = await store.db.rows(
    `with said as (
       select report, reading, unnest(source_chain[-1].actors) as actor from standing.statements
       where not anonymous)
     select r.publisher, a.name_key as key, mode(a.name) as name, count(*) as statements
     from said join log.actors a on a.reading = said.reading and a.id = said.actor join log.reports r on r.report = said.report
     where a.name_key is not null and not a.anonymous and ${OF_DAYS} group by r.publisher, a.name_key
     qualify row_number() over (partition by r.publisher order by count(*) desc, a.name_key) <= $most
     order by r.publisher, statements desc, key`,
    { since, until, most: SPEAKERS_EACH },
  )
  return {
    reports: reports.map((row) => ({
      publisher: text(row.publisher),
      words_of: text(row.words_of),
      reports: Number(row.reports),
    })),
    statements: statements.map((row) => ({
      publisher: text(row.publisher),
      statements: Number(row.statements),
      anonymous: Number(row.anonymous),
    })),
    speakers: speakers.map((row) => ({
      publisher: text(row.publisher),
      key: String(row.key),
      name: String(row.name),
      statements: Number(row.statements),
    })),
  }
}

const text = (value: Row[string] | undefined): string | null => (value == null ? null : String(value))
