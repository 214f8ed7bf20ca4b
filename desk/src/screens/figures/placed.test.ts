import { describe, expect, it } from 'vitest'
import { dayScale, daysOf, placedPopulation } from './placed.js'
import { type Mark, type Population, toldAgain } from './told-again.js'
import { valueScale } from './value-scale.js'

const mark = (at: string, given: Partial<Mark>): Mark => ({
  at,
  day: '2026-05-05',
  from: null,
  to: null,
  low: null,
  best: null,
  high: null,
  shape: 'exact',
  amount: '',
  count_of: 'not stated',
  publisher: null,
  words: '',
  replaced_by: [],
  ...given,
})

const population = (...rows: readonly (readonly Mark[])[]): Population => ({
  metric: 'killed',
  of: 'people',
  place: null,
  days: '',
  rows: rows.map((marks, at) => ({ source: `source ${at}`, marks })),
  rivals: [],
})

describe('the value axis', () => {
  const of = (...values: readonly number[]) => valueScale(values.map((best, at) => mark(`a:f${at}`, { best })))

  it('starts at 0 unless counts are close together, and is in steps of tens where they are far apart', () => {
    expect(of(14, 23)).toMatchObject({ log: false, ticks: [0, 23] })
    expect(of(3800, 3900)).toMatchObject({ log: false, ticks: [3800, 3900] })
    expect(of(3, 3900)).toMatchObject({ log: true, ticks: [3, 3900] })
    expect(of()).toBeNull()
    const log = of(1, 100, 10_000)!
    expect(log.at(100) - log.at(1)).toBeCloseTo(log.at(10_000) - log.at(100))
  })
})

it('makes one mark of a number told again on the same day, and keeps every telling', () => {
  const marks = toldAgain([
    mark('a:f1', { best: 14, amount: '14' }),
    mark('b:f1', { best: 14, amount: '14', replaced_by: ['c:f1'] }),
    mark('c:f1', { best: 14, amount: '14', day: '2026-05-06' }),
    mark('d:f1', { best: 14, amount: 'about 14', shape: 'about' }),
  ])
  expect(marks.map(({ told }) => told.map(({ at }) => at))).toEqual([['a:f1', 'b:f1'], ['c:f1'], ['d:f1']])
  expect(marks[0]?.replaced_by).toEqual(['c:f1'])
})

describe('where counts stand', () => {
  const WIDTH = 900

  it('an open count reaches to the edge of its row, a range from its low to its high', () => {
    const all = population(
      [mark('a:f1', { low: 17, amount: 'at least 17', shape: 'at least' })],
      [mark('a:f2', { low: 10, high: 30, amount: '10 to 30', shape: 'range' })],
    )
    const { rows } = placedPopulation(all, dayScale(daysOf([all]), false, WIDTH), WIDTH)
    const [open] = rows[0]!.marks
    expect(open!.reach!.top).toBe(rows[0]!.top + 4)
    expect(open!.reach!.bottom).toBeGreaterThan(open!.reach!.top)
    const [range] = rows[1]!.marks
    expect(range!.reach!.bottom).toBeGreaterThan(range!.reach!.top)
    expect(range!.reach!.top).toBeGreaterThanOrEqual(rows[1]!.top)
  })

  it('a count in words has no bar, and one whose day is not known stands before all days', () => {
    const all = population([
      mark('a:f1', { best: 4, amount: '4' }),
      mark('a:f2', { amount: '“dozens”', shape: 'words', day: null }),
    ])
    const { rows } = placedPopulation(all, dayScale(daysOf([all]), true, WIDTH), WIDTH)
    const [four, dozens] = rows[0]!.marks
    expect(dozens).toMatchObject({ reach: null })
    expect(dozens!.x).toBeLessThan(four!.x)
  })
})
