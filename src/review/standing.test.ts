import { describe, expect, it } from 'vitest'
import {
  type Action,
  type Carried,
  type Case,
  casesOf,
  type DecisionHead,
  decidingRow,
  standingOf,
} from './standing.js'
import { targetOf, targetWord } from './target.js'

/** Rows from words like "ann accept e3@5" or "ann undo e3@5 1", numbered from 1. */
const rows = (...lines: readonly string[]): readonly DecisionHead[] =>
  lines.map((line, at) => {
    const [who, action, target, takesBack] = line.split(' ') as [string, Action, string, string?]
    const of = targetOf(`r:events:${target}`)!
    return { seq: at + 1, who, action, target: of, takesBack: takesBack === undefined ? null : Number(takesBack) }
  })

const standing = (of: Case, newest: number, carried: readonly Carried[] = []) => {
  const { by, ...rest } = standingOf(of, newest, new Map(carried.map((each) => [each.seq, each])))
  return { ...rest, by: by?.seq ?? null }
}

describe('the word of a target', () => {
  it('reads as it is written, and is none otherwise', () => {
    const target = { report: '1f00ab', list: 'events', id: 'e3', reading: 12 } as const
    expect(targetOf(targetWord(target))).toEqual(target)
    for (const word of ['meridova', 'r:events:e3', 'r:actors:a1@5', 'r:events:e3@', 'r:events:e:3@5'])
      expect(targetOf(word), word).toBeNull()
  })
})

describe('what a record stands as', () => {
  it('is the newest decision of anybody that is not taken back', () => {
    const [one] = casesOf(rows('ann accept e3@5', 'ben reject e3@5', 'ben undo e3@5 2'), [])
    expect(standing(one!, 5)).toEqual({ id: 'e3', read: true, state: 'accepted', suggested: false, by: 1 })
    expect(one!.seen).toBe(3)
    expect(decidingRow(one!, 'ben')).toBeNull()
    const [gone] = casesOf(rows('ann edit e3@5', 'ann undo e3@5 1'), [])
    expect(standing(gone!, 5)).toMatchObject({ state: 'open', by: null })
  })

  it('is told of the record a later reading has instead, and what is decided there is about the same record', () => {
    const carried = [{ seq: 1, reading: 9, id: 'e4', differs: true }]
    const decided = rows('ann accept e3@5', 'ben edit e4@9', 'eve reject e3@9')
    const [one, other] = casesOf(decided, carried)
    expect(one!.rows.map(({ seq }) => seq)).toEqual([1, 2])
    // e3 of the newer reading is another record.
    expect(other!.rows.map(({ seq }) => seq)).toEqual([3])
    expect(standing(one!, 9, carried)).toEqual({ id: 'e4', read: true, state: 'edited', suggested: false, by: 2 })
    const [before] = casesOf(decided.slice(0, 1), carried)
    expect(standing(before!, 9, carried)).toEqual({ id: 'e4', read: true, state: 'accepted', suggested: true, by: 1 })
  })

  it('stays where the new reading has no such record, under its old id', () => {
    const carried = [{ seq: 1, reading: 9, id: null, differs: false }]
    const [one] = casesOf(rows('ann edit e3@5'), carried)
    expect(standing(one!, 9, carried)).toEqual({ id: 'e3@5', read: false, state: 'edited', suggested: false, by: 1 })
  })

  it('of an added record is added whoever accepts it, until a program reads it', () => {
    const [one] = casesOf(rows('ann add added1@5', 'ben accept added1@5'), [])
    expect(standing(one!, 5)).toEqual({ id: 'added1', read: false, state: 'added', suggested: false, by: 2 })
    const carried = [
      { seq: 1, reading: 9, id: 'e7', differs: false },
      { seq: 2, reading: 9, id: 'e7', differs: false },
    ]
    expect(standing(one!, 9, carried)).toEqual({ id: 'e7', read: true, state: 'accepted', suggested: false, by: 2 })
  })

  it('comes back to what it was when a decision on a suggestion is taken back', () => {
    const carried = [{ seq: 1, reading: 9, id: 'e4', differs: true }]
    const [one] = casesOf(rows('ann accept e3@5', 'ann edit e4@9', 'ann undo e4@9 2'), carried)
    expect(standing(one!, 9, carried)).toMatchObject({ id: 'e4', state: 'accepted', suggested: true, by: 1 })
  })
})
