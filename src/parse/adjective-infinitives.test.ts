import { expect, it } from 'vitest'
import { kids } from '../match/tree.js'
import { parseReport } from '../read.js'

const parsed = (text: string) =>
  parseReport({ id: 't', text, title: null, publisher: null, published: null, publishedBasis: null, language: 'en' })

it('makes a verb of "free" between "to" and a number', () => {
  const doc = parsed(
    "The president on Tuesday gave the Volta People's Movement until noon on Friday to free 31 captured soldiers.",
  )
  const free = doc.tokens.find((w) => w.text === 'free')!
  expect(free).toMatchObject({ upos: 'VERB', xpos: 'VB', lemma: 'free' })
  expect(kids(doc, free.index, 'obj').map((o) => doc.tokens[o]!.text)).toEqual(['soldiers'])
})

it('makes a verb of "free" between a modal and an object', () => {
  const doc = parsed('Ghana and Togo held talks in Accra. The two sides said they would free prisoners.')
  expect(doc.tokens.find((w) => w.text === 'free')).toMatchObject({ upos: 'VERB', xpos: 'VB' })
})

it('leaves an adjective that is one', () => {
  const doc = parsed('The list was given to free men of 31 villages.')
  expect(doc.tokens.find((w) => w.text === 'free')!.upos).toBe('ADJ')
})
