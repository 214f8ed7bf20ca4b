import { describe, expect, it } from 'vitest'
import { happenings } from './happenings.js'
import type { HappeningTrait } from './kinds/happening.js'
import type { Link } from './model.js'

const trait = (report: string, from: number, to = from, rest: Partial<HappeningTrait> = {}): HappeningTrait => ({
  kind: 'happening',
  report,
  id: 'e1',
  keys: [],
  day: `2026-03-${String(from).padStart(2, '0')}`,
  status: 'occurred',
  reality: 'done',
  plover: 'ASSAULT',
  type: null,
  mode: null,
  family: 'force',
  window: { from, to },
  sure: 'stated',
  places: [],
  placed: false,
  doers: [],
  targets: [],
  killed: null,
  wounded: null,
  beside: [],
  lemma: 'kill',
  words: [],
  stems: [],
  according: ['report'],
  sameAs: null,
  published: from,
  sentence: 1,
  ...rest,
})
const same = (left: string, right: string): Link => ({
  kind: 'happening',
  relation: 'same',
  left: { report: left, id: 'e1' },
  right: { report: right, id: 'e1' },
  why: '',
})
const groups = (traits: readonly HappeningTrait[], links: readonly Link[]): readonly string[] =>
  happenings(traits, links).map((group) => group.map(({ report }) => report).join(''))

describe('groups of mentions', () => {
  it('are the connected parts', () => {
    expect(
      groups([trait('a', 2), trait('b', 2), trait('c', 2), trait('d', 9)], [same('a', 'b'), same('b', 'c')]),
    ).toEqual(['abc', 'd'])
  })

  it('are not chained over a vague report', () => {
    // "v" may be of either day; "a" and "c" are of two.
    const traits = [trait('a', 2), trait('v', 2, 3), trait('c', 3)]
    expect(groups(traits, [same('a', 'v'), same('v', 'c')])).toEqual(['av', 'c'])
  })

  it('go with the better supported link, whatever the order', () => {
    const traits = [trait('a', 2), trait('v', 2, 3), trait('c', 3), trait('d', 3)]
    const links = [same('a', 'v'), same('v', 'c'), same('v', 'd'), same('c', 'd')]
    expect(groups(traits, links)).toEqual(['a', 'vcd'])
    expect(groups([...traits].reverse(), [...links].reverse())).toEqual(['a', 'vcd'])
  })

  it('do not let a mention without a day stand between two days', () => {
    const traits = [trait('a', 2), trait('o', 1, 3, { sure: 'open' }), trait('c', 3)]
    expect(groups(traits, [same('a', 'o'), same('o', 'c')])).toEqual(['oa', 'c'])
  })

  it('take in what one report tells twice', () => {
    const twice = [trait('a', 2), trait('a', 2, 2, { id: 'e4', sameAs: 'e1' })]
    expect(groups(twice, [])).toEqual(['aa'])
  })
})
