import { describe, expect, it } from 'vitest'
import type { ParsedDocument, Word } from '../model.js'
import { retied } from './retied.js'

/** Sentences of words by their heads, which count through the document; -1 is a root. */
function documentOf(...sentences: readonly (readonly number[])[]): ParsedDocument {
  const tokens = sentences.flatMap((heads, sentence) =>
    heads.map((head) => ({ head, sentence, rel: head < 0 ? 'root' : 'dep' })),
  )
  const ends = sentences.map((_, sentence) => sentences.slice(0, sentence + 1).flat().length)
  const doc = retied(
    { tokens: [], children: [], sentences: [] } as unknown as ParsedDocument,
    tokens.map((word, index) => ({ ...word, index })) as Word[],
  )
  return { ...doc, sentences: ends.map((last, i) => ({ first: ends[i - 1] ?? 0, last })) } as unknown as ParsedDocument
}

const headed = (doc: ParsedDocument, heads: Readonly<Record<number, number>>): readonly number[] =>
  retied(
    doc,
    doc.tokens.map((word) => ({ ...word, head: heads[word.index] ?? word.head })),
  ).tokens.map(({ head }) => head)

describe('words that hang elsewhere', () => {
  const doc = documentOf([1, -1, 1, 2], [5, -1])

  it('hang there, and are children there', () => {
    const { tokens, children } = retied(
      doc,
      doc.tokens.map((word) => (word.index === 3 ? { ...word, head: 1 } : word)),
    )
    expect(tokens.map(({ head }) => head)).toEqual([1, -1, 1, 1, 5, -1])
    expect(children).toEqual([[], [0, 2, 3], [], [], [], [4]])
  })

  it.each([
    ['a cycle under the root', { 2: 3 }],
    ['a cycle in place of the root', { 1: 0 }],
    ['a head in another sentence', { 3: 5 }],
    ['a second root', { 3: -1 }],
    ['no word at all', { 3: 99 }],
  ])('stay where they were for %s, and the other sentence changes', (_, heads) => {
    expect(headed(doc, heads)).toEqual([1, -1, 1, 2, 5, -1])
    expect(headed(doc, { ...heads, 4: -1, 5: 4 })).toEqual([1, -1, 1, 2, -1, 4])
  })

  it('may hang on another root, and a document keeps the roots it has', () => {
    expect(headed(doc, { 1: 2, 2: -1 })).toEqual([1, 2, -1, 2, 5, -1])
    expect(headed(documentOf([-1, -1, 1]), { 2: 0 })).toEqual([-1, -1, 0])
  })
})
