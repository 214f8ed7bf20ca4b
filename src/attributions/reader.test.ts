import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReaderWeights, READER_ROLES, STEPS, stepOf } from '../knowledge/reader-weights.js'
import { randomNumbers, weightBytes } from '../knowledge/testing/weight-bytes.js'
import type { ParsedDocument } from '../model.js'
import { parseReport } from '../read.js'
import { prepare } from './prepare.js'
import { createReader, pieces, readAround } from './reader.js'
import { plainNotes } from './testing/reader-reference.js'

const V = 32
const D = 32
const K = 16
const lemmas = ['', 'say', 'road', 'open']
const rels = ['', 'nsubj', 'ccomp']
const cues = ['', 'verb say']

const randomReader = (seed: number, change: Record<string, unknown> = {}): Uint8Array =>
  weightBytes(seed, { version: 1, name: 'random', dims: { V, D, K, L: 2 }, lemmas, rels, cues, ...change }, (put) => {
    const roles = READER_ROLES.length
    put.i8('lemma', lemmas.length, D, 1)
    put.f32('rel', rels.length, D, 0.5)
    put.f32('cue', cues.length, D, 0.5)
    put.f32('quoted', 3, D, 0.5)
    put.i8('own_w', D, V, 1.5 / Math.sqrt(V))
    put.f32('own_b', 1, D, 0.2)
    put.i8('above_w', D, V, 1.5 / Math.sqrt(V))
    for (const l of [1, 2]) {
      put.i8(`sru${l}_w`, 3 * D, D, 2 / Math.sqrt(D))
      put.f32(`sru${l}_b`, 1, 3 * D, 0.5)
    }
    put.i8('ask_w', (roles + 2) * K, D, 2 / Math.sqrt(D))
    put.f32('ask_b', 1, (roles + 2) * K, 0.2)
    put.i8('answer_w', roles * K, D, 2 / Math.sqrt(D))
    put.f32('apart', roles * STEPS, K, 0.5)
    put.f32('nobody', 1, K, 0.5)
    put.f32('weigh', roles + 2, K, 1)
    put.f32('lean', 1, 2, 0.5)
    put.f32('trust', 1, 4, 1)
  })

/** A document of sentences of the given lengths, with random vectors and trees. */
const randomDocument = (seed: number, lengths: readonly number[]) => {
  const random = randomNumbers(seed)
  const sentences: { first: number; last: number }[] = []
  let size = 0
  for (const length of lengths) {
    sentences.push({ first: size, last: size + length })
    size += length
  }
  const vectors = Float32Array.from({ length: size * V }, () => 2 * random() - 1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const of = <T>(make: (i: number) => T): T[] => Array.from({ length: size }, (_, i) => make(i))
  const sentenceOf = (i: number) => sentences.find((s) => i < s.last)
  const words = {
    keys: of(() => pick([...lemmas, 'unheard'])),
    heads: of((i) => pick([-1, sentenceOf(i)?.first ?? 0])),
    rels: of(() => pick(rels)),
    cues: of(() => pick(cues)),
    quoted: of(() => pick([0, 1, 2])),
  }
  const doc = { tokens: of((index) => ({ index })), sentences, vectors } as unknown as ParsedDocument
  return { doc, words, vectors }
}

describe('the reader', () => {
  it('gives what the plain arithmetic gives, within the rounding of 16-bit products', () => {
    const weights = parseReaderWeights(randomReader(3), 'test')
    const { doc, words, vectors } = randomDocument(4, [7, 12, 5])
    const heads = [2, 9, 20]
    const notes = createReader(weights).read(doc, words, heads)
    heads.forEach((head, site) => {
      const plain = plainNotes(weights, words, vectors, head)
      expect(notes.first(site)).toBeCloseTo(plain.first, 1)
      expect(notes.cue(site)).toBeCloseTo(plain.cue, 1)
      expect(notes.source(site, -1)).toBeCloseTo(plain.source(-1), 1)
      for (const i of [0, 6, 11, 23]) {
        expect(notes.source(site, i)).toBeCloseTo(plain.source(i), 1)
        expect(notes.start(site, i)).toBeCloseTo(plain.start(i), 1)
        expect(notes.end(site, i + 1)).toBeCloseTo(plain.end(i + 1), 1)
      }
    })
  })

  it('answers each site alike in whatever order they are asked', () => {
    const reader = createReader(parseReaderWeights(randomReader(5), 'test'))
    const { doc, words } = randomDocument(6, [30, 400, 300, 40])
    const heads = [3, 100, 101, 450, 735, 760]
    const there = reader.read(doc, words, heads)
    const back = reader.read(doc, words, [...heads].reverse())
    heads.forEach((head, site) => {
      const other = heads.length - 1 - site
      expect(there.cue(site)).toBe(back.cue(other))
      expect(there.start(site, head + 1)).toBe(back.start(other, head + 1))
    })
  })

  it('cuts a report into whole sentences of 512 words at the most', () => {
    const lengths = (list: readonly number[]) => pieces(randomDocument(1, list).doc).map(([a, b]) => b - a)
    expect(lengths([200, 300, 20])).toEqual([500, 20])
    expect(lengths([1300, 5])).toEqual([512, 512, 281])
    expect(lengths([])).toEqual([])
  })

  it('tells far from near by steps', () => {
    expect([0, 1, -1, 5, 7, -100, 100].map(stepOf)).toEqual([12, 13, 11, 16, 17, 1, 23])
    expect(Math.max(...Array.from({ length: 400 }, (_, i) => stepOf(i - 200)))).toBeLessThan(STEPS)
  })

  it('says what is wrong with its weights', () => {
    const read = (bytes: Uint8Array) => () => parseReaderWeights(bytes, 'x.bin')
    expect(read(randomReader(1).subarray(0, -500))).toThrow('runs past the end')
    expect(read(randomReader(1, { dims: { V, D, K: 8, L: 2 } }))).toThrow('K = 8, wanted a multiple of 16')
    expect(read(randomReader(1, { cues: [] }))).toThrow('its header lacks cues')
    expect(read(randomReader(1, { rels: ['', 'a'] }))).toThrow('wanted f32 2 x 32')
  })

  it('leans towards the cue of a report it was shipped for', () => {
    const doc = parseReport(makeReport('The army said it had left the town. The road runs along the river.', {}))
    const { ground } = prepare(doc)
    const at = (word: string) => doc.tokens.findIndex((t) => t.text === word)
    const notes = readAround(ground, [at('said'), at('runs')])
    expect(notes.first(0)).toBeGreaterThan(notes.first(1))
    expect(notes.source(0, at('army'))).toBeGreaterThan(notes.source(0, at('town')))
  })
})
