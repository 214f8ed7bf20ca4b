import { agreementOn, type Unit } from '../review/agreement.js'
import { REVIEWED, type ReviewedList } from '../review/lists.js'
import { MAIN_FIELD, mainValue } from '../review/main-value.js'
import { type Case, casesOf, decidingRow } from '../review/standing.js'
import { carriedRows, decisionHeads, decisionsOf } from './review-log.js'
import type { Store } from './store.js'

/** How far people agree on the records of a list. */
export interface ListAgreement {
  readonly list: ReviewedList
  /** The field that is compared. */
  readonly compared: string
  readonly decided_twice: number
  readonly same: number
  readonly alpha: number | null
  readonly why: string | null
}

/** How far people agree, list by list: each one's own newest decision on each record, those that are taken back left out. */
export const reviewAgreement = async (
  store: Store,
): Promise<{ readonly reviewers: readonly string[]; readonly rows: readonly ListAgreement[] }> => {
  const heads = await decisionHeads(store)
  const own = casesOf(heads, await carriedRows(store)).map((of) => ({ of, rows: ownRows(of) }))
  const twice = own.filter(({ rows }) => rows.length > 1)
  const decided = await decisionsOf(
    store,
    twice.flatMap(({ rows }) => rows.map(({ seq }) => seq)),
  )
  return {
    reviewers: [...new Set(own.flatMap(({ rows }) => rows.map(({ who }) => who)))].sort(),
    rows: REVIEWED.map((list) => {
      const units: readonly Unit[] = twice
        .filter(({ of }) => of.list === list)
        .map(({ rows }) => new Map(rows.map(({ who, seq }) => [who, mainValue(list, decided.get(seq)?.after ?? null)])))
      const { units: pairs, same, alpha, why } = agreementOn(units)
      return { list, compared: MAIN_FIELD[list], decided_twice: pairs, same, alpha, why }
    }),
  }
}

/** The newest decision of each person that is not taken back. */
const ownRows = (of: Case) =>
  [...new Set(of.rows.map(({ who }) => who))].flatMap((who) => {
    const row = decidingRow(of, who)
    return row === null ? [] : [row]
  })
