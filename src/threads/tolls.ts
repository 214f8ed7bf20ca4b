/** Counts that can or cannot be of one happening. */
import type { FigureRecord } from '../records/record.js'

/** A count as a range, and the number that was written. */
export interface Toll {
  readonly low: number
  /** null: no upper bound was given. */
  readonly high: number | null
  /** The number as written; null for "dozens". */
  readonly number: number | null
}

type Count = Pick<FigureRecord, 'low' | 'best' | 'high' | 'qualifier'>

/** The range of a count; null where no number was given. An estimate without bounds may be a fifth off either way. */
export function tollOf(figure: Count): Toll | null {
  const { low, best, high, qualifier } = figure
  const number = best ?? (low !== null ? low - (qualifier === 'gt' ? 1 : 0) : high)
  if (number === null) return null
  if (qualifier === 'approx' && best !== null)
    return { low: Math.floor(best * 0.8), high: Math.ceil(best * 1.2), number }
  return { low: low ?? 0, high, number }
}

/** Counts below this happen daily in one town: only a known day makes them one. */
export const TELLING_COUNT = 5

/** True when one number satisfies both. */
export const tollsMeet = (one: Toll, other: Toll): boolean =>
  one.low <= (other.high ?? Number.POSITIVE_INFINITY) && other.low <= (one.high ?? Number.POSITIVE_INFINITY)

export const sameNumber = (one: Toll | null, other: Toll | null): boolean =>
  one !== null && other !== null && one.number !== null && one.number === other.number

/** Counts of one happening grow ("at least 17", then 24), and sources differ; beyond this factor they are of two things. */
const FACTOR = 3

/** True when the numbers are too far apart to be of one happening. */
export function tollsImpossible(one: Toll | null, other: Toll | null): boolean {
  if (one === null || other === null || one.number === null || other.number === null) return false
  const less = Math.min(one.number, other.number)
  const more = Math.max(one.number, other.number)
  return more > 5 && more > FACTOR * Math.max(less, 1)
}

/** Large counts that are not far apart, as two sources or two hours give them of one happening: 31 and 44. */
export function likeSized(one: Toll, other: Toll): boolean {
  if (one.number === null || other.number === null) return false
  const [less, more] = one.number < other.number ? [one.number, other.number] : [other.number, one.number]
  return less >= 10 && more <= 1.6 * less
}

/** The numbers that are written, each once. */
export const numbersOf = (figures: readonly Count[]): readonly number[] => [
  ...new Set(figures.flatMap((figure) => tollOf(figure)?.number ?? [])),
]

/**
 * How much it says that two counts give one number: under four it is counted daily, and what is round is rounded; of numbers past twenty
 * few are counted twice on one day, of such past fifty hardly any within a week.
 */
export const numberWeight = (number: number): number => {
  if (number < 4) return 1
  if (number < 20 || number % 10 === 0) return 2
  return number > 50 ? 4 : 3
}
