import { existsSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Database } from 'libsql'
import { DataError } from '../errors.js'
import type { Store } from './store.js'

// Required, not imported, for the reason given in database.ts (open).
const Sqlite = createRequire(import.meta.url)('libsql') as typeof import('libsql')

/**
 * The full-text index beside a store (STORE.search). It holds nothing of its own: what is missing is taken from the store, and a file
 * that does not belong to the store, or cannot be read, is made anew.
 */
export interface SearchIndex {
  /** Takes in reports and statements added since; gives how many reports that were. */
  readonly catchUp: (progress?: (done: number) => void) => Promise<number>
  /** The reports (by number) or statements (by report number and id) that match, best first. */
  readonly reports: (words: string, most: number) => readonly number[]
  readonly statements: (words: string, most: number) => readonly { readonly seq: number; readonly id: string }[]
  /** For each text, the stretch around what matches, with the matching words between these two marks; null where none does. */
  readonly excerpts: (
    words: string,
    texts: readonly string[],
    marks: readonly [string, string],
  ) => readonly (string | null)[]
  readonly close: () => void
}

const TOKENS = `tokenize = 'porter unicode61 remove_diacritics 2'`
const SCHEMA = `
  create table if not exists upto (seq integer, report text);
  create virtual table if not exists report_words using fts5(title, text, content='', detail='full', ${TOKENS});
  create virtual table if not exists statement_words using fts5(speakers, words, content='', detail='full', ${TOKENS});
  create table if not exists statement_rows (number integer primary key, seq integer, id text);
`
const BATCH = 1000
const EXCERPT_WORDS = 24

/** The file of a store's index. */
export const searchFile = (storePath: string): string => `${storePath}.search`

/** Opens the index of a store, making it when it is not there; an index that is not this store's is thrown away and made anew. */
export const openSearch = async (store: Store): Promise<SearchIndex> => {
  const path = searchFile(store.path)
  let db = opened(path)
  if (!(await belongs(db, store))) {
    db.close()
    removeIndex(path)
    db = opened(path)
  }
  return index(db, store)
}

/** Takes what was added since into the index of a store, and closes it. */
export const indexWords = async (store: Store): Promise<void> => {
  const index = await openSearch(store)
  try {
    await index.catchUp()
  } finally {
    index.close()
  }
}

/** The index takes what it lacks from the store whenever it can, so a full disk costs nothing but this try. */
const told = (error: unknown, path: string): unknown => {
  const { message } = error as Error
  if (/disk I\/O error|disk is full/i.test(message))
    return new DataError(`${path}: no room for the search index; the reports are kept, and the next search makes it`)
  if (/unable to open/i.test(message))
    return new DataError(
      `${path}: the search index cannot be opened; move away what is there, or check its permissions, and the next search makes it`,
    )
  return error
}

/** Throws the index of a store away; the next search makes it anew. */
export const forgetIndex = (store: Store): void => removeIndex(searchFile(store.path))

const removeIndex = (path: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
}

const opened = (path: string): Database => {
  try {
    return prepared(path)
  } catch (error) {
    if (!existsSync(path)) throw new DataError(`${path}: the search index cannot be made (${(error as Error).message})`)
    if (!/not a database|malformed|corrupt/i.test((error as Error).message)) throw told(error, path)
    // Damaged or another program's: it holds nothing that the store does not.
    removeIndex(path)
    try {
      return prepared(path)
    } catch (again) {
      throw told(again, path)
    }
  }
}

const prepared = (path: string): Database => {
  const db = new Sqlite(path)
  try {
    // Another process may be taking in the same reports: it is waited for.
    db.exec('pragma busy_timeout = 10000; pragma journal_mode = wal; pragma synchronous = normal')
    db.exec(SCHEMA)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const uptoOf = (db: Database): { readonly seq: number; readonly report: string } | undefined =>
  db.prepare('select seq, report from upto').get() as { seq: number; report: string } | undefined

const belongs = async (db: Database, store: Store): Promise<boolean> => {
  const upto = uptoOf(db)
  if (upto === undefined) return true
  const [row] = await store.db.rows('select report from log.reports where seq = $seq', { seq: upto.seq })
  return row?.report === upto.report
}

const index = (db: Database, store: Store): SearchIndex => {
  const matches = (sql: string, words: string, most: number): readonly unknown[] => {
    const query = matchQuery(words)
    return query === null ? [] : db.prepare(sql).all(query, most)
  }
  return {
    catchUp: async (progress) => {
      try {
        return await catchUp(db, store, progress)
      } catch (error) {
        if (db.inTransaction) db.exec('rollback')
        throw told(error, searchFile(store.path))
      }
    },
    reports: (words, most) =>
      matches(
        'select rowid as seq from report_words where report_words match ? order by rank limit ?',
        words,
        most,
      ).map((row) => (row as { seq: number }).seq),
    statements: (words, most) =>
      matches(
        `select r.seq as seq, r.id as id from (select rowid as number, rank from statement_words where statement_words match ?
           order by rank limit ?) m join statement_rows r using (number) order by m.rank`,
        words,
        most,
      ).map((row) => {
        const { seq, id } = row as { seq: number; id: string }
        return { seq: Number(seq), id: String(id) }
      }),
    excerpts,
    close: () => db.close(),
  }
}

/** The same words found in a few texts by the same rules of what a word is, in an index that lives for a moment in memory. */
const excerpts: SearchIndex['excerpts'] = (words, texts, [before, after]) => {
  const query = matchQuery(words)
  if (query === null || texts.length === 0) return texts.map(() => null)
  const db = new Sqlite(':memory:')
  try {
    db.exec(`create virtual table t using fts5(text, ${TOKENS})`)
    const add = db.prepare('insert into t (rowid, text) values (?, ?)')
    for (const [at, text] of texts.entries()) add.run(at + 1, text)
    const rows = db
      .prepare(`select rowid as number, snippet(t, 0, ?, ?, '…', ?) as excerpt from t where t match ?`)
      .all(before, after, EXCERPT_WORDS, query) as { number: number; excerpt: string }[]
    const found = new Map(rows.map(({ number, excerpt }) => [number, excerpt]))
    return texts.map((_, at) => found.get(at + 1) ?? null)
  } finally {
    db.close()
  }
}

const catchUp = async (db: Database, store: Store, progress?: (done: number) => void): Promise<number> => {
  const addReport = db.prepare('insert into report_words (rowid, title, text) values (?, ?, ?)')
  const addStatement = db.prepare('insert into statement_words (rowid, speakers, words) values (?, ?, ?)')
  const addRow = db.prepare('insert into statement_rows (number, seq, id) values (?, ?, ?)')
  let done = 0
  for (;;) {
    db.exec('begin immediate')
    const from = uptoOf(db)?.seq ?? 0
    const reports = await store.db.rows(
      'select seq, report, title, text from log.reports where seq > $from order by seq limit $batch',
      { from, batch: BATCH },
    )
    if (reports.length === 0) {
      db.exec('commit')
      return done
    }
    const last = reports[reports.length - 1]!
    const statements = await store.db.rows(
      `select r.seq, s.id, s.speakers, list_transform(s.content, lambda span: span.text) as words from log.statements s
       join log.reports r on r.report = s.report where r.seq > $from and r.seq <= $last and s.reading not in (from log.reread select reading) order by r.seq, s.reading, s.id`,
      { from, last: Number(last.seq) },
    )
    const next = db.prepare('select coalesce(max(number), 0) + 1 as number from statement_rows').get() as {
      number: number
    }
    for (const { seq, title, text } of reports) addReport.run(Number(seq), title ?? '', text)
    for (const [at, { seq, id, speakers, words }] of statements.entries()) {
      const number = next.number + at
      addStatement.run(number, (speakers as string[]).join(', '), (words as string[]).join(' … '))
      addRow.run(number, Number(seq), id)
    }
    db.exec('delete from upto')
    db.prepare('insert into upto (seq, report) values (?, ?)').run(Number(last.seq), last.report)
    db.exec('commit')
    done += reports.length
    progress?.(done)
  }
}

const MOST_WORDS = 32

/**
 * What a person types, as a query of the index: words must all be there, "in quotation marks" next to each other, word* begins so,
 * -word must not be there. Null when nothing but signs was typed. Nothing typed can be an error or an operator.
 */
export const matchQuery = (typed: string): string | null => {
  const wanted: string[] = []
  const unwanted: string[] = []
  for (const [whole, minus = '', quoted, bare = ''] of typed.slice(0, 1000).matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    if (whole === '') continue
    const words = quoted ?? bare
    if (!/[\p{L}\p{N}]/u.test(words)) continue
    const prefix = quoted === undefined && words.endsWith('*')
    const term = `"${words.replace(/["*]/g, ' ').trim()}"${prefix ? '*' : ''}`
    ;(minus === '-' ? unwanted : wanted).push(term)
  }
  if (wanted.length === 0) return null
  const all = wanted.slice(0, MOST_WORDS).join(' AND ')
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.slice(0, MOST_WORDS).join(' OR ')})`
}
