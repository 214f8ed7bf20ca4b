import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lanesOf, piecesOf } from './lanes.js'

const line = (start: number, end: number, owner: string) => ({ start, end, owner })

it('puts short stretches nearest to the words and what reaches further below them', () => {
  const laned = lanesOf(
    [line(0, 40, 'statement'), line(10, 20, 'event'), line(12, 15, 'figure'), line(30, 38, 'place')],
    6,
  )
  expect(Object.fromEntries(laned.map(({ owner, lane }) => [owner, lane]))).toEqual({
    figure: 0,
    place: 0,
    event: 1,
    statement: 2,
  })
})

it('gives each of several records on the same words a line, and counts those that find none', () => {
  const same = ['a', 'b', 'c', 'd'].map((owner) => line(3, 9, owner))
  expect(lanesOf(same, 3).map(({ lane }) => lane)).toEqual([0, 1, 2, null])
})

it('keeps stretches that only touch apart, so that one does not look like the other’s end', () => {
  expect(lanesOf([line(0, 5, 'a'), line(5, 10, 'b')], 2).map(({ lane }) => lane)).toEqual([0, 1])
})

const stretches = fc.array(
  fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]) => line(start, start + length, 'x')),
  { maxLength: 40 },
)

it('never draws two stretches that meet on one line, and loses none', () => {
  fc.assert(
    fc.property(stretches, (given) => {
      const laned = lanesOf(given, 5)
      expect(laned).toHaveLength(given.length)
      for (const [at, one] of laned.entries())
        for (const other of laned.slice(at + 1))
          if (one.lane !== null && one.lane === other.lane)
            expect(one.end < other.start || other.end < one.start).toBe(true)
    }),
    { seed: 7 },
  )
})

it('cuts words into pieces that together are the words, each under exactly the stretches that cover it', () => {
  fc.assert(
    fc.property(stretches, fc.nat(30), fc.integer({ min: 1, max: 50 }), (given, start, length) => {
      const pieces = piecesOf(start, start + length, given)
      expect(pieces[0]!.start).toBe(start)
      expect(pieces.at(-1)!.end).toBe(start + length)
      for (const [at, piece] of pieces.entries()) {
        if (at > 0) expect(piece.start).toBe(pieces[at - 1]!.end)
        expect(piece.end).toBeGreaterThan(piece.start)
        expect(piece.on).toEqual(given.filter((each) => each.start < piece.end && each.end > piece.start))
      }
    }),
    { seed: 7 },
  )
})
