import { describe, expect, it } from 'vitest'
import { likeSized, numberWeight, sameNumber, tollOf, tollsImpossible, tollsMeet } from './tolls.js'

const count = (best: number) => tollOf({ low: best, best, high: best, qualifier: 'exact' })!
const atLeast = (low: number) => tollOf({ low, best: null, high: null, qualifier: 'gte' })!

describe('counts', () => {
  it('keep the number that was written', () => {
    expect(tollOf({ low: 61, best: null, high: null, qualifier: 'gt' })?.number).toBe(60)
    expect(tollOf({ low: null, best: 100, high: null, qualifier: 'approx' })).toEqual({
      low: 80,
      high: 120,
      number: 100,
    })
    expect(tollOf({ low: null, best: null, high: null, qualifier: 'vague' })).toBeNull()
  })

  it('meet when one number satisfies both', () => {
    expect(tollsMeet(atLeast(14), count(17))).toBe(true)
    expect(tollsMeet(atLeast(17), count(14))).toBe(false)
    expect(sameNumber(atLeast(14), count(14))).toBe(true)
  })

  it('are impossible together only when far apart', () => {
    expect(tollsImpossible(count(3), count(5))).toBe(false)
    expect(tollsImpossible(count(17), count(23))).toBe(false)
    expect(tollsImpossible(count(4), count(60))).toBe(true)
  })

  it('say more the rarer they are', () => {
    expect([2, 7, 50, 43, 72, 80].map(numberWeight)).toEqual([1, 2, 2, 3, 4, 2])
    expect(likeSized(count(31), count(44))).toBe(true)
    expect(likeSized(count(2), count(3))).toBe(false)
  })
})
