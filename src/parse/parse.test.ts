import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomNumbers } from '../knowledge/testing/weight-bytes.js'
import { createArena } from './arena.js'
import { createEncoder } from './encoder.js'
import { hash } from './features.js'
import { startKernel } from './kernel.js'
import { type Dims, type Model, readModel } from './model-file.js'
import { createParser, loadParser, type ParsedSentence } from './parse.js'
import { FULL, randomModel, TINY } from './testing/random-model.js'
import * as reference from './testing/reference.js'
import { createTransitions } from './transitions.js'

const words = ['the', 'movement', 'said', 'it', 'would', 'not', 'attend', 'talks', '0000', ',', '.', '"']

const modelOf = (seed: number, dims: Dims, labels = 6): Model =>
  readModel(randomModel({ seed, dims, words, labels }), 'random')

/** Random sentences over known words, unknown words, capitals and digits. */
const sentencesOf = (seed: number, count: number, longest: number): string[][] => {
  const random = randomNumbers(seed)
  const pick = () => {
    const word = words[Math.floor(random() * words.length)]!
    const roll = random()
    return roll < 0.2 ? word.toUpperCase() : roll < 0.4 ? `${word}${Math.floor(random() * 100)}` : word
  }
  return Array.from({ length: count }, () => Array.from({ length: 1 + Math.floor(random() * longest) }, pick))
}

/** How far the scores of the kernel may lie from the exact ones, in units of scores that spread over about +-5. */
const NEAR = 0.02

const largest = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores))

describe('the kernel against the plain network', () => {
  const widths: [string, Dims][] = [
    ['tiny', TINY],
    ['one layer', { ...TINY, L: 1 }],
    ['full size', FULL],
    ['widest', { W: 128, F: 64, B: 64, D: 512, L: 4, S: 8, K: 512 }],
  ]
  it.each(widths)('agrees on the last layer, tags and every move: %s', (name, dims) => {
    const model = modelOf(7, dims)
    const arena = createArena()
    const kernel = startKernel(arena.memory)
    const { encoded, open } = createEncoder(arena, kernel, model, 512)
    const openTransitions = createTransitions(arena, kernel, model, 512, encoded)
    const [encoder, transitions] = [open(), openTransitions()]
    const sentences = sentencesOf(3, name === 'tiny' ? 40 : 6, 14)
    encoder.encode(sentences)
    transitions.prepare(sentences.flat().length)
    let row = 0
    let moves = 0
    let same = 0
    for (const forms of sentences) {
      const exact = reference.encode(model, forms)
      forms.forEach((_, t) => {
        const scale = arena.floats(encoded.scales, row + t + 1)[row + t]!
        const vector = arena.shorts(encoded.words + (row + t) * dims.D * 2, dims.D)
        const off = exact.last[t]!.reduce((most, v, i) => Math.max(most, Math.abs(v - scale * vector[i]!)), 0)
        expect(off).toBeLessThan(1e-3)
        for (const [scores, ids] of [
          [exact.upos[t]!, encoder.upos],
          [exact.xpos[t]!, encoder.xpos],
        ] as const)
          expect(Math.max(...scores) - scores[ids[row + t]!]!).toBeLessThan(NEAR)
        if (largest(exact.upos[t]!) === encoder.upos[row + t]) same++
      })
      const taken = transitions.run(row, forms.length)
      const steps = Array.from(transitions.moves.subarray(0, taken))
      const along = reference.transitions(model, exact.projected, steps)
      expect(along.moves).toEqual(steps)
      expect(Math.max(...along.regrets)).toBeLessThan(NEAR)
      expect(Array.from(transitions.heads.subarray(0, forms.length))).toEqual(along.heads)
      expect(Array.from(transitions.rels.subarray(0, forms.length))).toEqual(along.rels)
      moves += along.moves.length
      row += forms.length
    }
    expect(moves).toBe(2 * row)
    expect(same / row).toBeGreaterThan(0.99)
  })

  it('takes the very same moves where nothing is close to a tie', () => {
    const model = modelOf(7, FULL)
    const sentences = sentencesOf(11, 8, 12)
    const parsed = createParser(model).parseTokens(sentences)
    sentences.forEach((forms, i) => {
      const { upos, projected } = reference.encode(model, forms)
      const { heads, rels } = reference.transitions(model, projected)
      expect(parsed[i]!.head).toEqual(heads.map((head) => head + 1))
      expect(parsed[i]!.rel).toEqual(rels.map((rel) => model.labels[rel]))
      expect(parsed[i]!.upos).toEqual(upos.map((scores) => model.upos[largest(scores)]))
    })
  })
})

/** Throws unless the heads form one tree over the words, and only its root bears the root label. */
const expectTree = ({ head, rel }: ParsedSentence): void => {
  if (head.length === 0) return
  expect(head.filter((h) => h === 0)).toHaveLength(1)
  expect(rel.flatMap((r, i) => (r === 'root' ? [i] : []))).toEqual([head.indexOf(0)])
  const loops = head.some((_, word) => {
    let at = word
    let steps = 0
    while (head[at] !== 0 && steps <= head.length) {
      at = head[at]! - 1
      steps++
    }
    return steps > head.length
  })
  expect(loops).toBe(false)
}

describe('parsing', () => {
  const parser = createParser(modelOf(5, TINY))

  it('gives every sentence one tree with one root, whatever the tokens', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 30 }), { maxLength: 5 }),
        (sentences) => {
          const parsed = parser.parseTokens(sentences)
          expect(parsed.map((s) => s.head.length)).toEqual(sentences.map((s) => s.length))
          parsed.forEach(expectTree)
        },
      ),
      { seed: 11 },
    )
  })

  it('joins the pieces of an over-long sentence to one tree', () => {
    const forms = Array.from({ length: 2500 }, (_, i) => words[(i * 7) % words.length]!)
    const [parsed] = parser.parseTokens([forms])
    expect(parsed!.head).toHaveLength(2500)
    expectTree(parsed!)
  })

  it('gives the same answer alone, in company and again', () => {
    const sentences = sentencesOf(2, 30, 20)
    const together = parser.parseTokens(sentences)
    expect(sentences.map((s) => parser.parseTokens([s])[0])).toEqual(together)
  })

  it('gives the same answer after its memory of words has overflowed', () => {
    const dims = { ...TINY, D: 512 }
    const small = createParser(modelOf(5, dims))
    const sentences = sentencesOf(2, 20, 20)
    const before = small.parseTokens(sentences)
    const flood = Array.from({ length: 300 }, (_, i) => Array.from({ length: 30 }, (_, j) => `w${i}x${j}`))
    small.parseTokens(flood)
    expect(small.parseTokens(sentences)).toEqual(before)
  })

  it('gives this very answer on every machine', () => {
    const parsed = createParser(modelOf(5, FULL)).parseTokens(sentencesOf(4, 40, 25))
    const analysis = parsed.map(({ vectors, ...rest }) => rest)
    expect(hash(JSON.stringify(analysis))).toBe(752691938)
    const bits = parsed.map(({ vectors }) => [...new Uint32Array(vectors.buffer)])
    expect(hash(JSON.stringify(bits))).toBe(2981714971)
  })

  it('says what to do when there are no weights', () => {
    expect(() => loadParser('/nowhere.bin')).toThrow('cannot read the parser model /nowhere.bin')
  })
})
