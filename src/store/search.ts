import { UsageError } from '../errors.js'
import type { Row } from './database.js'
import { matchQuery, openSearch } from './search-index.js'
import type { Store } from './store.js'

// Some of what matches is an earlier version of an article and is left out: so many more are looked at than are asked for.
const SPARE = 3

/**
 * Reports or statements that match, best first, with the stretch of words around the match between « and ». Reports added since the
 * index was last used are taken into it first.
 */
export const searchStore = async (
  store: Store,
  words: string,
  what: 'reports' | 'statements',
  limit: number,
  progress: (done: number) => void = () => {},
): Promise<readonly Row[]> => {
  if (matchQuery(words) === null) {
    throw new UsageError(`"${words}": gives no word to look for; at least one must not begin with a minus`)
  }
  const index = await openSearch(store)
  try {
    await index.catchUp(progress)
    const found =
      what === 'reports'
        ? await reports(store, index.reports(words, limit * SPARE), limit)
        : await statements(store, index.statements(words, limit * SPARE), limit)
    const excerpts = index.excerpts(
      words,
      found.map(({ text }) => String(text)),
      ['«', '»'],
    )
    return found.map(({ text, ...row }, at) => ({ ...row, words: excerpts[at] ?? String(text).slice(0, 160) }))
  } finally {
    index.close()
  }
}

const reports = (store: Store, seqs: readonly number[], limit: number): Promise<readonly Row[]> =>
  seqs.length === 0
    ? Promise.resolve([])
    : store.db.rows(
        `select r.report, r.published, r.publisher, r.title, r.text
         from (select unnest(from_json($seqs, '["INTEGER"]')) as seq, generate_subscripts(from_json($seqs, '["INTEGER"]'), 1) as place) w
         join log.reports r using (seq) where r.seq in (${seqs.join(',')}) and r.report not in (select report from log.superseded)
         order by w.place limit $limit`,
        { seqs: JSON.stringify(seqs), limit },
      )

const statements = (
  store: Store,
  rows: readonly { readonly seq: number; readonly id: string }[],
  limit: number,
): Promise<readonly Row[]> =>
  rows.length === 0
    ? Promise.resolve([])
    : store.db.rows(
        `select r.report, r.published, r.publisher, s.id, s.speakers, s.modality,
           list_aggregate(list_transform(s.content, lambda span: span.text), 'string_agg', ' … ') as text
         from (select unnest(from_json($rows, '[{"seq":"INTEGER","id":"VARCHAR","place":"INTEGER"}]'), max_depth := 2)) w
         join log.reports r using (seq) join log.statements s on s.report = r.report and s.id = w.id
         where r.seq in (${[...new Set(rows.map(({ seq }) => seq))].join(',')})
           and s.reading not in (select reading from log.reread) and r.report not in (select report from log.superseded)
         order by w.place limit $limit`,
        { rows: JSON.stringify(rows.map((row, place) => ({ ...row, place }))), limit },
      )
