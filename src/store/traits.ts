import type { PositionTrait } from '../threads/kinds/position.js'
import type { Trait } from '../threads/kinds.js'
import { refKey, refOf } from '../threads/links.js'
import type { Link, Ref } from '../threads/model.js'
import { amongNumbers, amongTexts } from './among.js'
import type { Parameters, Row } from './database.js'
import { noteReadings, ofTheseReports, readingsOf } from './report-numbers.js'
import type { RecordTable, StandingTable } from './shapes.js'
import type { Store } from './store.js'

/**
 * Traits of current readings as people decided, chosen by a condition on `t` (report, id, kind, day) that may end in an order and a limit. What a later
 * version of an article or a later reading replaces is left out.
 */
export const traitsWhere = <T extends Trait>(
  store: Store,
  condition: string,
  parameters: Parameters = {},
): Promise<readonly T[]> => asked<T>(store, `${currentOf('standing.traits')} where ${condition}`, parameters)

/** The same of positions alone, on `t` (report, id, day, subject): among all traits they lie far apart. */
export const stancesWhere = (
  store: Store,
  condition: string,
  parameters: Parameters = {},
): Promise<readonly PositionTrait[]> => asked(store, `${currentOf('standing.stances')} where ${condition}`, parameters)

/** The same of these reports; `from` is the number of the first of them, where it is known. */
export const currentTraitsOf = async (
  store: Store,
  reports: Iterable<string>,
  from: number | null = null,
): Promise<readonly Trait[]> => {
  const among = await ofReports(store, reports, from)
  // Asked first and alone: an index is used for the one condition of a table only.
  const found = `with found as materialized (from standing.traits where ${among('reading')})`
  return asked(store, `${found} ${currentOf('found')}`)
}

const currentOf = (table: string): string =>
  `select t.reading, t.report, t.body from (from ${table} anti join log.superseded using (report)) t`

const asked = async <T extends Trait>(
  store: Store,
  question: string,
  parameters: Parameters = {},
): Promise<readonly T[]> => {
  const rows = await store.db.rows(question, parameters)
  noteReadings(store, rows)
  return rows.map(({ body }) => asTrait(body) as T)
}

/**
 * Conditions that pick rows of these reports' newest readings by number, which tables have an index of. What is given is asked for the
 * condition on a column of readings; an index is used where it is the only condition on its table. `from` is the number of the first of
 * the reports, where it is known.
 */
export const ofReports = async (
  store: Store,
  reports: Iterable<string>,
  from: number | null = null,
): Promise<(column: string) => string> => {
  const numbers = await readingsOf(store, reports, from)
  return (column) => amongNumbers(column, numbers)
}

/**
 * Rows of a table (`t`, with the reports `r`), as read or as people decided, for what references name in the newest readings, by refKey. `columns` are
 * those to give beside the report and id.
 */
export const rowsOfRefs = async (
  store: Store,
  table: `standing.${StandingTable}` | `log.${RecordTable}`,
  refs: readonly Ref[],
  columns: string,
): Promise<ReadonlyMap<string, Row>> => {
  if (refs.length === 0) return new Map()
  const reports = refs.map(({ report }) => report)
  const current = await ofReports(store, reports)
  // The reports take as long to find as the rows: they are looked up where something of them is asked for.
  const around = /\br\./.test(columns)
    ? [
        `, around as materialized (from log.reports where ${ofTheseReports(store, reports)})`,
        'join around r on r.report = t.report',
      ]
    : ['', '']
  const rows = await store.db.rows(
    `with found as materialized (from ${table} where ${current('reading')})${around[0]}
     select t.report, t.id, ${columns} from found t ${around[1]}
     join (select distinct * from (select unnest(from_json($refs, '[{"report":"VARCHAR","id":"VARCHAR"}]'), max_depth := 2))) w
       on w.report = t.report and w.id = t.id`,
    { refs: JSON.stringify(refs.map(refOf)) },
  )
  return new Map(rows.map((row) => [refKey({ report: String(row.report), id: String(row.id) }), row]))
}

/** Links of one kind between these reports. */
export const linksAmong = async (store: Store, kind: string, reports: readonly string[]): Promise<readonly Link[]> => {
  if (reports.length < 2) return []
  const among = await ofReports(store, reports)
  const rows = await store.db.rows(
    `with found as materialized (from log.links where ${among('right_reading')})
     select * from found where kind = $kind and ${among('left_reading')}
     order by left_report, left_id, right_report, right_id`,
    { kind },
  )
  return rows.map(asLink)
}

/**
 * Links with at least one end in these reports, and none in a report that came out after the last day, when one is given: all but those of
 * copies, of which many may be linked to one text; or those of one kind alone, without their sentence.
 */
export const linksTouching = async (
  store: Store,
  reports: readonly string[],
  { until, kind = null }: { readonly until: string | null; readonly kind?: string | null },
): Promise<readonly Link[]> => {
  const among = await ofReports(store, reports)
  // Whoever asks for one kind counts what is linked, and why takes longest to fetch.
  const columns = kind === null ? '*' : `* exclude (why), '' as why`
  const rows = await store.db.rows(
    `with found as materialized (
         select ${columns} from log.links where ${among('left_reading')}
         union select ${columns} from log.links where ${among('right_reading')})
       select * from found l where l.left_reading not in (from log.reread select reading) and l.right_reading not in (from log.reread select reading)
       and ${kind === null ? `(l.kind != 'text' or l.relation = 'version')` : 'l.kind = $kind'}
       ${until === null ? '' : 'and not exists (from log.reports r where r.published > $until::date and r.report in (l.left_report, l.right_report))'}
     order by kind, left_report, left_id, right_report, right_id`,
    { ...(kind === null ? {} : { kind }), ...(until === null ? {} : { until }) },
  )
  noteReadings(
    store,
    rows.flatMap(({ left_report, left_reading, right_report, right_reading }) => [
      { report: left_report, reading: left_reading },
      { report: right_report, reading: right_reading },
    ]),
  )
  return rows.map(asLink)
}

/** The traits of these reports as read in their newest readings, whether or not a later version replaces them; those of one kind alone. */
export const traitsOfReports = async (
  store: Store,
  reports: readonly string[],
  kind: Trait['kind'] | null = null,
): Promise<readonly Trait[]> => {
  const rows = await store.db.rows(
    `with found as materialized (from log.traits t where ${(await ofReports(store, reports))('t.reading')})
     select body from found where $kind is null or kind = $kind order by trait`,
    { kind },
  )
  return rows.map(({ body }) => asTrait(body))
}

/** The traits that links name, also those of earlier versions of an article. */
export const traitsOfRefs = async (store: Store, refs: readonly Ref[]): Promise<readonly Trait[]> =>
  [...(await rowsOfRefs(store, 'standing.traits', refs, 't.body')).values()].map(({ body }) => asTrait(body))

/** The same without those of reports that a later version replaces. */
export const currentTraits = async (store: Store, refs: readonly Ref[]): Promise<readonly Trait[]> => {
  const traits = await traitsOfRefs(store, refs)
  const rows = await store.db.rows(
    `select report from log.superseded where ${amongTexts(
      'report',
      traits.map(({ report }) => report),
    )}`,
  )
  const replaced = new Set(rows.map(({ report }) => String(report)))
  return traits.filter(({ report }) => !replaced.has(report))
}

/** What a position is about, as one string. */
export const subjectOf = ({ party, code }: PositionTrait): string => `${party}|${code}`

/** A trait from its body as kept. Names as reports give them are newer than the rest: in stores of before keys stand for them. */
export const asTrait = (body: unknown): Trait => {
  const kept = JSON.parse(String(body)) as { readonly sources?: readonly string[]; readonly party?: string }
  return { keys: [], told: kept.sources ?? [], who: kept.party, ...kept } as unknown as Trait
}

/** A row of links as a link. */
export const asLink = (row: Readonly<Record<string, unknown>>): Link => ({
  kind: String(row.kind),
  relation: String(row.relation),
  left: { report: String(row.left_report), id: String(row.left_id) },
  right: { report: String(row.right_report), id: String(row.right_id) },
  why: String(row.why),
})
