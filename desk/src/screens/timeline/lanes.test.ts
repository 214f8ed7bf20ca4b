import { expect, it } from 'vitest'
import { dayNumber } from '../../parts/days.js'
import { drawnLanes, type Row } from './lanes.js'

const row = (at: string, given: Partial<Row>): Row => ({
  day: null,
  to: null,
  told_on: null,
  lane: 'happened',
  what: 'a meeting',
  type: 'CONSULT',
  place: null,
  according_to: ['report'],
  words: '',
  reports: 1,
  origins: 1,
  at: [at],
  ...given,
})

const WINDOW = { from: dayNumber('2026-05-01'), to: dayNumber('2026-05-10') }

it('draws bars as wide as the day is uncertain; what has no day stands open where it was told', () => {
  const rows = [
    row('a:e1', { day: '2026-05-02', to: '2026-05-02' }),
    row('a:e2', { day: '2026-05-03', to: '2026-05-06' }),
    row('a:e3', { told_on: '2026-05-09' }),
    row('a:e4', {}),
    row('a:e5', { day: '2026-04-01', to: '2026-04-02' }),
  ]
  const { lanes } = drawnLanes((lane) => rows.filter((each) => each.lane === lane), [], WINDOW, 1000)
  const bars = lanes[0]!.bars!
  expect(bars.map(({ row: { at }, kind }) => `${at[0]} ${kind}`)).toEqual(['a:e1 exact', 'a:e2 wide', 'a:e3 told'])
  const width = ({ left, right }: { left: number; right: number }) => Math.round(right - left)
  expect(bars.map(width)).toEqual([99, 399, 99])
})

it('counts where bars do not fit or were not asked for', () => {
  const many = Array.from({ length: 60 }, (_, at) => row(`a:e${at}`, { day: '2026-05-02', to: '2026-05-02' }))
  const days = [{ day: '2026-05-02', lane: 'happened' as const, count: 60 }]
  for (const rows of [() => many, () => null]) {
    const [happened] = drawnLanes(rows, days, WINDOW, 1000).lanes
    expect(happened?.bars).toBeNull()
    expect(happened?.bins.map(({ count }) => count)).toEqual([60])
  }
})
