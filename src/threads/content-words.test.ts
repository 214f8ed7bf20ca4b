import { describe, expect, it } from 'vitest'
import { contentStems, longestRun, plainWords, shared } from './content-words.js'

describe('words of a sentence', () => {
  it('are known again without inflection, grammar and names', () => {
    const one = contentStems(plainWords('Rockets hit the depots near Kalderin'), new Set(['kalderin']))
    const other = contentStems(plainWords('A rocket that hit a depot'), new Set())
    expect(one).toEqual(['depot', 'rocket'])
    expect(shared(one, other)).toBe(2)
  })

  it('tell a copied run', () => {
    const one = plainWords('The bridge, she said, was closed to lorries at dawn.')
    const other = plainWords('Officials said the bridge was closed to lorries at dawn')
    expect(longestRun(one, other)).toBe(6)
    expect(longestRun(one, [])).toBe(0)
  })
})
