import { expect, it } from 'vitest'
import { kid } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withoutFunctionHeads } from './function-words.js'

/** A sentence with its tree, as the parser may give it: each word's text, head (counted from 1, 0 for the root) and relation. */
const treeOf = (rows: readonly (readonly [string, number, string])[]): ParsedDocument => {
  const tokens = rows.map(([text, head, rel], index) => ({ text, head: head - 1, rel, index, sentence: 0 }) as Word)
  return {
    tokens,
    children: tokens.map((word) => tokens.filter(({ head }) => head === word.index).map(({ index }) => index)),
    sentences: [{ first: 0, last: tokens.length }],
  } as unknown as ParsedDocument
}

it('gives a subject that hangs on an auxiliary to the verb', () => {
  const doc = withoutFunctionHeads(
    treeOf([
      ['Ghana', 2, 'nsubj'],
      ['has', 4, 'aux'],
      ['been', 4, 'aux'],
      ['threatening', 0, 'root'],
      ['Togo', 4, 'obj'],
    ]),
  )
  expect(kid(doc, 3, 'nsubj')).toBe(0)
  expect(doc.tokens[0]?.head).toBe(3)
})

it('leaves a clause the subject that it has, and a tree that is none of its business as it was', () => {
  const taken = treeOf([
    ['Chad', 3, 'nsubj'],
    ['that', 1, 'mark'],
    ['left', 0, 'root'],
    ['Mali', 2, 'nsubj'],
  ])
  // "that" marks Chad here, which has no subject: Mali becomes its.
  expect(withoutFunctionHeads(taken).tokens[3]?.head).toBe(0)
  const both = treeOf([
    ['Chad', 2, 'nsubj'],
    ['left', 0, 'root'],
    ['had', 2, 'aux'],
    ['Mali', 3, 'nsubj'],
  ])
  expect(withoutFunctionHeads(both)).toBe(both)
})
