import type { PositionTrait } from '../threads/kinds/position.js'
import type { Trait } from '../threads/kinds.js'
import { compare, refKey } from '../threads/links.js'
import type { Link, Ref } from '../threads/model.js'
import { amongNumbers, amongScattered, amongTexts } from './among.js'
import { atOnce } from './at-once.js'
import type { Parameters, Row } from './database.js'
import { noteReadings, ofTheseReports, readingsOf } from './report-numbers.js'
import type { RecordTable, StandingTable } from './shapes.js'
import type { Store } from './store.js'
import { untilChanged } from './until-changed.js'

/**
 * Traits of current readings as people decided, chosen by a condition on `t` (report, id, kind, day) that may end in an order and a limit. What a later
 * version of an article or a later reading replaces is left out.
 */
export const traitsWhere = <T extends Trait>(
  store: Store,
  condition: string,
  parameters: Parameters = {},
): Promise<readonly T[]> => asked<T>(store, `${currentOf('standing.traits')} where ${condition}`, parameters)

/** How many current stances a condition finds on each subject, without fetching what they are. */
export const stancesBySubject = async (
  store: Store,
  condition: string,
  parameters: Parameters,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await store.db.rows(
    `select subject, count(*) as stances from (select t.subject from ${CURRENT_STANCES} where ${condition}) group by subject`,
    parameters,
  )
  return new Map(rows.map(({ subject, stances }) => [String(subject), Number(stances)]))
}

/** Of what the same finds, the stances on these subjects. */
export const stancesOn = (
  store: Store,
  subjects: Iterable<string>,
  condition: string,
  parameters: Parameters,
): Promise<readonly PositionTrait[]> =>
  asked(
    store,
    `select reading, report, body from (select t.reading, t.report, t.subject, t.body from ${CURRENT_STANCES} where ${condition})
     where ${amongTexts('subject', subjects)}`,
    parameters,
  )

/** Stances of current readings as people decided, as `t` (reading, report, id, day, subject, body): among all traits they lie far apart. */
export const CURRENT_STANCES = '(from standing.stances anti join log.superseded using (report)) t'

/** Traits of these readings, the newest of their reports, as people decided; without those of reports that a later version replaces. */
export const currentTraitsOf = async (store: Store, readings: readonly number[]): Promise<readonly Trait[]> => {
  const of = await asReadWhere(store, 'standing.traits', readings)
  const rows = await store.db.rows(
    // Asked first and alone: an index is used for the one condition of a table only.
    `with found as materialized (select report, body from ${of} where ${amongNumbers('reading', readings)})
     select body from found anti join log.superseded using (report)`,
  )
  return rows.map(({ body }) => asTrait(body))
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
 * condition on a column of readings; an index is used where it is the only condition on its table.
 */
export const ofReports = async (store: Store, reports: Iterable<string>): Promise<(column: string) => string> => {
  const numbers = await readingsOf(store, reports)
  return (column) => amongNumbers(column, numbers)
}

/** A table with a row for each record or trait: as people decided, or as read. */
export type RecordsTable = `standing.${StandingTable}` | `log.${RecordTable}`

/**
 * Rows of a table, as read or as people decided, for what references name in the newest readings, by refKey: with the report and id, and with
 * these columns.
 */
export const rowsOfRefs = async (
  store: Store,
  table: RecordsTable,
  refs: readonly Ref[],
  columns: string,
): Promise<ReadonlyMap<string, Row>> => {
  if (refs.length === 0) return new Map()
  const numbers = await readingsOf(
    store,
    refs.map(({ report }) => report),
  )
  const of = await asReadWhere(store, table, numbers)
  const among = isIndexed(table) ? amongNumbers : amongScattered
  // No index matches an expression of two columns: so the one on `reading` is used.
  const rows = await store.db.rows(
    `select report, id, ${columns} from ${of} where ${among('reading', numbers)} and ${amongTexts('report || chr(10) || id', refs.map(refKey))}`,
  )
  return new Map(rows.map((row) => [refKey({ report: String(row.report), id: String(row.id) }), row]))
}

/** Whether a table has an index of its readings: see the fifth step of the schema. */
const isIndexed = (table: RecordsTable): boolean => !/\.(?:statements|conditions)$/.test(table)

/**
 * The table to ask for rows of these readings, the newest of their reports: where nothing was decided on any of them, what stands is what was
 * read, and the table of that is asked sooner than the view over both.
 */
const asReadWhere = async (store: Store, table: RecordsTable, readings: readonly number[]): Promise<string> => {
  if (store.db.still === null) return table
  const decided = await untilChanged(store, 'readings decided on', askDecided)
  return readings.some((reading) => decided.has(reading)) ? table : table.replace('standing.', 'log.')
}

const askDecided = async (store: Store): Promise<ReadonlySet<number>> => {
  const rows = await store.db.rows('select reading from standing.readings')
  return new Set(rows.map(({ reading }) => Number(reading)))
}

/** The same, each row with these columns of its report (log.reports) behind its own. */
export const rowsInReports = async (
  store: Store,
  table: RecordsTable,
  refs: readonly Ref[],
  columns: string,
  facts: string,
): Promise<ReadonlyMap<string, Row>> => {
  const [rows, reports] = await atOnce<[ReadonlyMap<string, Row>, ReadonlyMap<string, Row>]>(store, [
    (each) => rowsOfRefs(each, table, refs, columns),
    (each) =>
      reportsByKey(
        each,
        refs.map(({ report }) => report),
        facts,
      ),
  ])
  return new Map([...rows].map(([key, row]) => [key, { ...row, ...reports.get(String(row.report)) }]))
}

/** These columns of reports (log.reports), by key. */
export const reportsByKey = async (
  store: Store,
  reports: Iterable<string>,
  columns: string,
): Promise<ReadonlyMap<string, Row>> => {
  const asked = [...reports]
  if (asked.length === 0) return new Map()
  const rows = await store.db.rows(`select report, ${columns} from log.reports where ${ofTheseReports(store, asked)}`)
  return new Map(rows.map((row) => [String(row.report), row]))
}

/** Links of one kind between these reports. */
export const linksAmong = async (store: Store, kind: string, reports: readonly string[]): Promise<readonly Link[]> => {
  if (reports.length < 2) return []
  const numbers = await readingsOf(store, reports)
  const rows = await store.db.rows(
    `with found as materialized (from log.links where ${amongNumbers('right_reading', numbers)})
     select * from found where ${amongTexts('kind', [kind])}`,
  )
  const among = new Set(numbers)
  return inOrder(rows.filter(({ left_reading }) => among.has(Number(left_reading)))).map(asLink)
}

/**
 * Links with at least one end in these reports, and none in a report that came out after the last day, when one is given: all but those of
 * copies, of which many may be linked to one text; or those of one kind alone; or of one kind and relation ("happening same"), without
 * their sentence.
 */
export const linksTouching = async (
  store: Store,
  reports: readonly string[],
  {
    until,
    kind = null,
    only = null,
  }: { readonly until: string | null; readonly kind?: string | null; readonly only?: string | null },
): Promise<readonly Link[]> => {
  const numbers = await readingsOf(store, reports)
  // Whoever asks for one relation counts what is linked, and why takes longest to fetch.
  const columns = only === null ? '*' : `* exclude (why), '' as why`
  const all = kind === null ? `(kind != 'text' or relation = 'version')` : amongTexts('kind', [kind])
  const chosen = only === null ? all : amongTexts(`kind || ' ' || relation`, [only])
  const from = (each: Store, here: string, there: string): Promise<readonly Row[]> =>
    each.db.rows(
      `select ${columns} from log.links l anti join log.reread x on x.reading = l.${there} where ${amongNumbers(here, numbers)} and ${chosen}`,
    )
  const [left, right] = await atOnce<[readonly Row[], readonly Row[]]>(store, [
    (each) => from(each, 'left_reading', 'right_reading'),
    (each) => from(each, 'right_reading', 'left_reading'),
  ])
  const among = new Set(numbers)
  const found = [...left, ...right.filter(({ left_reading }) => !among.has(Number(left_reading)))]
  noteReadings(
    store,
    found.flatMap(({ left_report, left_reading, right_report, right_reading }) => [
      { report: left_report, reading: left_reading },
      { report: right_report, reading: right_reading },
    ]),
  )
  const links = inOrder(found).map(asLink)
  if (until === null) return links
  const days = await reportsByKey(
    store,
    links.flatMap(({ left, right }) => [left.report, right.report]),
    'published',
  )
  const isLater = ({ report }: Ref): boolean => String(days.get(report)?.published ?? '') > until
  return links.filter(({ left, right }) => !isLater(left) && !isLater(right))
}

/** Rows of links by kind, then by their ends. */
const inOrder = (rows: readonly Row[]): readonly Row[] => {
  const keyed = rows.map((row) => ({
    row,
    key: [row.kind, row.left_report, row.left_id, row.right_report, row.right_id].join(' '),
  }))
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ row }) => row)
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
  [...(await rowsOfRefs(store, 'standing.traits', refs, 'body')).values()].map(({ body }) => asTrait(body))

/** The same without those of reports that a later version replaces. */
export const currentTraits = async (store: Store, refs: readonly Ref[]): Promise<readonly Trait[]> => {
  const traits = await traitsOfRefs(store, refs)
  if (traits.length === 0) return []
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
export const subjectOf = ({ party, code }: Pick<PositionTrait, 'party' | 'code'>): string => `${party}|${code}`

/** The party and the code of the issue that a subject names. */
export const namedBySubject = (subject: string): Pick<PositionTrait, 'party' | 'code'> => {
  const at = subject.lastIndexOf('|')
  return { party: subject.slice(0, at), code: subject.slice(at + 1) }
}

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
