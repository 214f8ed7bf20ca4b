import { describe, expect, it } from 'vitest'
import { dayNumber, dayOf } from '../../parts/days.js'
import { packed } from '../../parts/packing.js'
import { binned, stretchOf, unitFor } from './bins.js'
import { addressOfWindow, extentOf, moved, windowOf, zoomed } from './window.js'

const count = (day: string, count: number) => ({ day, lane: 'happened' as const, count })

describe('the days an overview shows', () => {
  it('are those around the reports, and it says how many lie outside', () => {
    const days = [count('1967-06-05', 1), count('2026-05-01', 60), count('2026-05-20', 40)]
    const extent = extentOf({ days, first: '2026-05-02', last: '2026-05-21' })
    expect(extent).toMatchObject({ before: 1, after: 0 })
    expect(dayOf(extent!.from)).toBe('2026-04-01')
    expect(dayOf(extent!.to)).toBe('2026-05-20')
  })

  it('leave out a hundredth on either side where no report’s day is known', () => {
    const days = [count('1721-01-01', 1), ...Array.from({ length: 20 }, (_, at) => count(`2016-01-${at + 10}`, 20))]
    const extent = extentOf({ days, first: null, last: null })
    expect(dayOf(extent!.from)).toBe('2016-01-10')
    expect(extent!.before).toBe(1)
    expect(extentOf({ days: [], first: null, last: null })).toBeNull()
  })
})

describe('the window', () => {
  const extent = { from: 0, to: 1000 }

  it('is in the address unless it is all days', () => {
    const { from, to } = windowOf(extent, '1970-01-11', '1970-01-20')
    expect([from, to]).toEqual([10, 19])
    expect(addressOfWindow({ from, to }, extent)).toEqual({ since: '1970-01-11', until: '1970-01-20' })
    expect(addressOfWindow({ from: -500, to: 1500 }, extent)).toEqual({ since: null, until: null })
    expect(windowOf(extent, '1970-02-01', '1970-01-01')).toEqual({ from: 0, to: 31 })
  })

  it('halves and doubles around its middle, down to a day, and moves by a quarter', () => {
    expect(zoomed({ from: 100, to: 199 }, 'in')).toEqual({ from: 125, to: 174 })
    expect(zoomed({ from: 125, to: 174 }, 'out')).toEqual({ from: 100, to: 199 })
    expect(zoomed({ from: 7, to: 7 }, 'in')).toEqual({ from: 7, to: 7 })
    expect(moved({ from: 100, to: 199 }, -1)).toEqual({ from: 75, to: 174 })
    expect(moved({ from: 7, to: 7 }, 1)).toEqual({ from: 8, to: 8 })
  })
})

describe('columns', () => {
  it('are as fine as can be seen', () => {
    expect(unitFor({ from: 0, to: 29 }, 1000)).toBe('day')
    expect(unitFor({ from: 0, to: 364 }, 1000)).toBe('week')
    expect(unitFor({ from: 0, to: 3650 }, 1000)).toBe('month')
    expect(unitFor({ from: 0, to: 100_000 }, 1000)).toBe('year')
  })

  it('sum the days of a week from Monday, of a month, of a year', () => {
    const day = dayNumber('2024-02-29')
    const said = (unit: 'week' | 'month' | 'year') => {
      const { from, to } = stretchOf(day, unit)
      return [dayOf(from), dayOf(to)]
    }
    expect(said('week')).toEqual(['2024-02-26', '2024-03-03'])
    expect(said('month')).toEqual(['2024-02-01', '2024-02-29'])
    expect(said('year')).toEqual(['2024-01-01', '2024-12-31'])
    expect(stretchOf(dayNumber('1969-12-31'), 'week').from).toBe(dayNumber('1969-12-29'))
    const days = [count('2024-02-26', 2), count('2024-03-03', 3), count('2024-03-04', 5)]
    const bins = binned(days, 'week', { from: dayNumber('2024-01-01'), to: dayNumber('2024-03-03') })
    expect(bins.map((bin) => bin.count)).toEqual([5])
  })
})

it('packs bars in rows so that none overlap', () => {
  const bars = [
    { left: 0, right: 10 },
    { left: 5, right: 20 },
    { left: 14, right: 30 },
    { left: 12, right: 13 },
  ]
  const { rows, count: needed } = packed(bars, 2)
  expect(needed).toBe(3)
  for (const [at, one] of bars.entries())
    for (const [other, two] of bars.entries())
      if (at < other && rows[at] === rows[other]) expect(one.right <= two.left || two.right <= one.left).toBe(true)
})
