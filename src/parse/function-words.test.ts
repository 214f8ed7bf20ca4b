import { expect, it } from 'vitest'
import { kid } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withoutFunctionHeads } from './function-words.js'

/** A sentence from "text/upos/head/relation" words, as the parser may give it; heads count from 0, -1 is the root. */
const tree = (...cells: string[]): ParsedDocument => {
  const tokens = cells.map((cell, index) => {
    const [text = '', upos = '', head = '', rel = ''] = cell.split('/')
    return { index, text, upos, head: Number(head), rel, sentence: 0 } as Word
  })
  const children = tokens.map((word) => tokens.filter(({ head }) => head === word.index).map(({ index }) => index))
  return { tokens, children, sentences: [{ first: 0, last: tokens.length }] } as unknown as ParsedDocument
}

it('gives a subject that hangs on an auxiliary to the verb', () => {
  const doc = withoutFunctionHeads(
    tree('Ghana/PROPN/1/nsubj', 'has/AUX/3/aux', 'been/AUX/3/aux', 'threatening/VERB/-1/root', 'Togo/PROPN/3/obj'),
  )
  expect(kid(doc, 3, 'nsubj')).toBe(0)
})

it('gives the noun behind a comma to what the comma stands before', () => {
  const doc = withoutFunctionHeads(
    tree('envoy/NOUN/4/nsubj', ',/PUNCT/0/punct', 'Ruiz/PROPN/1/appos', ',/PUNCT/2/punct', 'left/VERB/-1/root'),
  )
  expect(doc.tokens[2]).toMatchObject({ head: 0, rel: 'appos' })
})

it('leaves a second subject where it is', () => {
  const doc = tree('Chad/PROPN/1/nsubj', 'left/VERB/-1/root', 'had/AUX/1/aux', 'Mali/PROPN/2/nsubj')
  expect(withoutFunctionHeads(doc)).toBe(doc)
})

it('makes no noun the verb of a subject', () => {
  const doc = tree('plan/NOUN/-1/root', 'that/PRON/0/mark', 'envoy/NOUN/1/nsubj', 'presented/VERB/2/acl')
  expect(withoutFunctionHeads(doc)).toBe(doc)
})
