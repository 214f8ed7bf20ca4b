import type { DecisionRow } from '../review/decided.js'
import type { Reviewed } from '../review/lists.js'
import { ACTIONS, type Action, type Carried, type DecisionHead } from '../review/standing.js'
import { type Target, targetOf } from '../review/target.js'
import type { Parameters, Row } from './database.js'
import { brokenAmong } from './decisions.js'
import type { Store } from './store.js'

const OF_RECORDS = `action in (${ACTIONS.map((action) => `'${action}'`).join(', ')})`
const TAKES_BACK = `case when action = 'undo' then json_extract(before, '$.takes_back')::integer end as takes_back`

/** The rows of the log about records, of one report or of all, oldest first, without what they decided. */
export const decisionHeads = async (store: Store, report: string | null = null): Promise<readonly DecisionHead[]> => {
  const rows = await store.db.rows(
    `select seq, who, action, target from log.decisions
     where ${OF_RECORDS} and ($report is null or starts_with(target, $report || ':')) order by seq`,
    { report },
  )
  // What a row decided is large: it is looked into for the few rows that take something back.
  const undone = await store.db.rows(`select seq, ${TAKES_BACK} from log.decisions where action = 'undo'`)
  const takesBack = new Map(undone.map(({ seq, takes_back }) => [seq, takes_back]))
  return rows.flatMap((row) => asHead({ ...row, takes_back: takesBack.get(row.seq!) ?? null }))
}

/** The same rows whole; `where` is a condition on them. */
export const decisionRows = async (
  store: Store,
  where: string,
  parameters: Parameters = {},
): Promise<readonly DecisionRow[]> => {
  const rows = await store.db.rows(
    `select * exclude (previous, hash), ${TAKES_BACK} from log.decisions where ${OF_RECORDS} and ${where} order by seq`,
    parameters,
  )
  return rows.flatMap((row) =>
    asHead(row).map((head) => ({
      ...head,
      made: String(row.made),
      reason: row.reason as string | null,
      program: String(row.program),
      before: head.action === 'undo' ? null : recordIn(row.before),
      after: recordIn(row.after),
    })),
  )
}

/** Rows of the log with these numbers, by number. */
export const decisionsOf = async (store: Store, seqs: readonly number[]): Promise<ReadonlyMap<number, DecisionRow>> => {
  if (seqs.length === 0) return new Map()
  const rows = await decisionRows(store, `seq in (select unnest(from_json($seqs, '["INTEGER"]')))`, {
    seqs: JSON.stringify(seqs),
  })
  return new Map(rows.map((row) => [row.seq, row]))
}

/** Where decisions stand in later readings; of one report or of all. */
export const carriedRows = async (store: Store, report: string | null = null): Promise<readonly Carried[]> => {
  const rows = await store.db.rows(
    `select c.* from log.carried c where $report is null
       or c.seq in (select seq from log.decisions where starts_with(target, $report || ':')) order by c.reading, c.seq`,
    { report },
  )
  return rows.map(({ seq, reading, id, differs }) => ({
    seq: Number(seq),
    reading: Number(reading),
    id: id as string | null,
    differs: differs === true,
  }))
}

/** A row of the log as it lists them: about a record, or about the names of actors. */
export interface LogRow {
  readonly seq: number
  readonly made: string
  readonly who: string
  readonly action: string
  /** Null where it is about actors. */
  readonly target: Target | null
  readonly takesBack: number | null
  readonly reason: string | null
  readonly program: string
  readonly before: string | null
  readonly after: string | null
  /** Of an undo: what the decision it takes back was about. */
  readonly undone: string | null
}

/** Rows of the log newest first, and the first row that is not as it was kept: of these, or of all that follow on one that is gone. */
export const logRows = async (
  store: Store,
  wanted: {
    readonly who: string | null
    readonly report: string | null
    readonly limit: number
    readonly before: number | null
  },
): Promise<{ readonly rows: readonly LogRow[]; readonly brokenAt: number | null }> => {
  const rows = await store.db.rows(
    `select p.*, coalesce(b.after, b.before) as undone from (
       select *, ${TAKES_BACK} from log.decisions
       where ($who is null or who = $who) and ($report is null or starts_with(target, $report || ':')) and ($before is null or seq < $before)
       order by seq desc limit $limit) p
     left join log.decisions b on b.seq = p.takes_back order by p.seq desc`,
    { ...wanted },
  )
  const shown = rows.map((row) => ({
    seq: Number(row.seq),
    made: String(row.made),
    who: String(row.who),
    action: String(row.action),
    target: targetOf(String(row.target)),
    takesBack: row.takes_back == null ? null : Number(row.takes_back),
    reason: row.reason as string | null,
    program: String(row.program),
    before: row.before as string | null,
    after: row.after as string | null,
    undone: row.undone as string | null,
  }))
  return { rows: shown, brokenAt: await brokenAmong(store, rows) }
}

const asHead = ({ seq, who, action, target, takes_back }: Row): readonly DecisionHead[] => {
  const of = targetOf(String(target))
  if (of === null) return []
  return [
    {
      seq: Number(seq),
      who: String(who),
      action: action as Action,
      target: of,
      takesBack: takes_back == null ? null : Number(takes_back),
    },
  ]
}

/** A record as the log keeps it. */
export const recordIn = (json: unknown): Reviewed | null =>
  json == null ? null : (JSON.parse(String(json)) as Reviewed)
