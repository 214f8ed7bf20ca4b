import { once } from './in-use.js'
import { numberIn, oneOf, readTable } from './table.js'

export type NumberKind = 'ones' | 'tens' | 'scale' | 'suffix' | 'dozen' | 'couple'

/** A word that counts: its value, and how it joins with others ("forty" + "two", "two" x "hundred"). */
export interface NumberWord {
  readonly value: number
  readonly kind: NumberKind
}

const COLUMNS = ['word', 'value', 'kind', 'note'] as const
const KINDS = ['ones', 'tens', 'scale', 'suffix', 'dozen', 'couple'] as const

const table = once(
  () =>
    new Map(
      readTable('number-words', COLUMNS).map(({ file, line, cells }) => {
        const where = { file, line }
        const value = numberIn(cells.value, { ...where, column: 'value' }) ?? 0
        return [cells.word, { value, kind: oneOf(cells.kind, KINDS, { ...where, column: 'kind' }) }] as const
      }),
    ),
)

/** The number word with this lower-case form. */
export const numberWord = (lower: string): NumberWord | undefined => table().get(lower)
