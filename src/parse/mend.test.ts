import { expect, it } from 'vitest'
import type { ParsedDocument, Word } from '../model.js'
import { lemmatize } from './lemma.js'
import { mendTrees } from './mend.js'

/** A sentence from "text/xpos/head/rel" words; heads count from 0, -1 is the root. */
function tree(...cells: string[]): ParsedDocument {
  const tokens = cells.map((cell, index) => {
    const [text = '', xpos = '', head = '', rel = ''] = cell.split('/')
    const upos = xpos.startsWith('NN') ? 'NOUN' : xpos.startsWith('VB') ? 'VERB' : xpos.startsWith('JJ') ? 'ADJ' : 'X'
    return { index, text, xpos, upos, lemma: lemmatize(text, upos, xpos), head: Number(head), rel, sentence: 0 } as Word
  })
  const children: number[][] = tokens.map(() => [])
  for (const word of tokens) if (word.head >= 0) children[word.head]?.push(word.index)
  return { tokens, children, sentences: [{ first: 0, last: tokens.length }] } as unknown as ParsedDocument
}

it('makes a participle the verb of a noun that has a subject and no copula', () => {
  const doc = mendTrees(
    tree('Norway/NNP/2/nsubj', 'suspended/JJ/2/amod', 'aid/NN/-1/root', 'to/IN/4/case', 'Chad/NNP/2/nmod'),
    lemmatize,
  )
  expect(doc.tokens.map((w) => `${w.head} ${w.rel}`)).toEqual(['1 nsubj', '-1 root', '1 obj', '4 case', '2 nmod'])
  expect(doc.tokens[1]).toMatchObject({ xpos: 'VBD', upos: 'VERB', lemma: 'suspend' })
})

it('lets a participle with a subject of its own be the verb', () => {
  const doc = mendTrees(tree('Ghana/NNP/1/nsubj', 'reduced/VBN/2/amod', 'tariffs/NNS/-1/root'), lemmatize)
  expect(doc.tokens.map((w) => `${w.head} ${w.rel}`)).toEqual(['1 nsubj', '-1 root', '1 obj'])
})

it('makes a perfect of "had" before an irregular participle', () => {
  const doc = mendTrees(tree('Chad/NNP/1/nsubj', 'had/VBD/-1/root', 'struck/VBN/3/amod', 'camps/NNS/1/obj'), lemmatize)
  expect(doc.tokens.map((w) => `${w.head} ${w.rel}`)).toEqual(['2 nsubj', '2 aux', '-1 root', '2 obj'])
})

it('reads "’d" before a participle as "had", and before "have" or a bare verb as "would"', () => {
  const seen = tree('they/PRP/3/nsubj', '’d/MD/3/aux', 'never/RB/3/advmod', 'seen/VBN/-1/root', 'it/PRP/3/obj')
  expect(mendTrees(seen, lemmatize).tokens[1]).toMatchObject({ lemma: 'have', xpos: 'VBD' })
  const would = tree('they/PRP/3/nsubj', '’d/MD/3/aux', 'have/VB/3/aux', 'seen/VBN/-1/root')
  expect(mendTrees(would, lemmatize)).toBe(would)
})

it('leaves a participle alone that describes its noun', () => {
  const doc = tree('Norway/NNP/1/nsubj', 'sent/VBD/-1/root', 'suspended/JJ/3/amod', 'aid/NN/1/obj')
  expect(mendTrees(doc, lemmatize)).toBe(doc)
})

it('ties what becomes of the object to the verb before its number', () => {
  const doc = mendTrees(
    tree('men/NNS/1/nsubj', 'shot/VBD/-1/root', 'dead/JJ/4/amod', 'five/CD/4/nummod', 'farmers/NNS/1/obj'),
    lemmatize,
  )
  expect(doc.tokens[2]).toMatchObject({ head: 1, rel: 'xcomp' })
  const quality = tree('men/NNS/1/nsubj', 'shot/VBD/-1/root', 'armed/JJ/3/amod', 'rebels/NNS/1/obj')
  expect(mendTrees(quality, lemmatize)).toBe(quality)
})

it('gives a gerund of speaking to who tells of it, not to those it befell', () => {
  const cells = (saying: string) => [
    'Police/NNS/1/nsubj',
    'said/VBD/-1/root',
    'miners/NNS/4/nsubj:pass',
    'were/VBD/4/aux:pass',
    'killed/VBN/1/ccomp',
    `${saying}/VBG/4/advcl`,
    'Togo/NNP/5/obj',
  ]
  expect(mendTrees(tree(...cells('blaming')), lemmatize).tokens[5]).toMatchObject({ head: 1, rel: 'advcl' })
  const other = tree(...cells('leaving'))
  expect(mendTrees(other, lemmatize)).toBe(other)
})

it('gives what somebody is let do to the letting, not to whoever is let', () => {
  const cells = (verb: string) => [
    'talks/NNS/1/nsubj',
    `${verb}/VB/-1/root`,
    'rebels/NNS/1/obj',
    'add/VB/2/acl',
    'demands/NNS/3/obj',
  ]
  expect(mendTrees(tree(...cells('let')), lemmatize).tokens[3]).toMatchObject({ head: 1, rel: 'xcomp' })
  const other = tree(...cells('find'))
  expect(mendTrees(other, lemmatize)).toBe(other)
})

it('gives a finite verb the noun that it was read as one with', () => {
  const cells = (verb: string) => ['the/DT/2/det', 'affidavit/NN/2/compound', `${verb}/-1/root`, 'facts/NNS/2/obj']
  expect(mendTrees(tree(...cells('states/VBZ')), lemmatize).tokens[1]).toMatchObject({ head: 2, rel: 'nsubj' })
  for (const noun of ['statements/NNS', 'Committees/VBZ']) {
    const other = tree(...cells(noun))
    expect(mendTrees(other, lemmatize)).toBe(other)
  }
})

it('lets what somebody is called in quotation marks be said of him', () => {
  const doc = mendTrees(
    tree(
      'Mali/NNP/1/nsubj',
      'called/VBD/-1/root',
      'bishops/NNS/1/obj',
      '“/``/4/punct',
      'traitors/NNS/2/appos',
      "”/''/4/punct",
    ),
    lemmatize,
  )
  expect(doc.tokens[4]).toMatchObject({ head: 1, rel: 'xcomp' })
})

it('lets "it" stand for somebody where only somebody can be ready', () => {
  const of = (quality: string, speaker = 'Togo/NNP', verb = 'said') =>
    mendTrees(
      tree(
        `${speaker}/1/nsubj`,
        `${verb}/VBD/-1/root`,
        'it/PRP/4/expl',
        'was/VBD/4/cop',
        `${quality}/JJ/1/ccomp`,
        'to/TO/6/mark',
        'talk/VB/4/xcomp',
      ),
      lemmatize,
    )
  expect(of('ready').tokens[2]).toMatchObject({ rel: 'nsubj' })
  expect(of('hard').tokens[2]).toMatchObject({ rel: 'expl' })
  expect(of('ready', 'rebels/NNS').tokens[2]).toMatchObject({ rel: 'expl' })
  expect(of('ready', 'Togo/NNP', 'feared').tokens[2]).toMatchObject({ rel: 'expl' })
})

it('reads a plural behind "to" as no infinitive', () => {
  const of = (xpos: string) =>
    mendTrees(tree('is/VBZ/1/cop', 'open/JJ/-1/root', 'to/TO/3/mark', `talks/${xpos}/1/advcl`), lemmatize)
  for (const plural of ['NNS', 'VBZ'])
    expect(of(plural).tokens.slice(2)).toMatchObject([{ rel: 'case' }, { rel: 'obl', xpos: 'NNS' }])
  expect(of('VB').tokens.slice(2)).toMatchObject([{ rel: 'mark' }, { rel: 'advcl' }])
})

it('gives a name the participle between it and a noun in a sentence without a verb', () => {
  const doc = mendTrees(tree('Togo/NNP/2/compound', 'eased/JJ/2/amod', 'sanctions/NNS/-1/root'), lemmatize)
  expect(doc.tokens.map((w) => `${w.head} ${w.rel}`)).toEqual(['1 nsubj', '-1 root', '1 obj'])
  const noun = tree('government/NN/2/compound', 'backed/JJ/2/amod', 'forces/NNS/-1/root')
  expect(mendTrees(noun, lemmatize)).toBe(noun)
})
