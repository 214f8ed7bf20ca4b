import { expect, it } from 'vitest'
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
