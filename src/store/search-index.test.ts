import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchStore } from './search.js'
import { matchQuery } from './search-index.js'
import { withStore } from './testing/with-store.js'

describe('what is typed into a search', () => {
  it.each([
    ['shelling ceasefire', '"shelling" AND "ceasefire"'],
    ['"prisoner exchange" talks', '"prisoner exchange" AND "talks"'],
    ['shell*', '"shell"*'],
    ['talks -Ansolet', '("talks") NOT ("Ansolet")'],
    ['a-b OR NEAR(c', '"a-b" AND "OR" AND "NEAR(c"'],
    ['"never closed', '"never closed"'],
    ['-only -unwanted', null],
    ['?! —', null],
    ['', null],
  ])('%s', (typed, query) => {
    expect(matchQuery(typed)).toBe(query)
  })

  it('is never an error, whatever it is', () =>
    withStore(
      async (store) => {
        await fc.assert(
          fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (typed) => {
            const found = await searchStore(store, typed, 'reports', 5).catch((error: Error) => error.name)
            expect(Array.isArray(found) || (found === 'UsageError' && matchQuery(typed) === null)).toBe(true)
          }),
          { numRuns: 60, seed: 20_261_128 },
        )
      },
      ['The envoy said "talks" would resume.'],
    ))
})

describe('search', () => {
  const texts = [
    'The delegation declined to meet in Zürich.',
    'A truce was agreed, the envoy said. “The guns are silent,” he added.',
    'Rain fell on the border.',
  ]

  it('finds reports by any form of a word, with or without accents, and shows the words', () =>
    withStore(async (store) => {
      const found = await searchStore(store, 'declining zurich', 'reports', 10)
      expect(found.map(({ words }) => words)).toEqual(['The delegation «declined» to meet in «Zürich».'])
    }, texts))

  it('finds statements with who made them', () =>
    withStore(async (store) => {
      const found = await searchStore(store, 'guns', 'statements', 10)
      expect(found).toMatchObject([{ speakers: ['envoy'] }])
    }, texts))

  it('takes in what was added since, and makes a broken index anew', () =>
    withStore(async (store, { add, spoilIndex }) => {
      expect(await searchStore(store, 'rain', 'reports', 10)).toHaveLength(1)
      await add(['More rain fell.'])
      expect(await searchStore(store, 'rain', 'reports', 10)).toHaveLength(2)
      spoilIndex()
      expect(await searchStore(store, 'rain', 'reports', 10)).toHaveLength(2)
    }, texts))
})
