/** Weighs the signs of a choice: a sum of learned weights, one a sign, so that every choice can name what spoke for it and against it. */
import { attributionWeights, type Choice, type Weights } from '../knowledge/attribution-weights.js'

/** Told what is seen: the kind of sign and one or two words of what it is ("path", "/nsubj"; "path, who", "/nsubj", "he"). */
export type Sign = (name: string, a: string, b?: string) => void

/** Tells all its signs to the listener it is given. */
export type Telling = (sign: Sign) => void

/** A pair of scales for one choice: signs are laid on, then the sum is read off and the scales are empty again. */
export function scale(choice: Choice): { readonly sign: Sign; readonly read: () => number } {
  const weights = weightsOf(choice)
  let sum = 0
  return {
    sign(name, a, b = '') {
      sum += weightOf(weights, name, a, b)
    },
    read() {
      const whole = sum
      sum = 0
      return whole
    },
  }
}

/** The sum of the weights of what is told. */
export function weigh(choice: Choice, telling: Telling): number {
  const { sign, read } = scale(choice)
  telling(sign)
  return read()
}

function weightOf(weights: Weights, name: string, a: string, b: string): number {
  const block = weights.get(name)
  if (!block) return 0
  return (b === '' ? block.one.get(a) : block.two.get(a)?.get(b)) ?? 0
}

const weightsOf = (choice: Choice): Weights => attributionWeights().get(choice) ?? new Map()

/** How sure a sum is, between 0 and 1. */
export const sureness = (sum: number): number => 1 / (1 + Math.exp(-sum))

/** Sums of options of which one is right, as how likely each is. */
export function chances(sums: readonly number[]): number[] {
  const top = sums.reduce((most, sum) => Math.max(most, sum), -Infinity)
  const shares = sums.map((sum) => Math.exp(sum - top))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / all)
}

/** The signs that moved the sum most, heaviest first, with their weights. */
export function heaviest(
  choice: Choice,
  telling: Telling,
  count = 3,
): { readonly sign: string; readonly weight: number }[] {
  const weights = weightsOf(choice)
  const found: { sign: string; weight: number }[] = []
  telling((name, a, b = '') => {
    const weight = weightOf(weights, name, a, b)
    if (weight !== 0) found.push({ sign: b === '' ? `${name} "${a}"` : `${name} "${a}", "${b}"`, weight })
  })
  return found.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight)).slice(0, count)
}

const joined = new Map<string, Map<string, string>>()

/** First labels remembered; a long batch must not grow without end, and beginning anew costs little. */
const MOST_JOINED = 20_000

/** Two labels as one; the same string object every time, so that looking it up need not read it again. */
export function both(a: string, b: string): string {
  if (a === '') return b
  if (b === '') return a
  let row = joined.get(a)
  if (!row) {
    if (joined.size >= MOST_JOINED) joined.clear()
    row = new Map()
    joined.set(a, row)
  }
  let whole = row.get(b)
  if (whole === undefined) {
    whole = `${a} ${b}`
    row.set(b, whole)
  }
  return whole
}

/** The place of the greatest sum and its lead over the next. */
export function greatest(sums: ArrayLike<number>): { readonly at: number; readonly lead: number } {
  let at = 0
  let next = -Infinity
  for (let k = 1; k < sums.length; k++) {
    const sum = sums[k] ?? 0
    const top = sums[at] ?? 0
    if (sum > top) {
      next = top
      at = k
    } else if (sum > next) next = sum
  }
  return { at, lead: next === -Infinity ? SURE : (sums[at] ?? 0) - next }
}

/** The lead of an only option. */
const SURE = 6
