import { describe, expect, it } from 'vitest'
import { attributionWeights, parseWeights } from './attribution-weights.js'

describe('attribution weights', () => {
  it('reads blocks of weights by choice and sign', () => {
    const weights = parseWeights(
      '// made by a program\n# cue\tword\nsay\t\t1.5\n# cue\tword, takes\nsay\tccomp\t-.25\n',
    )
    expect(weights.get('cue')?.get('word')?.one.get('say')).toBe(1.5)
    expect(weights.get('cue')?.get('word, takes')?.two.get('say')?.get('ccomp')).toBe(-0.25)
  })

  it('names the line that is wrong and what to do', () => {
    expect(() => parseWeights('# verdict\tword\n')).toThrow(/attribution\.tsv:1 .*train\.mjs/)
    expect(() => parseWeights('# cue\tword\nsay\t\theavy\n')).toThrow(/attribution\.tsv:2/)
  })

  it('finds the weights of every choice', () => {
    for (const [choice, names] of attributionWeights()) expect(names.size, choice).toBeGreaterThan(0)
  })
})
