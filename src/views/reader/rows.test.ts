import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowAt, textRows } from './rows.js'

const sentence = (number: number, start: number, end: number) => ({ number, start, end, kind: 'body' as const })

it('draws a sentence a row, opens paragraphs, and keeps words that stand in no sentence', () => {
  const text = 'One here.\n\nTwo here. ## Three.\n'
  const rows = textRows(text, [sentence(1, 0, 11), sentence(2, 11, 20), sentence(3, 24, 31)])
  expect(rows.map(({ start, end, number, opens }) => [text.slice(start, end), number, opens])).toEqual([
    ['One here.', 1, true],
    ['Two here.', 2, true],
    ['##', null, false],
    ['Three.', 3, false],
  ])
})

it('cuts a sentence of a million characters into rows, at spaces where it has any and never inside a character', () => {
  const words = 'word '.repeat(1000)
  const cut = textRows(words, [sentence(1, 0, words.length)])
  expect(cut.length).toBeGreaterThan(2)
  expect(cut.slice(0, -1).every(({ end }) => words[end - 1] === ' ')).toBe(true)
  expect(cut.map(({ number }) => number)).toEqual([1, ...cut.slice(1).map(() => null)])
  const solid = `x${'😀'.repeat(500_000)}`
  for (const { start, end } of textRows(solid, [sentence(1, 0, solid.length)]))
    expect(solid.slice(start, end).isWellFormed()).toBe(true)
})

it('leaves nothing out but white space, in order and without overlaps', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '.', '😀'), maxLength: 80 })
  fc.assert(
    fc.property(texts, fc.array(fc.nat(80), { maxLength: 8 }), (text, cuts) => {
      const ends = [...new Set(cuts.filter((cut) => cut > 0 && cut < text.length))].sort((a, b) => a - b)
      const sentences = ends.slice(0, -1).map((start, at) => sentence(at + 1, start, ends[at + 1]!))
      const rows = textRows(text, sentences)
      const drawn = rows.map(({ start, end }) => text.slice(start, end)).join('')
      expect(drawn.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      for (const [at, row] of rows.entries()) {
        expect(row.end).toBeGreaterThan(row.start)
        if (at > 0) expect(row.start).toBeGreaterThanOrEqual(rows[at - 1]!.end)
        expect(rowAt(rows, row.start)).toBe(at)
      }
    }),
    { seed: 7 },
  )
})
