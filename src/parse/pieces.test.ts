import { describe, expect, it } from 'vitest'
import { pieces } from './pieces.js'

describe('cutting over-long sentences', () => {
  it('leaves what is short enough', () => expect(pieces(['a', 'b'], 2)).toEqual([['a', 'b']]))
  it('has one empty piece for an empty sentence', () => expect(pieces([])).toEqual([[]]))
  it('cuts after the last strong mark of the later half', () =>
    expect(pieces('a . b c ; d , e f'.split(' '), 8)).toEqual([
      ['a', '.', 'b', 'c', ';'],
      ['d', ',', 'e', 'f'],
    ]))
  it('cuts after a weak mark where there is no strong one', () =>
    expect(pieces('a b , c d'.split(' '), 4)).toEqual([
      ['a', 'b', ','],
      ['c', 'd'],
    ]))
  it('cuts anywhere when there is no mark', () =>
    expect(pieces('a b c d e'.split(' '), 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]))
})
