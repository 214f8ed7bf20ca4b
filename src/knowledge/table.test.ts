import { describe, expect, it } from 'vitest'
import { once } from './in-use.js'
import { list, numberIn, oneOf, parseTable } from './table.js'

const COLUMNS = ['id', 'forms', 'note'] as const

describe('a lexicon file', () => {
  it('gives its rows by column name, with their lines', () => {
    const rows = parseTable('id\tforms\tnote\n# a comment\n\na\tone|two\t\nb\tthree\tseen', 'x.tsv', COLUMNS)
    expect(rows).toEqual([
      { file: 'x.tsv', line: 4, cells: { id: 'a', forms: 'one|two', note: '' } },
      { file: 'x.tsv', line: 5, cells: { id: 'b', forms: 'three', note: 'seen' } },
    ])
    expect(Object.isFrozen(rows[0]?.cells)).toBe(true)
  })

  it.each([
    ['id\tforms\n', 'x.tsv:1: must name the columns id, forms, note; it has id, forms'],
    ['id\tforms\tnote\na\tb\tc\td\n', 'x.tsv:2: has 4 cells for 3 columns: remove the extra tab'],
    ['id\tforms\tnote\na\tb\tc\r\n', 'x.tsv:2: ends with a carriage return: save it with LF line ends'],
    ['# nothing\n', 'x.tsv:1: is empty: its first line must name the columns id, forms, note'],
  ])('says what is wrong, and where: %j', (text, message) => {
    expect(() => parseTable(text, 'x.tsv', COLUMNS)).toThrow(message)
  })

  it('reads lists, words and numbers in cells', () => {
    const where = { file: 'data/lexicons/x.tsv', line: 3, column: 'kind' }
    expect(list(' a | b|')).toEqual(['a', 'b'])
    expect(oneOf('m', ['m', 'f'] as const, where)).toBe('m')
    expect(() => oneOf('z', ['m', 'f'] as const, where)).toThrow(
      'data/lexicons/x.tsv:3: kind is "z": write one of m, f',
    )
    expect(numberIn('', where)).toBeNull()
    expect(() => numberIn('12a', where)).toThrow('x.tsv:3: kind is "12a": write a number or leave it empty')
  })

  it('is read once', () => {
    let reads = 0
    const value = once(() => ++reads)
    expect([value(), value()]).toEqual([1, 1])
  })
})
