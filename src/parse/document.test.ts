import { describe, expect, it } from 'vitest'
import type { Sentence, TextDocument, Token } from '../model.js'
import { formsOf, withAnalysis } from './document.js'

const token = (index: number, text: string, sentence: number): Token => ({ index, start: 0, end: 0, text, sentence })
const sentence = (index: number, first: number, last: number): Sentence => ({
  index,
  start: 0,
  end: 0,
  first,
  last,
  paragraph: 0,
  kind: 'body',
})

const doc: TextDocument = {
  report: {
    id: 'r',
    text: '',
    title: null,
    publisher: null,
    published: null,
    publishedBasis: null,
    language: 'en',
  },
  reading: '',
  paragraphs: [],
  sentences: [sentence(0, 0, 2), sentence(1, 2, 2), sentence(2, 2, 5)],
  tokens: ['Talks', 'stall', 'They', 'met', 'again'].map((text, i) => token(i, text, i < 2 ? 0 : 2)),
  dateline: null,
  notices: [],
}

describe('the parsed document', () => {
  const tags = (n: number, vectors: number[]) => ({
    upos: Array(n).fill('X'),
    xpos: Array(n).fill('Y'),
    vectors: Float32Array.from(vectors),
  })
  const parsed = withAnalysis(
    doc,
    [
      { ...tags(2, [1, 2, 3, 4]), head: [2, 0], rel: ['nsubj', 'root'] },
      { ...tags(0, []), head: [], rel: [] },
      { ...tags(3, [5, 6, 7, 8, 9, 10]), head: [2, 0, 2], rel: ['nsubj', 'root', 'advmod'] },
    ],
    (form, upos, xpos) => `${form}/${upos}/${xpos}`,
  )
  it('asks the parser sentence by sentence', () => {
    expect(formsOf(doc)).toEqual([['Talks', 'stall'], [], ['They', 'met', 'again']])
  })
  it('counts heads through the whole report', () => {
    expect(parsed.tokens.map((w) => w.head)).toEqual([1, -1, 3, -1, 3])
    expect(parsed.tokens.map((w) => w.rel)).toEqual(['nsubj', 'root', 'nsubj', 'root', 'advmod'])
    expect(parsed.tokens[4]).toMatchObject({ index: 4, text: 'again', lemma: 'again/X/Y', upos: 'X', xpos: 'Y' })
  })
  it('keeps the vectors of the words one after the other', () => {
    expect([...parsed.vectors]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
  it('lists children in text order', () => {
    expect(parsed.children).toEqual([[], [0], [], [2, 4], []])
  })
})
