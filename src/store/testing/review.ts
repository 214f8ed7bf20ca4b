import type { ReadingRecord } from '../../records/record.js'
import type { ReviewedList } from '../../review/lists.js'
import { putAgain } from '../reread.js'
import { type Deciding, decideRecord } from '../review-decide.js'
import { type QueueWanted, reviewQueue } from '../review-queue.js'
import { recordInReview } from '../review-record.js'
import type { Store } from '../store.js'
import { recordOf } from '../stored-report.js'

const LATER = '2026-06-02 09:00:00'

/** Decides as somebody who has just looked at the record. */
export const decideNow = async (
  store: Store,
  given: Pick<Deciding, 'who' | 'report' | 'list' | 'id' | 'action'> & Partial<Deciding>,
): Promise<void> => {
  const { seen } = await recordInReview(store, given)
  await decideRecord(store, { changes: {}, reason: null, blind: false, seen, ...given }, LATER)
}

/** Reads a report again with a program that reads it as `change` says. */
export const readAgain = async (
  store: Store,
  report: string,
  change: (record: ReadingRecord) => ReadingRecord,
): Promise<void> => {
  const record = change(await recordOf(store, report))
  await putAgain(store, [{ key: report, address: null, record }], LATER)
}

/** A page of the queue; what is not given is not narrowed. */
export const askQueue = (store: Store, wanted: Partial<QueueWanted> = {}) =>
  reviewQueue(store, {
    list: null,
    which: 'todo',
    report: null,
    party: null,
    since: null,
    until: null,
    second: null,
    limit: 200,
    cursor: null,
    ...wanted,
  })

/** The id of the first record of a list that holds these words. */
export const idOf = async (store: Store, report: string, list: ReviewedList, words: string): Promise<string> => {
  const record = await recordOf(store, report)
  return record[list].find((each) => JSON.stringify(each).includes(words))!.id
}
