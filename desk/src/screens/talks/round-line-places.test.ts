import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../parts/days.js'
import { lineWindow, placedRounds } from './round-line-places.js'
import type { Round, When } from './words.js'

const when = (from: string, to = from): When => ({ from, to, prec: 1, basis: 'given' })

const round = (date: When | null, given: Partial<Round> = {}): Round => ({
  at: `r:${date?.from}`,
  label: 'talks',
  statuses: ['held'],
  date,
  earlier_dates: [],
  venue: null,
  format: null,
  sides: [],
  tellings: [],
  attendance: [],
  third_parties: [],
  conflicts: [],
  journeys: [],
  ...given,
})

describe('the line of rounds', () => {
  it('is as long as their days, and there is none without a day', () => {
    const window = lineWindow([round(when('2026-05-07')), round(when('2026-05-21')), round(null)])
    expect(window).toEqual({ from: dayNumber('2026-05-04'), to: dayNumber('2026-05-24') })
    expect(lineWindow([round(null)])).toBeNull()
  })

  it('is not stretched by a few that lie far from the rest, and says how many those are', () => {
    const near = Array.from({ length: 12 }, (_, at) => round(when(`2026-05-${10 + at}`)))
    const rounds = [round(when('1903-01-01')), ...near]
    const window = lineWindow(rounds)!
    expect(window.from).toBeGreaterThan(dayNumber('2026-01-01'))
    expect(placedRounds(rounds, window, 800).before).toBe(1)
  })

  it('has bars as wide as their days, none over another', () => {
    const rounds = [round(when('2026-05-01', '2026-05-31')), round(when('2026-05-07')), round(when('2026-05-07'))]
    const { placed, rows } = placedRounds(rounds, lineWindow(rounds)!, 1000)
    const widths = placed.map(({ bar }) => bar.right - bar.left)
    expect(widths[0]).toBeGreaterThan(20 * widths[1]!)
    expect(rows).toBe(3)
  })

  it('keeps the place a round was moved from', () => {
    const rounds = [round(when('2026-05-27'), { earlier_dates: [when('2026-05-20')] })]
    const [placed] = placedRounds(rounds, lineWindow(rounds)!, 1000).placed
    expect(placed?.before[0]?.right).toBeLessThanOrEqual(placed!.bar.left)
  })
})
