import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spanOf } from '../../span.js'
import { fingerprintsOf } from './fingerprints.js'
import { inOnePassage, sharedPassages } from './shared-passages.js'
import { codedWords, decodeWords, encodeWords } from './word-code.js'
import { wordsOf } from './words.js'

const PASSAGE =
  'The two delegations met for an hour in the reading room of the harbour library, agreed to meet again before the end of the month, and left by separate doors.'

describe('shared passages', () => {
  it('gives their places in both texts', () => {
    const left = `A first sentence of the one report. ${PASSAGE} And an end.`
    const right = `Quite another way to begin a story about talks.\n\n${PASSAGE.replace('harbour', 'harbor')}`
    const [found, ...more] = sharedPassages(left, right)
    expect(more).toEqual([])
    expect(found?.words).toBe(30)
    for (const [text, span] of [
      [left, found?.left],
      [right, found?.right],
    ] as const) {
      expect(span?.text.startsWith('The two delegations')).toBe(true)
      expect(span?.text.endsWith('separate doors')).toBe(true)
      expect(text.slice(span?.start, span?.end)).toBe(span?.text)
    }
  })

  it('goes on over a changed word or figure', () => {
    const changed = PASSAGE.replace('an hour', 'three hours').replace('left', 'went out')
    expect(sharedPassages(PASSAGE, changed).map(({ words }) => words)).toEqual([24])
  })

  it('tells whether two spans are the same words of one passage', () => {
    const left = `A first sentence of the one report. ${PASSAGE}`
    const right = `${PASSAGE} An end.`
    const passages = sharedPassages(left, right)
    const at = (text: string, words: string) => spanOf(text, text.indexOf(words), text.indexOf(words) + words.length)
    expect(inOnePassage(passages, at(left, 'met for an hour'), at(right, 'met for an hour'))).toBe(true)
    expect(inOnePassage(passages, at(left, 'met for an hour'), at(right, 'separate doors'))).toBe(false)
    expect(inOnePassage(passages, at(left, 'A first sentence'), at(right, 'met for an hour'))).toBe(false)
  })

  it('finds none in short or repeated phrases', () => {
    expect(sharedPassages('The two delegations met for an hour.', PASSAGE)).toEqual([])
    expect(sharedPassages('', PASSAGE)).toEqual([])
    expect(sharedPassages('on and '.repeat(3000), 'and on '.repeat(3000)).length).toBeLessThanOrEqual(1)
  })
})

describe('fingerprints', () => {
  const word = fc.stringMatching(/^[a-z]{2,7}$/)
  const words = (least: number, most: number) => fc.array(word, { minLength: least, maxLength: most })

  it('share a key whenever twenty words in a row are equal', () => {
    fc.assert(
      fc.property(words(20, 20), words(0, 40), words(0, 40), words(0, 40), words(0, 40), (same, a, b, c, d) => {
        const keys = (all: readonly string[]) => fingerprintsOf(wordsOf(all.join(' ')).hashes)
        const right = new Set(keys([...c, ...same, ...d]))
        expect(keys([...a, ...same, ...b]).some((key) => right.has(key))).toBe(true)
      }),
      { seed: 6, numRuns: 200 },
    )
  })

  it('come back from the short code as they went in', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
        const found = wordsOf(text)
        expect(decodeWords(encodeWords(found))).toEqual(codedWords(found))
        for (let i = 0; i < found.starts.length; i++) expect(found.ends[i]! > found.starts[i]!).toBe(true)
      }),
      { seed: 6, numRuns: 200 },
    )
  })
})

describe('words', () => {
  const same = (one: string, other: string) => expect(wordsOf(one).hashes).toEqual(wordsOf(other).hashes)

  it('are equal in whatever case, quotation marks, dashes and spelling', () => {
    same('THE CENTRE OF “COLOUR”', "the center of 'color'")
    same('Assad’s cease-fire — organised', "Assad's cease–fire, organized")
    same('U.S. travelled 3,800 kilometres', 'US traveled 3800 kilometers')
    same('twelve killed', '12 killed')
  })

  it('are other words where a number is another', () => {
    expect(wordsOf('13 killed').hashes).not.toEqual(wordsOf('12 killed').hashes)
  })
})
