import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptPieces, HIT_MARKS } from './excerpt.js'

const [opens, closes] = HIT_MARKS

describe('an excerpt in pieces', () => {
  it('tells what was looked for from what stands around it', () => {
    expect(excerptPieces(`the ${opens}talks${closes} in Ansolet`)).toEqual([
      { text: 'the ', hit: false },
      { text: 'talks', hit: true },
      { text: ' in Ansolet', hit: false },
    ])
  })

  it('passes over a mark without its other half', () => {
    expect(excerptPieces(`a${closes}b`)).toEqual([{ text: 'ab', hit: false }])
    expect(excerptPieces(`a${opens}b`)).toEqual([
      { text: 'a', hit: false },
      { text: 'b', hit: true },
    ])
  })

  it('loses no other character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'é', '😀', opens, closes)), (characters) => {
        const excerpt = characters.join('')
        const kept = characters.filter((each) => each !== opens && each !== closes).join('')
        return (
          excerptPieces(excerpt)
            .map(({ text }) => text)
            .join('') === kept
        )
      }),
      { seed: 7 },
    )
  })
})
