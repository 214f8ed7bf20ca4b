import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'
import { withOneSubject } from './one-subject.js'

it('joins a title to the name beside it and leaves everything else alone', () => {
  const parsed = {
    upos: ['ADJ', 'PROPN', 'ADJ', 'PROPN', 'VERB'],
    xpos: ['JJ', 'NNP', 'JJ', 'NNP', 'VBD'],
    head: [3, 3, 5, 5, 0],
    rel: ['amod', 'compound', 'nsubj', 'nsubj', 'root'],
    vectors: new Float32Array(10),
  }
  expect(withOneSubject(parsed)).toEqual({
    upos: ['ADJ', 'PROPN', 'NOUN', 'PROPN', 'VERB'],
    xpos: ['JJ', 'NNP', 'NN', 'NNP', 'VBD'],
    head: [3, 3, 4, 5, 0],
    rel: ['amod', 'compound', 'compound', 'nsubj', 'root'],
    vectors: parsed.vectors,
  })
  const sound = {
    upos: ['PROPN', 'VERB'],
    xpos: ['NNP', 'VBD'],
    head: [2, 0],
    rel: ['nsubj', 'root'],
    vectors: new Float32Array(4),
  }
  expect(withOneSubject(sound)).toBe(sound)
})

it('makes one list of two subjects with "and" between them, and leaves those of two verbs alone', () => {
  // "A nurse and her son were killed."
  const words = {
    upos: ['DET', 'NOUN', 'CCONJ', 'PRON', 'NOUN', 'AUX', 'VERB'],
    xpos: ['DT', 'NN', 'CC', 'PRP$', 'NN', 'VBD', 'VBN'],
    head: [2, 7, 7, 5, 7, 7, 0],
    rel: ['det', 'nsubj:pass', 'cc', 'nmod:poss', 'nsubj:pass', 'aux:pass', 'root'],
    vectors: new Float32Array(14),
  }
  const joined = withOneSubject(words)
  expect(joined.head).toEqual([2, 7, 5, 5, 2, 7, 0])
  expect(joined.rel).toEqual(['det', 'nsubj:pass', 'cc', 'nmod:poss', 'conj', 'aux:pass', 'root'])
  // "Hands shook and guards were killed."
  const apart = {
    upos: ['NOUN', 'VERB', 'CCONJ', 'NOUN', 'AUX', 'VERB'],
    xpos: ['NNS', 'VBD', 'CC', 'NNS', 'VBD', 'VBN'],
    head: [6, 6, 6, 6, 6, 0],
    rel: ['nsubj:pass', 'parataxis', 'cc', 'nsubj:pass', 'aux:pass', 'root'],
    vectors: new Float32Array(12),
  }
  expect(withOneSubject(apart)).toBe(apart)
})

it.each([
  ['In Barrama, a village near Tarle, rebels bombed a clinic.', ['rebels']],
  ['President Lena Okafor, mayor Luis Navas and judge Omar Belo met on Monday.', ['Lena']],
  ['In Tarle, the army and the police fought rebels.', ['army']],
])('leaves one subject to the verb: %s', (text, subjects) => {
  const { tokens } = parseReport(makeReport(text))
  expect(tokens.filter(({ rel }) => rel === 'nsubj').map((token) => token.text)).toEqual(subjects)
})
