import { grouped } from '../grouped.js'
import type { Reviewed, ReviewedList } from '../review/lists.js'
import { anchorOf } from '../review/match.js'
import { oneLine } from '../review/one-line.js'
import { type Weighed, weigh, weighNotRead } from '../review/signs.js'
import { refKey } from '../threads/links.js'
import { decisionsOf } from './review-log.js'
import type { Queued } from './review-queue.js'
import { sentenceAround } from './sayings.js'
import type { Store } from './store.js'
import { rowsOfRefs } from './traits.js'

/** A record of the queue with what it says, and why it stands there. */
export interface QueueRow extends Queued {
  readonly title: string | null
  readonly publisher: string | null
  /** The record in one line. */
  readonly says: string
  /** The sentence its words stand in. */
  readonly words: string
  readonly weighed: Weighed
  /** Why it stands there, a sentence a reason. */
  readonly why: readonly string[]
}

/** Looks up what the records of a page say: as decided, else as read; for a second reviewer (`blind`) as read. */
export const queueRows = async (
  store: Store,
  queued: readonly Queued[],
  blind: boolean,
): Promise<readonly QueueRow[]> => {
  const reports = await reportsOf(store, [...new Set(queued.map(({ report }) => report))])
  const decided = await decisionsOf(
    store,
    queued.flatMap(({ by }) => (by === null ? [] : [by])),
  )
  const read = new Map<Queued, Reviewed>()
  for (const [list, of] of grouped(
    queued.filter((each) => each.read),
    (each) => each.list,
  )) {
    const rows = await rowsOfRefs(store, `log.${list}`, of, COLUMNS[list])
    for (const each of of) {
      const row = rows.get(refKey(each))
      if (row !== undefined) read.set(each, row as unknown as Reviewed)
    }
  }
  return queued.map((each) => {
    const { title = null, publisher = null, text = '' } = reports.get(each.report) ?? {}
    const decision = each.by === null ? undefined : decided.get(each.by)
    const asRead = read.get(each) ?? decision?.before ?? null
    const record = (blind ? asRead : decision?.after) ?? asRead ?? decision?.after ?? null
    const weighed = each.read ? weigh(each) : weighNotRead(each.id)
    return {
      ...each,
      title,
      publisher,
      says: record === null ? '' : oneLine(each.list, record),
      words: record === null ? '' : wordsOf(each.list, record, text),
      weighed,
      why: weighed.why,
    }
  })
}

/** What one line about a record, and the place of its words, are made from. */
const COLUMNS: Readonly<Record<ReviewedList, string>> = {
  statements: 'speakers, modality, cue, content',
  events: 'plover, type, status, actors, recipients, place, "date", "trigger"',
  positions: 'actor, stance, issue, evidence',
  conditions: 'kind, holder, logic, antecedent, state, evidence',
  rounds: 'label, status, venue, "date", participants, evidence',
  proposals: 'label, presented_by, presented_to, acceptance, evidence',
  figures: 'metric, low, best, high, qualifier, population, place, according_to, span',
}

const wordsOf = (list: ReviewedList, record: Reviewed, text: string): string => {
  const [anchor] = anchorOf(list, record)
  return anchor === undefined ? '' : sentenceAround(text, Number(anchor.start))
}

interface ReportWords {
  readonly title: string | null
  readonly publisher: string | null
  readonly text: string
}

const reportsOf = async (store: Store, keys: readonly string[]): Promise<ReadonlyMap<string, ReportWords>> => {
  const rows = await store.db.rows(
    `select report, title, publisher, text from log.reports where report in (select unnest(from_json($keys, '["VARCHAR"]')))`,
    { keys: JSON.stringify(keys) },
  )
  return new Map(
    rows.map(({ report, title, publisher, text }) => [
      String(report),
      { title: title as string | null, publisher: publisher as string | null, text: String(text) },
    ]),
  )
}
