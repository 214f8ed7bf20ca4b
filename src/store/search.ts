import { UsageError } from '../errors.js'
import { refKey } from '../threads/links.js'
import { amongNumbers, amongScattered } from './among.js'
import type { Json, Row } from './database.js'
import { noteSeqs } from './report-numbers.js'
import { matchQuery, openSearch, type SearchIndex } from './search-index.js'
import type { Store } from './store.js'
import { rowsOfRefs } from './traits.js'

/** What is looked for in reports or statements; days are those of the reports, both ends included. */
export interface SearchWanted {
  readonly words: string
  readonly what: 'reports' | 'statements'
  readonly since: string | null
  readonly until: string | null
  readonly limit: number
}

// Some of what matches is an earlier version of an article and is left out: so many more are looked at than are asked for.
const SPARE = 3
// Of what matches some are of other days: the best of so many are looked at.
const OF_ALL_DAYS = 2000

/** Whether what was typed gives a word to look for. */
export const givesWord = (words: string): boolean => matchQuery(words) !== null

/**
 * Reports or statements that match, best first, with the stretch of words around the match between « and ». Reports added since the
 * index was last used are taken into it first.
 */
export const searchStore = async (
  store: Store,
  words: string,
  what: SearchWanted['what'],
  limit: number,
  progress: (done: number) => void = () => {},
): Promise<readonly Row[]> => {
  if (!givesWord(words)) {
    throw new UsageError(`"${words}": gives no word to look for; at least one must not begin with a minus`)
  }
  const index = await openSearch(store)
  try {
    await index.catchUp(progress)
    return await searchIn(store, index, { words, what, since: null, until: null, limit }, ['«', '»'])
  } finally {
    index.close()
  }
}

/**
 * The same in an index that is open, as far as it has caught up: a row a match with the report's facts (of a statement also its id,
 * speakers and modality), `words`, the stretch around the match, and `named`, who says it, with the matching words between these two
 * marks. None when no word is given.
 */
export const searchIn = async (
  store: Store,
  index: SearchIndex,
  { words, what, since, until, limit }: SearchWanted,
  marks: readonly [string, string],
): Promise<readonly Row[]> => {
  const most = since === null && until === null ? limit * SPARE : Math.max(OF_ALL_DAYS, limit * SPARE)
  const days = { since, until, limit }
  const found =
    what === 'reports'
      ? await reports(store, index.reports(words, most), days)
      : await statements(store, index.statements(words, most), days)
  const speakers = found.map((row) => ((row.speakers ?? []) as readonly string[]).join(', '))
  const excerpts = index.excerpts(words, [...found.map(({ text }) => String(text)), ...speakers], marks)
  return found.map(({ text, ...row }, at) => ({
    ...row,
    words: excerpts[at] ?? String(text).slice(0, 160),
    named: excerpts[found.length + at] ?? speakers[at]!,
  }))
}

type Days = Pick<SearchWanted, 'since' | 'until' | 'limit'>

/** Of these reports, by number, those of the days that no later version replaces, in the order given. */
const ofDays = async (
  store: Store,
  seqs: readonly number[],
  { since, until }: Days,
): Promise<readonly { readonly seq: number; readonly row: Row }[]> => {
  const rows = await store.db.rows(
    `with found as materialized (select seq, report, published, publisher, title from log.reports where ${amongNumbers('seq', seqs)})
     select * from found anti join log.superseded using (report)
     where ($since is null or published >= $since::date) and ($until is null or published <= $until::date)`,
    { since, until },
  )
  noteSeqs(store, rows)
  const bySeq = new Map(rows.map(({ seq, ...row }) => [Number(seq), row]))
  return seqs.flatMap((seq) => {
    const row = bySeq.get(seq)
    return row === undefined ? [] : [{ seq, row }]
  })
}

const reports = async (store: Store, seqs: readonly number[], days: Days): Promise<readonly Row[]> => {
  const found = (await ofDays(store, seqs, days)).slice(0, days.limit)
  // Texts lie all over a store: those that are shown are fetched, and no more.
  const shown = found.map(({ seq }) => seq)
  const rows = await store.db.rows(`select seq, text from log.reports where ${amongScattered('seq', shown)}`)
  const texts = new Map(rows.map(({ seq, text }) => [Number(seq), text!]))
  return found.map(({ seq, row }) => ({ ...row, text: texts.get(seq)! }))
}

const CONTENT = `list_aggregate(list_transform(content, lambda span: span.text), 'string_agg', ' … ')`

const statements = async (
  store: Store,
  given: readonly { readonly seq: number; readonly id: string }[],
  days: Days,
): Promise<readonly Row[]> => {
  const seqs = given.map(({ seq }) => seq)
  const reports = new Map((await ofDays(store, seqs, days)).map(({ seq, row }) => [seq, row]))
  const asked = given.flatMap(({ seq, id }) => {
    const row = reports.get(seq)
    if (row === undefined) return []
    const { report, published, publisher } = row as Row & Record<'report' | 'published' | 'publisher', Json>
    return [{ report: String(report), id, about: { report, published, publisher } }]
  })
  const found: Row[] = []
  // What somebody rejected stands no more: the next page makes up for it.
  for (let from = 0; from < asked.length && found.length < days.limit; from += days.limit) {
    const some = asked.slice(from, from + days.limit)
    const rows = await rowsOfRefs(store, 'standing.statements', some, `speakers, modality, ${CONTENT} as text`)
    for (const { report, id, about } of some) {
      const said = rows.get(refKey({ report, id }))
      if (said !== undefined) found.push({ ...about, ...said })
    }
  }
  return found.slice(0, days.limit)
}
