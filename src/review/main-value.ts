import { fieldsOf, type Reviewed, type ReviewedList } from './lists.js'
import { numberOf } from './one-line.js'

/** The field by which two people's decisions on a record are compared. */
export const MAIN_FIELD: Readonly<Record<ReviewedList, string>> = {
  statements: 'modality',
  events: 'plover',
  positions: 'stance',
  conditions: 'kind',
  rounds: 'status',
  proposals: 'label',
  figures: 'metric and number',
}

/** The value that a decision gives a record: that of its main field, "rejected" when there is no record left. */
export const mainValue = (list: ReviewedList, decided: Reviewed | null): string => {
  if (decided === null) return 'rejected'
  const of = fieldsOf(decided)
  if (list === 'figures') return `${of.metric} ${numberOf(of)}`
  // A codebook's own type says more than the PLOVER type it stands under.
  if (list === 'events') return String(of.type ?? of.plover ?? 'no type')
  return String(of[MAIN_FIELD[list]])
}
