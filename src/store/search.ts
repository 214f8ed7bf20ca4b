import { UsageError } from '../errors.js'
import type { Row } from './database.js'
import { matchQuery, openSearch, type SearchIndex } from './search-index.js'
import type { Store } from './store.js'

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

const OF_DAYS = `($since is null or r.published >= $since::date) and ($until is null or r.published <= $until::date)`

const reports = (store: Store, seqs: readonly number[], days: Days): Promise<readonly Row[]> =>
  seqs.length === 0
    ? Promise.resolve([])
    : store.db.rows(
        `select r.report, r.published, r.publisher, r.title, r.text
         from (select unnest(from_json($seqs, '["INTEGER"]')) as seq, generate_subscripts(from_json($seqs, '["INTEGER"]'), 1) as place) w
         join log.reports r using (seq) where r.seq in (${seqs.join(',')}) and r.report not in (select report from log.superseded)
           and ${OF_DAYS} order by w.place limit $limit`,
        { seqs: JSON.stringify(seqs), ...days },
      )

const statements = (
  store: Store,
  rows: readonly { readonly seq: number; readonly id: string }[],
  days: Days,
): Promise<readonly Row[]> =>
  rows.length === 0
    ? Promise.resolve([])
    : store.db.rows(
        `select r.report, r.published, r.publisher, s.id, s.speakers, s.modality,
           list_aggregate(list_transform(s.content, lambda span: span.text), 'string_agg', ' … ') as text
         from (select unnest(from_json($rows, '[{"seq":"INTEGER","id":"VARCHAR","place":"INTEGER"}]'), max_depth := 2)) w
         join log.reports r using (seq) join standing.statements s on s.report = r.report and s.id = w.id
         where r.seq in (${[...new Set(rows.map(({ seq }) => seq))].join(',')})
           and r.report not in (select report from log.superseded)
           and ${OF_DAYS} order by w.place limit $limit`,
        { rows: JSON.stringify(rows.map((row, place) => ({ ...row, place }))), ...days },
      )
