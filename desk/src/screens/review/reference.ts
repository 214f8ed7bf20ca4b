import { addressOf } from '../../ask/ask.js'

/** Where a record under decision stands: report, list and the id the server gave for it. */
export interface Reference {
  readonly report: string
  readonly list: string
  readonly id: string
}

/** A reference in one word, as the address has it (`on`): "1f00ab:events:e3". */
export const referenceWord = ({ report, list, id }: Reference): string => `${report}:${list}:${id}`

/** The reference of such a word; null when it is none. */
export const referenceOf = (word: string | null): Reference | null => {
  const [report, list, id] = word?.split(':') ?? []
  return report && list && id ? { report, list, id } : null
}

/** The address of the review screen with one record on it; other screens link to it. */
export const reviewAddress = (reference: Reference): string => addressOf('/review', { on: referenceWord(reference) })
