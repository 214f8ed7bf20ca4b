import { UsageError } from '../errors.js'
import type { ReadingRecord } from '../records/record.js'

/** The lists of a record whose entries people decide on. */
export const REVIEWED = [
  'statements',
  'events',
  'positions',
  'conditions',
  'rounds',
  'proposals',
  'figures',
] as const satisfies readonly (keyof ReadingRecord)[]

export type ReviewedList = (typeof REVIEWED)[number]

/** A record of one of those lists. */
export type Reviewed = ReadingRecord[ReviewedList][number]

/** A record by the names of its fields, for what goes over all of them. */
export const fieldsOf = (record: Reviewed): Readonly<Record<string, unknown>> =>
  record as unknown as Readonly<Record<string, unknown>>

/** Whether the word names a reviewed list. */
export const isReviewed = (word: string): word is ReviewedList => (REVIEWED as readonly string[]).includes(word)

/** The lists among those words, in our order; a UsageError, beginning with `where`, names a word that is none. */
export const kindsNamed = (words: readonly string[], where: string): readonly ReviewedList[] => {
  const unknown = words.find((word) => !isReviewed(word))
  if (unknown !== undefined) throw new UsageError(`${where}: "${unknown}" is none; give some of ${REVIEWED.join(', ')}`)
  return REVIEWED.filter((kind) => words.includes(kind))
}
