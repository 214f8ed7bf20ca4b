import { describe, expect, it } from 'vitest'
import { HEIGHT, layoutOf, WIDTH } from './layout.js'
import { type Line, strokesOf, widthOf } from './strokes.js'

const party = (key: string, happenings = 3) => ({
  key,
  name: key,
  kind: 'country',
  country: null,
  happenings,
  degree: 1,
})

const line = (from: string, to: string, of: Partial<Line> = {}): Line => ({
  id: `${from}|${to}|${of.family ?? 'force'}|${of.lane ?? 'happened'}`,
  from,
  to,
  directed: true,
  family: 'force',
  lane: 'happened',
  happenings: 2,
  types: [],
  first_day: null,
  last_day: null,
  ...of,
})

const answer = {
  parties: ['a', 'b', 'c', 'd'].map((key) => party(key)),
  lines: [
    line('a', 'b'),
    line('b', 'a', { family: 'threats' }),
    line('a', 'c', { directed: false, family: 'talks' }),
    line('c', 'd'),
  ],
}

describe('the drawing', () => {
  it('is the same every time, inside the frame, no two parties on one spot', () => {
    const places = layoutOf(answer)
    expect(layoutOf(answer)).toEqual(places)
    const points = [...places.values()]
    expect(points.every(({ x, y }) => x > 0 && x < WIDTH && y > 0 && y < HEIGHT)).toBe(true)
    const apart = points.flatMap((one, at) =>
      points.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    )
    expect(Math.min(...apart)).toBeGreaterThan(30)
  })

  it('gives arrows to what has a direction, and lines of one pair lie side by side', () => {
    const strokes = strokesOf(answer, layoutOf(answer))
    expect(strokes.map(({ head }) => head !== null).toSorted()).toEqual([false, true, true, true])
    expect(new Set(strokes.map(({ path }) => path)).size).toBe(4)
    const [there, back] = strokes
    expect(Math.hypot(there!.middle.x - back!.middle.x, there!.middle.y - back!.middle.y)).toBeGreaterThan(5)
  })

  it('is wider for more happenings, but never so wide that it hides others', () => {
    expect(widthOf(1)).toBeLessThan(widthOf(2))
    expect(widthOf(5000)).toBe(8)
  })
})
