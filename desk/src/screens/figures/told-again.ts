import type { FiguresAnswer } from '../../../../src/api/routes/figures.js'

export type Population = FiguresAnswer['populations'][number]
export type SourceRow = Population['rows'][number]
export type Mark = SourceRow['marks'][number]

/** One number of one source on one day, and everywhere it is told. */
export interface ToldMark extends Mark {
  readonly told: readonly Mark[]
}

/** A source's counts in order; the same number told again on the same day is one mark. */
export const toldAgain = (marks: readonly Mark[]): readonly ToldMark[] => {
  const found: ToldMark[] = []
  for (const mark of marks) {
    const same = found.findIndex((other) => sameCount(other, mark))
    if (same < 0) found.push({ ...mark, told: [mark] })
    else {
      const before = found[same]!
      found[same] = {
        ...before,
        replaced_by: [...before.replaced_by, ...mark.replaced_by],
        told: [...before.told, mark],
      }
    }
  }
  return found
}

const sameCount = (one: Mark, other: Mark): boolean =>
  one.day === other.day &&
  one.shape === other.shape &&
  one.amount.toLowerCase() === other.amount.toLowerCase() &&
  one.count_of === other.count_of
