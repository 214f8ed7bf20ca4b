import { describe, expect, it } from 'vitest'
import { joinRows } from './joined-rows.js'
import { parseTable } from './table.js'

const COLUMNS = ['id', 'forms', 'note'] as const
const rows = (text: string) => parseTable(`id\tforms\tnote\n${text}`, 'x.tsv', COLUMNS)
const OURS = rows('a\tone\tfirst\nb\ttwo\t\nb\tthree\t\n')

const joined = (lexicon: string, theirs: string): string[] => {
  const faults: string[] = []
  const all = joinRows(lexicon, OURS, rows(theirs), (fault) => faults.push(fault))
  return [...all.map(({ cells }) => `${cells.id} ${cells.forms} ${cells.note}`.trim()), ...faults]
}

describe('rows of a codebook beside ours', () => {
  it('replace all of ours with their id, in its place', () => {
    expect(joined('agents', 'a\tnew\t\nc\tmore\t\n')).toEqual(['a new', 'b two', 'b three', 'c more'])
    expect(joined('officials', 'b\tx\t\nb\ty\t\n')).toEqual(['a one first', 'b x', 'b y'])
  })

  it('add to the row they name: lists are joined, other cells taken', () => {
    expect(joined('agents', '+a\tone|uno\tsecond\n')).toEqual(['a one|uno second', 'b two', 'b three'])
  })

  it('are one more row where rows of an id are gathered', () => {
    expect(joined('groups', '+b\tfour\t\n')).toEqual(['a one first', 'b two', 'b three', 'b four'])
  })

  it('add to rows of their own too, and tell of those that nobody has', () => {
    expect(joined('agents', 'c\tmore\t\n+c\tyet\t\n+d\tx\t\n')).toEqual([
      'a one first',
      'b two',
      'b three',
      'c more|yet',
      'x.tsv:4: there is no d to add to: correct the id, or leave out the +',
    ])
  })

  it('are only added where the first cell is no id', () => {
    expect(joined('event-governors', 'a\tx\t\n')).toEqual(['a one first', 'b two', 'b three', 'a x'])
  })
})
