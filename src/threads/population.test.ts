import { describe, expect, it } from 'vitest'
import { comparePopulations, populationOf } from './population.js'

const compare = (one: string | null, other: string | null): string =>
  comparePopulations(populationOf(one), populationOf(other))

describe('who is counted', () => {
  it('is one population whatever word is used for it', () => {
    expect(compare('soldiers', 'troops')).toBe('same')
    expect(compare('people', null)).toBe('same')
    expect(compare('bodies', 'persons')).toBe('same')
  })

  it('is open between people in general and some of them', () => {
    expect(compare('people', 'civilians')).toBe('open')
    expect(compare(null, 'children')).toBe('open')
  })

  it('is another for soldiers and children, and for the soldiers of two countries', () => {
    expect(compare('soldiers', 'children')).toBe('other')
    expect(compare('Syrian soldiers', 'Turkish soldiers')).toBe('other')
  })
})
