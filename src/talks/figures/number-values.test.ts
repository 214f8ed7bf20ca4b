import { describe, expect, it } from 'vitest'
import type { Word } from '../../model.js'
import { numberAt } from './number-values.js'

/** Value of the number that opens the words, and how many words it takes. */
const value = (text: string): readonly [number, number] | null => {
  const words = text
    .split(' ')
    .map((part, index) => ({ index, text: part, start: 0, end: 0, sentence: 0 }) as unknown as Word)
  const number = numberAt(words, 0, words.length)
  return number && [number.value, number.last]
}

describe('numbers', () => {
  it.each([
    ['14 people', 14, 1],
    ['1,200 people', 1200, 1],
    ['1.5 million people', 1_500_000, 2],
    ['40k people', 40_000, 1],
    ['1.000 people', 1000, 1],
    ['seven people', 7, 1],
    ['twenty-five people', 25, 1],
    ['twenty - five people', 25, 3],
    ['a dozen people', 12, 2],
    ['half a dozen people', 6, 3],
    ['two dozen people', 24, 2],
    ['half a million people', 500_000, 3],
    ['a quarter of a million people', 250_000, 5],
    ['two thousand five hundred people', 2500, 4],
    ['five hundred and eight people', 508, 4],
    ['five and eight people', 5, 1],
    ['a couple of people', 2, 2],
  ])('%s', (text, expected, words) => {
    expect(value(text)).toEqual([expected, words])
  })

  it.each(['7th day', 'both people', 'F16 jets', 'people', 'a man', 'half the people'])('%s has none', (text) => {
    expect(value(text)).toBeNull()
  })
})
