import { isReviewed, type ReviewedList } from './lists.js'

/** What a decision is about: the record with this id in one reading of a report, as whoever decided saw it. */
export interface Target {
  readonly report: string
  readonly list: ReviewedList
  readonly id: string
  readonly reading: number
}

/** A target in one word, as the log keeps it: "1f00ab:events:e3@12". */
export const targetWord = ({ report, list, id, reading }: Target): string => `${report}:${list}:${id}@${reading}`

/** The target of a word; null when it is none. */
export const targetOf = (word: string): Target | null => {
  const [, report, list, id, reading] = /^([^:@]{1,64}):([a-z]{1,20}):([^:@]{1,64})@(\d{1,9})$/.exec(word) ?? []
  if (report === undefined || list === undefined || id === undefined || !isReviewed(list)) return null
  return { report, list, id, reading: Number(reading) }
}
