import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inColumns, placesOf } from './columns.js'

describe('columns', () => {
  it('stand two places apart, without spaces at the end of a line', () => {
    const rows = [
      ['day', 'place'],
      ['2 May', 'Orlan'],
      ['', 'Tavik'],
    ]
    expect(inColumns(rows, [5, 8])).toBe('day    place\n2 May  Orlan\n       Tavik\n')
  })

  it('go on in the next line at a space, behind a mark inside a word, or where they end', () => {
    const folded = (text: string) =>
      inColumns([[text]], [6])
        .split('\n')
        .slice(0, -1)
    expect(folded('shells fell')).toEqual(['shells', 'fell'])
    expect(folded('a-long-word')).toEqual(['a-', 'long-', 'word'])
    expect(folded('cease-fires')).toEqual(['cease-', 'fires'])
    expect(folded('withdrawals')).toEqual(['withdr', 'awals'])
    expect(folded('“no” – “yes”')).toEqual(['“no” –', '“yes”'])
  })

  it('give a wide letter two places, and a letter with its marks those of the letter', () => {
    expect(inColumns([['和平', 'x']], [4, 1])).toBe('和平  x\n')
    expect(inColumns([['和平', 'x']], [3, 1])).toBe('和   x\n平\n')
    expect(inColumns([['e\u0301a', 'x']], [3, 1])).toBe('e\u0301a   x\n')
    expect(inColumns([['👩‍🚀a', 'x']], [3, 1])).toBe('👩‍🚀a  x\n')
  })

  it('are wide enough for a text of so many places', () => {
    for (const text of ['Tavik', '停火协议在边境城市签署', 'e\u0301a', '👩‍🚀a', ''])
      expect(inColumns([[text]], [Math.max(1, placesOf(text))])).toBe(`${text}\n`)
    expect(placesOf('停火协议在边境城市签署')).toBe(22)
  })

  it('lose no letter, and end for every width', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    fc.assert(
      fc.property(cell, fc.integer({ min: 1, max: 12 }), (text, width) => {
        expect(inColumns([[text]], [width]).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
      { seed: 8 },
    )
  })
})
