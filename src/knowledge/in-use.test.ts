import { describe, expect, it } from 'vitest'
import type { Codebook } from './codebook.js'
import { codebookInUse, once, onceForAll, using } from './in-use.js'

const codebook = (name: string): Codebook => ({
  folder: name,
  mark: { name, version: null, hash: '' },
  note: null,
  files: new Map(),
  warnings: [],
})

describe('what is made once', () => {
  it('is made once for each codebook and found again after another', () => {
    const [a, b] = [codebook('a'), codebook('b')]
    let made = 0
    const value = once(() => `${codebookInUse()?.folder ?? 'none'} ${++made}`)
    const with_ = (one: Codebook | null): string => using(one, value)
    expect([value(), with_(a), value(), with_(b), with_(a), with_(null)]).toEqual([
      'none 1',
      'a 2',
      'none 1',
      'b 3',
      'a 2',
      'none 1',
    ])
  })

  it('is made for good where no codebook can change it', () => {
    let made = 0
    const value = onceForAll(() => ++made)
    expect([value(), using(codebook('a'), value)]).toEqual([1, 1])
  })

  it('goes back to what was in use, also from inside and after an error', () => {
    const [a, b] = [codebook('a'), codebook('b')]
    using(a, () => {
      expect(() =>
        using(b, () => {
          throw new RangeError('x')
        }),
      ).toThrow(RangeError)
      expect(codebookInUse()).toBe(a)
    })
    expect(codebookInUse()).toBeNull()
  })
})
