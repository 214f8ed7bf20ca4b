import { describe, expect, it } from 'vitest'
import { both, greatest, heaviest, sureness, type Telling, weigh } from './weigh.js'

describe('weighing signs', () => {
  const telling: Telling = (sign) => {
    sign('share', '0.9')
    sign('hangs', 'root')
    sign('a sign nobody has learned', 'anything')
  }

  it('adds the weights of what is told and names the heaviest', () => {
    const named = heaviest('cue', telling, 9)
    const sum = named.reduce((all, { weight }) => all + weight, 0)
    expect(weigh('cue', telling)).toBeCloseTo(sum, 6)
    expect(named.map(({ sign }) => sign)).not.toContain('a sign nobody has learned "anything"')
  })

  it('finds the greatest sum and its lead', () => {
    expect(greatest([1, 4, 2.5])).toEqual({ at: 1, lead: 1.5 })
    expect(greatest([3]).at).toBe(0)
  })

  it('is half sure of a sum of nothing', () => {
    expect(sureness(0)).toBe(0.5)
    expect(sureness(4)).toBeGreaterThan(0.95)
  })

  it('joins labels once', () => {
    expect(both('', 'nsubj')).toBe('nsubj')
    expect(both('obl', 'nmod')).toBe('obl nmod')
  })
})
