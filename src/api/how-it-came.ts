import { isDeepStrictEqual } from 'node:util'
import { DataError } from '../errors.js'
import type { Derivation } from '../model.js'
import { read } from '../read.js'
import { explain } from '../records/explain.js'
import type { ReadingRecord } from '../records/record.js'
import { givenOf } from '../store/put.js'
import type { Store } from '../store/store.js'
import { keyFor, recordOf } from '../store/stored-report.js'
import { VERSION } from '../version.js'
import { LISTS, type List, rolledSpans } from '../views/record-words.js'

/** How one record of a stored reading came to be. */
export interface HowItCame {
  /** Why the steps may not be those of the stored reading; null when they are. */
  readonly caution: string | null
  /** The record's steps as the report is read now; null when that gives no such record. */
  readonly made: Derivation | null
}

// Reading is done at once, while others wait for an answer: two seconds or so at most.
const LONGEST_TEXT = 40_000

/**
 * Reads a stored report again, without any codebook, and gives the steps that made one of its records. The store keeps records, not
 * steps; so when another version or a codebook made the stored reading, what is found now may differ, and that is said. A DataError when
 * there is no such report or record, or the text is too long to be read while others wait.
 */
export const howItCame = async (store: Store, id: string, recordId: string): Promise<HowItCame> => {
  const report = await keyFor(store, id)
  const stored = await recordOf(store, report)
  const wanted = findIn(stored, recordId)
  if (wanted === null) throw new DataError(`${recordId}: the report has no such record in its newest reading`)
  const [row] = await store.db.rows(
    `select r.*, g.program from log.reports r join log.readings g using (report) anti join log.reread x using (reading)
     where report = $report order by g.reading desc limit 1`,
    { report },
  )
  if (String(row!.text).length > LONGEST_TEXT) {
    throw new DataError(
      `the text is too long to be read again here; write it to a file with "parley show ${report} --format text" and use "parley explain FILE ${recordId}"`,
    )
  }
  const { record, document } = read(givenOf(row!))
  const found = sameIn(record, wanted)
  const by = readBy(String(row!.program), stored)
  if (found === null) {
    return {
      caution: `${by ?? 'The report was read again.'} Read again now without a codebook, it gives no such record.`,
      made: null,
    }
  }
  const differs = isDeepStrictEqual(plain(found), plain(wanted.record))
    ? null
    : 'Read again now, the record differs from the stored one.'
  const caution = [by, differs].filter((part) => part !== null).join(' ')
  return { caution: caution === '' ? null : caution, made: explain(document, found.id)!.made }
}

/** What read the stored reading, where that is something else than what reads now. */
const readBy = (program: string, { report: { codebook } }: ReadingRecord): string | null => {
  if (program === VERSION && codebook === null) return null
  const book =
    codebook === null ? '' : ` with the codebook ${codebook.name ?? codebook.hash}, which is not used for these steps`
  return `The stored reading was made by Parley ${program}${book}; this is ${VERSION}.`
}

interface Found {
  readonly list: List
  readonly record: ReadingRecord[List][number]
}

const findIn = (reading: ReadingRecord, id: string): Found | null => {
  for (const list of LISTS) {
    const record = reading[list].find((each) => each.id === id)
    if (record !== undefined) return { list, record }
  }
  return null
}

/** The record of another reading that is this one: under the same id, or where ids have moved, the one on the same words. */
const sameIn = (reading: ReadingRecord, { list, record }: Found): ReadingRecord[List][number] | null => {
  const words = rolledSpans(list, record)
  const on = reading[list].filter((each) => isDeepStrictEqual(rolledSpans(list, each), words))
  return on.find(({ id }) => id === record.id) ?? on.find(({ rule }) => rule === record.rule) ?? on[0] ?? null
}

/** As the store keeps it: what is undefined is left out. */
const plain = (record: unknown): unknown => JSON.parse(JSON.stringify(record))
