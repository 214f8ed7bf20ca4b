import { REVIEWED, type ReviewedList } from '../review/lists.js'
import type { State } from '../review/standing.js'
import type { Parameters, Row } from './database.js'
import { canMatch, conditionOf, type ExportFilter, filterParameters, reportsOfDays } from './export-filter.js'
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

// The first rows are there soon, and the others come in fewer questions.
const REPORTS_FIRST = 12
const REPORTS_A_BATCH = 200

/** Counts what matches, by kind. */
export const exportCounts = async (store: Store, wanted: ExportWanted): Promise<readonly ExportCount[]> => {
  const parameters = await filterParameters(store, wanted)
  const counts: ExportCount[] = []
  for (const kind of REVIEWED.filter((each) => wanted.kinds.includes(each))) {
    if (!canMatch(kind, wanted)) {
      counts.push({ kind, reviewed: 0, not_reviewed: 0, rejected: 0 })
      continue
    }
    // What was rejected stands nowhere: it is counted as it was read.
    const rejected = `select t.* from log.${kind} t semi join standing.readings using (reading)
      semi join standing.states d on ${decidedOn(kind)} and d.state = 'rejected' where ${CURRENT}`
    const [count] = await store.db.rows(
      `with standing as (${asItStands(kind, 'true')}), rejected as (${rejected})
       select count(*) filter (where s.review = 'open') as open, count(*) filter (where s.review <> 'open') as reviewed,
         (select count(*) from rejected s join log.reports r using (report) where ${conditionOf(kind, wanted)}) as rejected
       from standing s join log.reports r using (report) where ${conditionOf(kind, wanted)}`,
      parameters,
    )
    counts.push({
      kind,
      reviewed: Number(count!.reviewed),
      not_reviewed: Number(count!.open),
      rejected: Number(count!.rejected),
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
  const parameters = await filterParameters(store, wanted)
  const all = await reportsOfDays(store, wanted)
  const kinds = REVIEWED.filter((each) => wanted.kinds.includes(each) && canMatch(each, wanted))
  const reports = wanted.reviewedOnly ? await decidedAmong(store, all) : all
  let given = 0
  for (let from = 0; from < reports.length; ) {
    const batch = reports.slice(from, from + (from === 0 ? REPORTS_FIRST : REPORTS_A_BATCH))
    from += batch.length
    const found = await recordsIn(store, batch, kinds, wanted, parameters)
    const rest = most === null ? found : found.slice(0, most - given)
    given += rest.length
    if (rest.length > 0) yield rest
    if (most !== null && given >= most) return
  }
}

/** The records of these reports, of the kinds asked for and as they stand, whatever else narrows the export. */
export const recordsOfReports = async (
  store: Store,
  reports: readonly string[],
  { kinds, reviewedOnly }: Pick<ExportWanted, 'kinds' | 'reviewedOnly'>,
): Promise<readonly ExportRow[]> => {
  const wanted = { since: null, until: null, party: null, place: null, issue: null, kinds, reviewedOnly }
  return recordsIn(store, reports, kinds, wanted, await filterParameters(store, wanted))
}

const recordsIn = async (
  store: Store,
  reports: readonly string[],
  kinds: readonly ReviewedList[],
  wanted: ExportWanted,
  parameters: Parameters,
): Promise<readonly ExportRow[]> => {
  const among = (await ofReports(store, reports))('t.reading')
  const place = new Map(reports.map((report, at) => [report, at]))
  const found: ExportRow[] = []
  for (const kind of kinds) {
    const stated = 'statement' in RECORD_TABLES[kind]
    const rows = await store.db.rows(
      `with standing as (${asItStands(kind, among)}) select s.* exclude (${kind === 'conditions' ? 'kind, ' : ''}reading), ${kind === 'conditions' ? 's.kind as condition_kind, ' : ''}'${kind}' as kind, r.publisher, r.published, r.title, r.language,
         ${stated ? STATED : 'null as stated_modality, null as stated_chain'}
       from standing s join log.reports r using (report)
         ${stated ? 'left join log.statements st on st.reading = s.reading and st.id = s.statement' : ''}
       where ${standsFor(wanted)} and s.report in (select unnest(from_json($batch, '["VARCHAR"]'))) and ${conditionOf(kind, wanted)}`,
      { ...parameters, batch: JSON.stringify(reports) },
    )
    found.push(...(rows as unknown as readonly ExportRow[]))
  }
  return found.sort(
    (one, other) =>
      place.get(one.report)! - place.get(other.report)! ||
      REVIEWED.indexOf(one.kind) - REVIEWED.indexOf(other.kind) ||
      // "e2" before "e12".
      one.id.length - other.id.length ||
      (one.id < other.id ? -1 : 1),
  )
}

/** The condition on records `s` as they stand: what goes out of those that match. */
export const standsFor = ({ reviewedOnly }: Pick<ExportWanted, 'reviewedOnly'>): string =>
  reviewedOnly ? `s.review <> 'open'` : 'true'

const STATED = 'st.modality as stated_modality, st.source_chain as stated_chain'

const CURRENT = 't.report not in (select report from log.superseded)'

const decidedOn = (kind: ReviewedList): string => `d.report = t.report and d.id = t.id and d.list = '${kind}'`

/** The records of a kind as they stand after review, each with what it stands as; `among` is a condition on `t`. */
export const asItStands = (kind: ReviewedList, among: string): string =>
  `select t.*, coalesce(d.state, 'open') as review from standing.${kind} t left join standing.states d on ${decidedOn(kind)}
   where ${among} and ${CURRENT}`

const decidedAmong = async (store: Store, reports: readonly string[]): Promise<readonly string[]> => {
  const rows = await store.db.rows('select distinct report from standing.states')
  const decided = new Set(rows.map(({ report }) => String(report)))
  return reports.filter((report) => decided.has(report))
}
