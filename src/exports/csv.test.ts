import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from './csv.js'

describe('CSV', () => {
  it('makes text of what a spreadsheet would run', () => {
    const cells = ['=1+1', '+49', '-cmd', '@sum', '\tx', '\rx', '\n=x']
    const text = csv(
      ['a'],
      cells.map((cell) => [cell]),
    )
    expect(parse(text, { from_line: 1 }).slice(1)).toEqual(cells.map((cell) => [`'${cell}`]))
  })

  it('leaves numbers as they are, also negative ones', () => {
    expect(csv(['a', 'b', 'c'], [[-5, '-1.5', 0]], false)).toBe('-5,-1.5,0\r\n')
  })

  it('says lists, days and nothing in plain text', () => {
    expect(csv(['a', 'b', 'c'], [[['x', 'y'], { from: '2026-05-01', to: null }, null]], false)).toBe(
      'x; y,from 2026-05-01,\r\n',
    )
  })

  it('can be read back, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1 }), (rows) => {
        const guarded = (cell: string) => cell.replace(/^'(?=[=+@\t\r\n-])/, '')
        const back = parse(csv(['a', 'b'], rows, false), {
          record_delimiter: '\r\n',
          relax_column_count: false,
        }) as string[][]
        expect(back.map((row) => row.map(guarded))).toEqual(rows.map((row) => row.map(guarded)))
      }),
      { seed: 11, numRuns: 200 },
    )
  })
})
