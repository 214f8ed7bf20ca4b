import { grouped } from '../grouped.js'
import type { DecisionRow } from '../review/decided.js'
import { sameFacts } from '../review/differences.js'
import type { Reviewed } from '../review/lists.js'
import { ACTIONS, isAdded } from '../review/standing.js'
import { decisionRows } from './review-log.js'
import type { Store } from './store.js'
import { unpackRecord } from './stored-report.js'
import { brokenSpans } from './verify-spans.js'

/**
 * Says what is wrong with decisions about records: what was decided on must be what the reading has, what was decided must stand on the
 * report's words, what is taken back must be the same person's, and what is carried over must lead from a decision to a record.
 */
export const decisionFaults = async (store: Store): Promise<readonly string[]> => {
  const rows = await decisionRows(store, 'true')
  const faults: string[] = []
  for (const { seq } of await withoutTarget(store, rows)) faults.push(`decision ${seq}: names no record`)
  const takenBack = new Set<number>()
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  for (const row of rows) {
    const fault = row.action === 'undo' ? undoFault(row, bySeq, takenBack) : null
    if (fault !== null) faults.push(`decision ${row.seq}: ${fault}`)
  }
  for (const [reading, decisions] of grouped(rows, ({ target }) => target.reading)) {
    const read = await readingOf(store, reading)
    for (const row of decisions) {
      const fault =
        read?.report === row.target.report ? decisionFault(row, read, rows) : 'names a reading that is not there'
      if (fault !== null) faults.push(`decision ${row.seq}: ${fault}`)
    }
  }
  return [...faults, ...(await carriedFaults(store))]
}

type Reading = { readonly report: string; readonly text: string; readonly record: ReturnType<typeof unpackRecord> }

const readingOf = async (store: Store, reading: number): Promise<Reading | null> => {
  const [row] = await store.db.rows(
    `select g.report, base64(g.record) as record, r.text from log.readings g join log.reports r using (report) where reading = $reading`,
    { reading },
  )
  if (row === undefined) return null
  try {
    const text = String(row.text)
    return { report: String(row.report), text, record: unpackRecord(String(row.record), text) }
  } catch {
    return null
  }
}

const withoutTarget = (store: Store, rows: readonly DecisionRow[]) =>
  store.db.rows(
    `select seq from log.decisions where action in (${ACTIONS.map((action) => `'${action}'`).join(', ')})
       and seq not in (select unnest(from_json($known, '["INTEGER"]'))) order by seq`,
    { known: JSON.stringify(rows.map(({ seq }) => seq)) },
  )

const undoFault = (
  { seq, who, target, takesBack }: DecisionRow,
  rows: ReadonlyMap<number, DecisionRow>,
  takenBack: Set<number>,
): string | null => {
  const undone = rows.get(takesBack ?? 0)
  if (undone === undefined || undone.seq >= seq || undone.action === 'undo' || undone.who !== who)
    return 'takes back what is no earlier decision of the same person'
  if (undone.target.report !== target.report || undone.target.list !== target.list || undone.target.id !== target.id)
    return `takes back decision ${undone.seq}, which is about another record`
  if (takenBack.has(undone.seq)) return `takes back decision ${undone.seq}, which was taken back before`
  takenBack.add(undone.seq)
  return null
}

const decisionFault = (row: DecisionRow, { text, record }: Reading, rows: readonly DecisionRow[]): string | null => {
  const { action, target, before, after } = row
  if (action === 'undo') return null
  const { list, id } = target
  const read = isAdded(id)
    ? (rows.find((each) => each.action === 'add' && sameTarget(each, row))?.after ?? null)
    : ((record[list] as readonly Reviewed[]).find((each) => each.id === id) ?? null)
  if (action === 'add' ? before !== null : JSON.stringify(before) !== JSON.stringify(read) || before === null)
    return 'what it says was read is not what was read'
  if ((after === null) !== (action === 'reject')) return `does not say what ${action} leaves`
  if (action === 'accept' && before !== null && after !== null && !sameFacts(list, before, after))
    return 'accepts something else than was read'
  const [broken] = after === null ? [] : brokenSpans(after, text).faults
  return broken === undefined ? null : `what was decided does not stand in the report: ${broken}`
}

const sameTarget = ({ target: one }: DecisionRow, { target: other }: DecisionRow): boolean =>
  one.report === other.report && one.list === other.list && one.id === other.id && one.reading === other.reading

const carriedFaults = async ({ db }: Store): Promise<readonly string[]> => {
  const rows = await db.rows(
    `select distinct c.seq from log.carried c left join log.decisions d using (seq) left join log.readings g on g.reading = c.reading
     where d.seq is null or g.reading is null or not starts_with(d.target, g.report || ':') order by c.seq`,
  )
  return rows.map(({ seq }) => `decision ${seq}: is carried over from or to what is not there`)
}
