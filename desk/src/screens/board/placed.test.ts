import { describe, expect, it } from 'vitest'
import { lineBetween } from './line-shape.js'
import { numbered, touchedCells, touches } from './placed.js'
import type { Condition } from './words.js'

const condition = (id: string, from: Condition['from'], to: Condition['to']): Condition => ({
  report: 'r',
  id,
  published: null,
  publisher: null,
  according_to: ['report'],
  kind: 'precondition',
  logic: 'if',
  holder: null,
  state: 'open',
  antecedent: [],
  consequent: [],
  reports: 1,
  from,
  to,
})

const LIST = [
  condition('c1', { party: 'a', code: 'X' }, { party: 'b', code: 'Y' }),
  condition('c2', { party: 'a', code: 'X' }, { party: 'a', code: 'X' }),
  condition('c3', null, { party: 'b', code: 'Y' }),
  condition('c4', { party: null, code: 'X' }, { party: 'b', code: 'Y' }),
]

describe('conditions on the board', () => {
  it('are numbered where a line has two ends', () => {
    expect([...numbered(LIST)]).toEqual([
      ['r:c1', 1],
      ['r:c4', 2],
    ])
  })

  it('are counted in the cells they begin or end in, one that stays in a cell once', () => {
    expect([...touchedCells(LIST)]).toEqual([
      ['a|X', 2],
      ['b|Y', 3],
    ])
  })

  it('touch a cell also by its whole column, and not by its row', () => {
    expect(touches(condition('c5', { party: 'a', code: null }, null), 'a|X')).toBe(false)
    expect(touches(LIST[3]!, 'c|X')).toBe(true)
    expect(touches(LIST[2]!, 'a|X')).toBe(false)
    expect(touches(LIST[0]!, null)).toBe(false)
  })
})

describe('a line', () => {
  const box = { x: 0, y: 0, width: 120, height: 60 }

  it('goes from the lower edge of one box to that of the other', () => {
    const { path, x } = lineBetween(box, { ...box, x: 300, y: 100 }, 2)
    expect(path.startsWith('M60 57C')).toBe(true)
    expect(path.endsWith('360 157')).toBe(true)
    expect(x).toBe(210)
  })

  it('does not lie on its neighbour, nor leave a narrow box', () => {
    expect(lineBetween(box, box, 0).path).not.toBe(lineBetween(box, box, 1).path)
    expect(lineBetween({ ...box, width: 3 }, box, 0).path.startsWith('M0.5 ')).toBe(true)
  })
})
