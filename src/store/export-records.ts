import { REVIEWED, type ReviewedList } from '../review/lists.js'
import type { State } from '../review/standing.js'
import type { Parameters, Row } from './database.js'
import { canMatch, conditionOf, type ExportFilter, filterParameters, reportsOfDays } from './export-filter.js'
import { standingCases } from './review-cases.js'
import { decisionsOf } from './review-log.js'
import { RECORD_TABLES } from './shapes.js'
import type { Store } from './store.js'
import { ofReports } from './traits.js'

/** What is exported: kinds of records, narrowed, as it stands after review. */
export interface ExportWanted extends ExportFilter {
  readonly kinds: readonly ReviewedList[]
  /** Only what a person accepted, edited or added. */
  readonly reviewedOnly: boolean
}

/** A record on its way out: with its report's facts, what it stands as, and the statement it stands in, where it has one. */
export interface ExportRow extends Row {
  readonly kind: ReviewedList
  readonly report: string
  readonly id: string
  readonly publisher: string | null
  readonly published: string | null
  readonly title: string | null
  /** Two letters (ISO 639). */
  readonly language: string | null
  readonly review: State
}

/** How many records go out, by kind; what was rejected is always left out. */
export interface ExportCount {
  readonly kind: ReviewedList
  readonly reviewed: number
  readonly not_reviewed: number
  readonly rejected: number
}

/** What people decided on, by kind: records as rows that stand in place of what was read. */
export type Decided = ReadonlyMap<
  ReviewedList,
  readonly (Readonly<Record<string, unknown>> & { readonly report: string })[]
>

// The first rows are there soon, and the others come in fewer questions.
const REPORTS_FIRST = 12
const REPORTS_A_BATCH = 200

/** Counts what matches, by kind. */
export const exportCounts = async (store: Store, wanted: ExportWanted): Promise<readonly ExportCount[]> => {
  const decided = await decidedRecords(store)
  const parameters = await filterParameters(store, wanted)
  const counts: ExportCount[] = []
  for (const kind of REVIEWED.filter((each) => wanted.kinds.includes(each))) {
    if (!canMatch(kind, wanted)) {
      counts.push({ kind, reviewed: 0, not_reviewed: 0, rejected: 0 })
      continue
    }
    const rows = await store.db.rows(
      `${standing(kind, 'true', decided)} select s.review as review, count(*) as count from standing s join log.reports r using (report)
       where ${conditionOf(kind, wanted)} group by s.review`,
      { ...parameters, ...decidedParameters(decided, kind) },
    )
    const of = (states: readonly string[]): number =>
      rows.filter(({ review }) => states.includes(String(review))).reduce((sum, { count }) => sum + Number(count), 0)
    counts.push({
      kind,
      reviewed: of(['accepted', 'edited', 'added']),
      not_reviewed: of(['open']),
      rejected: of(['rejected']),
    })
  }
  return counts
}

/** The records, newest report first, a batch of reports at a time; what was rejected is left out. At most `most` when it is given. */
export async function* exportRecords(
  store: Store,
  wanted: ExportWanted,
  most: number | null = null,
): AsyncGenerator<readonly ExportRow[]> {
  const decided = await decidedRecords(store)
  const parameters = await filterParameters(store, wanted)
  const all = await reportsOfDays(store, wanted)
  const kinds = REVIEWED.filter((each) => wanted.kinds.includes(each) && canMatch(each, wanted))
  const touched = new Set([...decided.values()].flatMap((rows) => rows.map(({ report }) => report)))
  const reports = wanted.reviewedOnly ? all.filter((report) => touched.has(report)) : all
  let given = 0
  for (let from = 0; from < reports.length; ) {
    const batch = reports.slice(from, from + (from === 0 ? REPORTS_FIRST : REPORTS_A_BATCH))
    from += batch.length
    const among = (await ofReports(store, batch))('t.reading')
    const place = new Map(batch.map((report, at) => [report, at]))
    const found: ExportRow[] = []
    for (const kind of kinds) {
      const rows = await store.db.rows(
        `${standing(kind, among, decided)} select s.* exclude (${kind === 'conditions' ? 'kind, ' : ''}reading), ${kind === 'conditions' ? 's.kind as condition_kind, ' : ''}'${kind}' as kind, r.publisher, r.published, r.title, r.language,
           ${'statement' in RECORD_TABLES[kind] ? STATED : 'null as stated_modality, null as stated_chain'}
         from standing s join log.reports r using (report)
           ${'statement' in RECORD_TABLES[kind] ? 'left join log.statements st on st.reading = s.reading and st.id = s.statement' : ''}
         where ${standsFor(wanted)} and s.report in (select unnest(from_json($batch, '["VARCHAR"]'))) and ${conditionOf(kind, wanted)}`,
        { ...parameters, ...decidedParameters(decided, kind), batch: JSON.stringify(batch) },
      )
      found.push(...(rows as unknown as readonly ExportRow[]))
    }
    found.sort(
      (one, other) =>
        place.get(one.report)! - place.get(other.report)! ||
        REVIEWED.indexOf(one.kind) - REVIEWED.indexOf(other.kind) ||
        // "e2" before "e12".
        one.id.length - other.id.length ||
        (one.id < other.id ? -1 : 1),
    )
    const rest = most === null ? found : found.slice(0, most - given)
    given += rest.length
    if (rest.length > 0) yield rest
    if (most !== null && given >= most) return
  }
}

/** The condition on records `s` as they stand: what goes out of those that match. */
export const standsFor = ({ reviewedOnly }: Pick<ExportWanted, 'reviewedOnly'>): string =>
  reviewedOnly ? `s.review in ('accepted', 'edited', 'added')` : `s.review <> 'rejected'`

const STATED = 'st.modality as stated_modality, st.source_chain as stated_chain'

/** What people decided, as rows that can stand beside those of the tables. */
export const decidedRecords = async (store: Store): Promise<Decided> => {
  const cases = (await standingCases(store)).filter(({ standing: { state } }) => state !== 'open')
  const rows = await decisionsOf(
    store,
    cases.flatMap(({ standing: { by } }) => (by === null ? [] : [by.seq])),
  )
  const byKind = new Map<ReviewedList, (Readonly<Record<string, unknown>> & { readonly report: string })[]>()
  for (const { of, newest, standing: stands } of cases) {
    const decision = stands.by === null ? undefined : rows.get(stands.by.seq)
    const record = decision?.after ?? decision?.before ?? null
    if (record === null) continue
    const kept = byKind.get(of.list) ?? []
    kept.push({ ...record, reading: newest, report: of.report, id: stands.id, review: stands.state })
    byKind.set(of.list, kept)
  }
  return byKind
}

/** What the rows of `standing` take, where people decided on records of the kind. */
export const decidedParameters = (decided: Decided, kind: ReviewedList): Parameters => {
  const rows = decided.get(kind)
  return rows === undefined ? {} : { decided: JSON.stringify(rows) }
}

/** The records of a kind as they stand: as decided, else as read in the newest reading of the newest version of each article. */
export const standing = (kind: ReviewedList, among: string, decided: Decided): string => {
  const read = `select t.*, 'open' as review from log.${kind} t
    where ${among} and t.reading not in (select reading from log.reread) and t.report not in (select report from log.superseded)`
  if (!decided.has(kind)) return `with standing as (${read})`
  const shape = JSON.stringify([{ ...RECORD_TABLES[kind], review: 'VARCHAR' }]).replaceAll("'", "''")
  return `with decided as (select unnest(from_json($decided, '${shape}'), max_depth := 2)),
    standing as (${read} and (t.report, t.id) not in (select (report, id) from decided)
      union all by name select * from decided where report not in (select report from log.superseded))`
}
