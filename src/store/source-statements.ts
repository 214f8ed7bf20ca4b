import { UsageError } from '../errors.js'
import type { Days } from './publishers.js'
import { namesOfSource } from './source-names.js'
import type { Store } from './store.js'

/** Which statements to list: those of one publisher's reports, of unnamed sources or of one that is named. */
export interface StatementsWanted extends Days {
  /** The publisher by its key. */
  readonly source: string
  readonly anonymous: boolean
  /** A named source by its name's key. */
  readonly speaker: string | null
  readonly cursor: string | null
  readonly limit: number
}

/** A statement as a list shows it. */
export interface ListedStatement {
  readonly report: string
  readonly id: string
  readonly published: string | null
  readonly publisher: string | null
  readonly title: string | null
  readonly speakers: readonly string[]
  readonly modality: string
  readonly words: readonly string[]
}

/** One page of statements, newest report first. */
export interface StatementPage {
  readonly statements: readonly ListedStatement[]
  readonly total: number
  readonly next: string | null
}

/** One page of a publisher's statements; a cursor that no page gave is a UsageError. */
export const sourceStatements = async (store: Store, wanted: StatementsWanted): Promise<StatementPage> => {
  const { since, until, anonymous, speaker, limit } = wanted
  const from = wanted.cursor === null ? 0 : Number(wanted.cursor)
  if (!Number.isSafeInteger(from) || from < 0)
    throw new UsageError(`cursor: "${wanted.cursor}" was given by no page; leave it out for the first`)
  const matching = `from standing.statements s join log.reports r using (report)
     where r.report not in (select report from log.superseded)
       and coalesce(r.publisher, '') in (select unnest(from_json($names, '["VARCHAR"]')))
       and ($since is null or r.published >= $since::date) and ($until is null or r.published <= $until::date)
       ${anonymous ? 'and s.anonymous' : ''}
       ${speaker === null ? '' : `and not s.anonymous and exists (from log.actors a where a.reading = s.reading and a.name_key = $speaker and list_contains(s.source_chain[-1].actors, a.id))`}`
  const parameters = {
    names: JSON.stringify(await namesOfSource(store, wanted.source)),
    since,
    until,
    ...(speaker === null ? {} : { speaker }),
  }
  const [count] = await store.db.rows(`select count(*) as total ${matching}`, parameters)
  const rows = await store.db.rows(
    `select r.report, s.id, r.published, r.publisher, r.title, s.speakers, s.modality,
       list_transform(s.content, lambda span: span.text) as words ${matching}
     order by r.published desc nulls last, r.seq desc, s.content[1].start, s.id limit $limit offset $from`,
    { ...parameters, limit: limit + 1, from },
  )
  return {
    statements: rows.slice(0, limit).map((row) => ({
      report: String(row.report),
      id: String(row.id),
      published: row.published as string | null,
      publisher: row.publisher as string | null,
      title: row.title as string | null,
      speakers: (row.speakers ?? []) as readonly string[],
      modality: String(row.modality),
      words: (row.words ?? []) as readonly string[],
    })),
    total: Number(count!.total),
    next: rows.length > limit ? String(from + limit) : null,
  }
}
