import type { BoardAnswer, BoardConditionsAnswer } from '../../../../src/api/routes/board.js'

/** A row, a column, a cell or a condition of the board. */
export type Party = BoardAnswer['parties'][number]
export type Issue = BoardAnswer['issues'][number]
export type Cell = BoardAnswer['cells'][number]
export type Condition = BoardConditionsAnswer['conditions'][number]

/** Every kind of condition in words. */
export const KIND_WORDS: Readonly<Record<Condition['kind'], string>> = {
  precondition: 'precondition',
  conditional_threat: 'conditional threat',
  conditional_offer: 'conditional offer',
  exchange: 'exchange',
  consequence: 'consequence',
}

/** The words that tie the halves together, in the order they are read: what is necessary is never told as if it were enough. */
export const tiedHalves = ({
  logic,
  antecedent,
  consequent,
}: Pick<Condition, 'logic' | 'antecedent' | 'consequent'>): readonly (readonly [tie: string, half: string])[] => {
  const first = inQuotation(antecedent)
  const then = inQuotation(consequent)
  switch (logic) {
    case 'if':
      return [
        ['if', first],
        ['then', then],
      ]
    case 'only_if':
      return [
        ['', then],
        ['only if', first],
      ]
    case 'unless':
      return [
        ['', then],
        ['unless', first],
      ]
    case 'until':
      return [
        ['', then],
        ['until', first],
      ]
    case 'exchange':
      return [
        ['', first],
        ['in exchange for', then],
      ]
  }
}

const inQuotation = (words: readonly string[]): string =>
  words.length === 0 ? 'something not stated' : `“${words.map((each) => each.replace(/\s+/g, ' ').trim()).join(' … ')}”`

/** A cell's place in the address. */
export const cellKey = (party: string, code: string): string => `${party}|${code}`

/** A record's place in the address. */
export const refOf = ({ report, id }: { readonly report: string; readonly id: string }): string => `${report}:${id}`
