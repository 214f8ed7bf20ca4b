import { DataError } from '../errors.js'
import { sameFacts } from '../review/differences.js'
import { type Changes, editRecord, newRecord, settled } from '../review/edit.js'
import type { Reviewed, ReviewedList } from '../review/lists.js'
import { StaleError } from '../review/stale.js'
import { casesOf, takenBackIn } from '../review/standing.js'
import { targetWord } from '../review/target.js'
import { decide } from './decisions.js'
import { newestReadings, standingCases } from './review-cases.js'
import { carriedRows, decisionHeads } from './review-log.js'
import { type RecordInReview, recordInReview } from './review-record.js'
import { standAgain } from './standing.js'
import type { Store } from './store.js'
import { keyFor, recordOf } from './stored-report.js'

/** What somebody decides about a record. */
export interface Deciding {
  readonly who: string
  readonly report: string
  readonly list: ReviewedList
  readonly id: string
  /** accept what was read; edit it; reject it, with a reason; keep what was decided against what a newer version reads. */
  readonly action: 'accept' | 'edit' | 'reject' | 'keep'
  /** Of an edit: the values of the fields that change. */
  readonly changes: Changes
  readonly reason: string | null
  /** The newest row of the log about the record that was seen, or null for none. */
  readonly seen: number | null
  /** A second reviewer, who edits what was read and not what somebody else decided. */
  readonly blind: boolean
}

/** A record as the routes name it. */
export interface RecordName {
  readonly report: string
  readonly list: ReviewedList
  readonly id: string
}

/**
 * Adds a decision about a record to the log. A StaleError says who decided since; a DataError what is wrong with a value. To be called
 * by the one who writes to the store, one after the other.
 */
export const decideRecord = async (store: Store, deciding: Deciding, made: string): Promise<RecordName> => {
  const { who, action, blind, reason } = deciding
  const record = await recordInReview(store, deciding, { who, blind })
  if (record.seen !== deciding.seen) throw staleError(record)
  if (action === 'reject' && reason === null) throw new DataError('reason: has to be given when a record is rejected')
  const { kind, after } = decidedBy(deciding, record)
  const decision = {
    who,
    action: kind,
    target: targetWord(record.target),
    before: JSON.stringify(record.proposal),
    after: after === null ? null : JSON.stringify(after),
    reason: reason ?? (action === 'keep' ? keptReason(record) : null),
  }
  await decide(store, decision, made, () => standAgain(store, [record.report]))
  return deciding
}

const staleError = ({ of, id }: RecordInReview): StaleError => {
  const last = of?.rows.at(-1)
  return new StaleError(
    last === undefined
      ? `${id}: was decided on by nobody yet, though a decision was seen; look at it again`
      : `${id}: ${last.who} decided on it meanwhile (${last.action}); look at it again`,
  )
}

/** The action that the log gets, and the record as decided; null when it is rejected. */
const decidedBy = (
  { action, changes }: Deciding,
  { list, id, proposal, decided, reading, state, suggestion }: RecordInReview,
): { readonly kind: 'accept' | 'edit' | 'reject'; readonly after: Reviewed | null } => {
  if (action === 'reject') return { kind: 'reject', after: null }
  if (action === 'accept') return { kind: 'accept', after: proposal }
  if (action === 'keep') {
    if (suggestion === null)
      throw new DataError(`${id}: nothing else is suggested; there is nothing to keep it against`)
    return state === 'rejected' ? { kind: 'reject', after: null } : { kind: 'edit', after: decided }
  }
  const base = decided ?? proposal
  const after = settled(list, editRecord(list, base, changes, reading), proposal.id, proposal, reading)
  if (sameFacts(list, after, base))
    throw new DataError(`${id}: nothing is changed; accept it as it is, or change a field`)
  return { kind: sameFacts(list, after, proposal) ? 'accept' : 'edit', after }
}

/** The reason of the decision that is kept: of the row that stands, not of one before it or one that was taken back. */
const keptReason = ({ history }: RecordInReview): string | null => {
  const takenBack = takenBackIn(history)
  return history.findLast(({ action, seq }) => action !== 'undo' && !takenBack.has(seq))?.reason ?? null
}

/** Adds a record that the program did not read; gives its name. */
export const addRecord = async (
  store: Store,
  {
    who,
    list,
    values,
    reason,
    ...asked
  }: {
    readonly who: string
    readonly report: string
    readonly list: ReviewedList
    readonly values: Changes
    readonly reason: string | null
  },
  made: string,
): Promise<RecordName> => {
  const report = await keyFor(store, asked.report)
  const reading = await recordOf(store, report)
  const heads = await decisionHeads(store, report)
  const id = `added${heads.filter(({ action }) => action === 'add').length + 1}`
  const number = (await newestReadings(store, [report])).get(report)!
  const after = newRecord(list, id, values, reading)
  const target = targetWord({ report, list, id, reading: number })
  const decision = { who, action: 'add', target, before: null, after: JSON.stringify(after), reason }
  await decide(store, decision, made, () => standAgain(store, [report]))
  return { report, list, id }
}

/**
 * Takes back the newest decision of somebody that is not taken back yet, of one record or of all; the log keeps it. Gives the record's
 * name, null when it was one they had added; a DataError when there is nothing to take back.
 */
export const undoDecision = async (
  store: Store,
  { who, record }: { readonly who: string; readonly record: RecordName | null },
  made: string,
): Promise<{ readonly takenBack: number; readonly record: RecordName | null }> => {
  const report = record === null ? null : await keyFor(store, record.report)
  const cases = casesOf(await decisionHeads(store, report), await carriedRows(store, report))
  const wanted = record === null ? null : (await recordInReview(store, record)).of
  const last = cases
    .filter(({ first }) => record === null || (wanted !== null && targetWord(first) === targetWord(wanted.first)))
    .flatMap(({ rows, takenBack }) =>
      rows.filter((row) => row.who === who && row.action !== 'undo' && !takenBack.has(row.seq)),
    )
    .sort((one, other) => other.seq - one.seq)[0]
  if (last === undefined)
    throw new DataError(
      `${who}: has decided nothing${record === null ? '' : ' about this record'} that could be taken back`,
    )
  const undone = {
    who,
    action: 'undo',
    target: targetWord(last.target),
    before: JSON.stringify({ takes_back: last.seq }),
    after: null,
    reason: null,
  }
  await decide(store, undone, made, () => standAgain(store, [last.target.report]))
  const now = (await standingCases(store, last.target.report)).find(({ of }) =>
    of.rows.some(({ seq }) => seq === last.seq),
  )
  return {
    takenBack: last.seq,
    record: now === undefined ? null : { report: now.of.report, list: now.of.list, id: now.standing.id },
  }
}
