/**
 * The reader: two light recurrent layers (Lei et al. 2018) over the parser's vectors that run across sentence ends, so that a cue is
 * seen with its paragraph. It does not choose by itself: to the weighed signs of each option it adds what the context tells, as
 * pointer networks score places in a text (Vinyals et al. 2015). Where it was trained: training/attribution/reader.py.
 */

import { onceForAll } from '../knowledge/in-use.js'
import {
  NOBODY_STEP,
  READER_ROLES,
  type ReaderRole,
  type ReaderWeights,
  readerWeights,
  STEPS,
  stepOf,
} from '../knowledge/reader-weights.js'
import type { ParsedDocument } from '../model.js'
import { type Arena, createArena } from '../parse/arena.js'
import { type Kernel, startKernel } from '../parse/kernel.js'
import { type Matrix, placeMatrix } from '../parse/matrix.js'
import type { Ground } from './ground.js'
import { type ReaderWords, wordsOf } from './reader-words.js'

/** What the reader says about the cue sites it was asked about; a site is its place in the list asked. */
export interface ReaderNotes {
  /** Whether the site may be a cue, from its context alone. */
  first(site: number): number
  /** Whether it is one. */
  cue(site: number): number
  /** Whether the word `head` is its source; -1 for nobody. */
  source(site: number, head: number): number
  /** Whether its content begins at a word, or ends before it. */
  start(site: number, at: number): number
  end(site: number, at: number): number
  /** How much the sums of signs count beside the notes. */
  readonly trust: { readonly source: number; readonly content: number; readonly cue: number; readonly first: number }
}

/** Words read in one go: whole sentences, as many as fit; a longer sentence is cut. The same in training. */
const LONGEST = 512

/** Reads a report; `heads` are the cue sites it will be asked about. */
export function readAround(ground: Ground, heads: readonly number[]): ReaderNotes {
  const network = shipped()
  return network.read(ground.doc, wordsOf(ground), heads)
}

const shipped = onceForAll(() => createReader(readerWeights()))

interface Reader {
  read(doc: ParsedDocument, words: ReaderWords, heads: readonly number[]): ReaderNotes
}

/** A reader with its own memory; matrices and rooms are laid out once. */
export function createReader(weights: ReaderWeights): Reader {
  const arena = createArena()
  const kernel = startKernel(arena.memory)
  const network = lay(arena, weights)
  return { read: (doc, words, heads) => notesOf(weights, runOver(kernel, network, weights, doc, words, heads), heads) }
}

interface Network {
  readonly input: Matrix
  readonly layers: readonly Matrix[]
  readonly ask: Matrix
  readonly answer: Matrix
  readonly addresses: {
    readonly floats: number
    readonly integers: number
    readonly scales: number
    readonly gates: number
    readonly cell: number
    readonly x: number
  }
  /** Room for the parser's vectors, for what the matrices give, for the reader's own words as floats and as integers with scales. */
  readonly vectors: Float32Array
  readonly given: Float32Array
  readonly x: Float32Array
  readonly integers: Int16Array
  readonly scales: Float32Array
}

function lay(arena: Arena, weights: ReaderWeights): Network {
  const { V, D } = weights
  const input = placeMatrix(arena, [weights.own, { weight: weights.above }])
  const layers = weights.layers.map((layer) => placeMatrix(arena, [layer]))
  const ask = placeMatrix(arena, [weights.ask])
  const answer = placeMatrix(arena, [{ weight: weights.answer }])
  const widest = Math.max(V, D)
  const most = Math.max(...[input, ...layers, ask, answer].map((m) => m.blocks * 16))
  const addresses = {
    floats: arena.take(LONGEST * V * 4),
    integers: arena.take(LONGEST * widest * 2),
    scales: arena.take(LONGEST * 4),
    gates: arena.take(LONGEST * most * 4),
    cell: arena.take(D * 4),
    x: arena.take(LONGEST * D * 4),
  }
  return {
    input,
    layers,
    ask,
    answer,
    addresses,
    vectors: arena.floats(addresses.floats, LONGEST * V),
    given: arena.floats(addresses.gates, LONGEST * most),
    x: arena.floats(addresses.x, LONGEST * D),
    integers: arena.shorts(addresses.integers, LONGEST * widest),
    scales: arena.floats(addresses.scales, LONGEST),
  }
}

/** What the network leaves of a report. */
interface Run {
  /** Per word a hidden layer for each role; per site the same and two more. */
  readonly answers: Float32Array
  readonly asks: Float32Array
  /** The piece each site was read in: options outside it are taken to lie at its edge. */
  readonly from: Int32Array
  readonly to: Int32Array
}

function runOver(
  kernel: Kernel,
  network: Network,
  weights: ReaderWeights,
  doc: ParsedDocument,
  words: ReaderWords,
  heads: readonly number[],
): Run {
  const { V, D, K } = weights
  const { addresses: at, integers, scales, given } = network
  const roles = READER_ROLES.length
  const answers = new Float32Array(doc.tokens.length * roles * K)
  const asks = new Float32Array(heads.length * (roles + 2) * K)
  const from = new Int32Array(heads.length)
  const to = new Int32Array(heads.length)
  const multiply = (matrix: Matrix, rows: number): void =>
    kernel.product(
      at.integers,
      at.scales,
      rows,
      matrix.cols,
      matrix.weights,
      matrix.scales,
      matrix.bias,
      matrix.blocks,
      at.gates,
      matrix.blocks * 64,
    )
  const order = heads.map((_, k) => k).sort((a, b) => (heads[a] ?? 0) - (heads[b] ?? 0))
  let next = 0
  for (const [first, last] of pieces(doc)) {
    const count = last - first
    const sites: number[] = []
    for (; next < order.length && (heads[order[next] ?? 0] ?? 0) < last; next++) sites.push(order[next] ?? 0)
    // Nothing is asked here.
    if (sites.length === 0) continue
    network.vectors.set(doc.vectors.subarray(first * V, last * V))
    kernel.quantise(at.floats, count, V, at.integers, at.scales)
    multiply(network.input, count)
    combine(network, weights, words, first, count)
    kernel.quantise(at.x, count, D, at.integers, at.scales)
    for (const layer of network.layers) {
      multiply(layer, count)
      kernel.recur(at.gates, at.x, count, D, at.cell)
      kernel.quantise(at.x, count, D, at.integers, at.scales)
    }
    multiply(network.answer, count)
    answers.set(given.subarray(0, count * roles * K), first * roles * K)
    // The sites' rows move to the front; they come in text order, so none is written over before it is read.
    sites.forEach((site, row) => {
      const word = (heads[site] ?? 0) - first
      integers.copyWithin(row * D, word * D, (word + 1) * D)
      scales[row] = scales[word] ?? 0
      from[site] = first
      to[site] = last
    })
    multiply(network.ask, sites.length)
    const wide = (roles + 2) * K
    sites.forEach((site, row) => {
      asks.set(given.subarray(row * wide, (row + 1) * wide), site * wide)
    })
  }
  return { answers, asks, from, to }
}

/** Puts a word's own share, that of the word above it and those of its kind together; the kernel takes it from there. */
function combine(network: Network, weights: ReaderWeights, words: ReaderWords, first: number, count: number): void {
  const { D, lemma, rel, cue, quoted } = weights
  const { given, x } = network
  for (let t = 0; t < count; t++) {
    const i = first + t
    const head = (words.heads[i] ?? -1) - first
    const above = head >= 0 && head < count ? head * 2 * D + D : -1
    const lemmaRow = weights.lemmas.get(words.keys[i] ?? '') ?? 0
    const scale = lemma.scales[lemmaRow] ?? 0
    const lemmaAt = lemmaRow * D
    const relAt = (weights.rels.get(words.rels[i] ?? '') ?? 0) * D
    const cueAt = (weights.cues.get(words.cues[i] ?? '') ?? 0) * D
    const quotedAt = (words.quoted[i] ?? 0) * D
    const own = t * 2 * D
    for (let k = 0; k < D; k++) {
      let sum = given[own + k]! + lemma.data[lemmaAt + k]! * scale
      sum += rel[relAt + k]! + cue[cueAt + k]! + quoted[quotedAt + k]!
      if (above >= 0) sum += given[above + k]!
      x[t * D + k] = sum > 0 ? sum : sum * 0.1
    }
  }
}

/** Whole sentences packed into stretches of LONGEST words at the most. */
export function pieces(doc: ParsedDocument): [number, number][] {
  const found: [number, number][] = []
  for (const sentence of doc.sentences) {
    let { first } = sentence
    const { last } = sentence
    for (; last - first > LONGEST; first += LONGEST) found.push([first, first + LONGEST])
    const open = found[found.length - 1]
    if (open && last - open[0] <= LONGEST) open[1] = last
    else if (last > first) found.push([first, last])
  }
  return found
}

function notesOf(weights: ReaderWeights, { answers, asks, from, to }: Run, heads: readonly number[]): ReaderNotes {
  const { K, weigh, apart, nobody, lean, trust } = weights
  const roles = READER_ROLES.length
  const wide = (roles + 2) * K
  /** A hidden layer of a site alone, weighed. */
  const alone = (site: number, layer: number): number => {
    const ask = site * wide + layer * K
    let sum = lean[layer - roles] ?? 0
    for (let k = 0; k < K; k++) {
      const z = asks[ask + k]!
      if (z > 0) sum += z * weigh[layer * K + k]!
    }
    return sum
  }
  const pair = (role: ReaderRole, site: number, word: number, step: number): number => {
    const r = READER_ROLES.indexOf(role)
    const ask = site * wide + r * K
    const near = Math.min(Math.max(word, from[site] ?? 0), (to[site] ?? 1) - 1)
    const none = step === NOBODY_STEP
    const other = none ? nobody : answers
    const at = none ? 0 : (near * roles + r) * K
    const far = (r * STEPS + step) * K
    let sum = 0
    for (let k = 0; k < K; k++) {
      const z = asks[ask + k]! + other[at + k]! + (none ? 0 : apart[far + k]!)
      if (z > 0) sum += z * weigh[r * K + k]!
    }
    return sum
  }
  const step = (site: number, word: number): number => stepOf(word - (heads[site] ?? 0))
  return {
    first: (site) => alone(site, roles + 1),
    cue: (site) => alone(site, roles),
    source: (site, head) => pair('source', site, head, head < 0 ? NOBODY_STEP : step(site, head)),
    start: (site, at) => pair('start', site, at, step(site, at)),
    end: (site, at) => pair('end', site, at - 1, step(site, at - 1)),
    trust: { source: trust[0] ?? 1, content: trust[1] ?? 1, cue: trust[2] ?? 1, first: trust[3] ?? 1 },
  }
}
