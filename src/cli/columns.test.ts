import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine } from '../views/brief/line.js'
import { arePlain, inColumns } from './columns.js'
import { inWideColumns } from './wide-columns.js'

// Runs of letters as long as a line and longer, marks inside words, letters with accents, dashes and quotation marks.
const LETTERS = [...'aabbccdé ß’“”–…   .,;-/\\_#0']
const cell = fc.array(fc.constantFrom(...LETTERS), { maxLength: 60 }).map((letters) => oneLine(letters.join('')))

describe('columns', () => {
  it('are those of the package that measures letters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
        fc.tuple(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 40 })),
        async (cells, widths) => {
          expect(inColumns(cells, widths)).toBe(await inWideColumns(cells, widths))
        },
      ),
      { seed: 8, numRuns: 300 },
    )
  })

  it('are of one place a letter for every letter that counts as plain', async () => {
    const letters = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).filter(
      (letter) => letter.trim() !== '' && arePlain([[letter]]),
    )
    expect(letters.length).toBeGreaterThan(500)
    for (const letter of letters) {
      const cells = [[`${letter}${letter}`, 'x']]
      expect(inColumns(cells, [4, 1])).toBe(await inWideColumns(cells, [4, 1]))
    }
  })

  it('leave to it what has letters of another width', async () => {
    for (const text of ['和平', 'e\u0301', '🕊', 'a\u200bb', '\u00a9', 'a  b', ' a'])
      expect(arePlain([[text]])).toBe(false)
    expect(await inWideColumns([['和平', 'x']], [4, 1])).toBe('和平  x\n')
  })
})
