/** The reader's weights, data/models/reader.bin, made by training/attribution/reader.py; data/models/README.md is their card. */
import { readFileSync } from 'node:fs'
import { DataError } from '../errors.js'
import { dataPath } from './data-folder.js'
import { onceForAll } from './in-use.js'
import { type Layer, openWeights, type Quantised } from './weight-file.js'

/** The choices the reader has a say in, in the order of its weights. */
export const READER_ROLES = ['source', 'start', 'end'] as const
export type ReaderRole = (typeof READER_ROLES)[number]

export interface ReaderWeights {
  /** Width of the parser's vectors, of the reader's own, and of its hidden layers. */
  readonly V: number
  readonly D: number
  readonly K: number
  /** Row of each lemma, relation and cue class; 0 for what is not known. */
  readonly lemmas: ReadonlyMap<string, number>
  readonly rels: ReadonlyMap<string, number>
  readonly cues: ReadonlyMap<string, number>
  readonly lemma: Quantised
  readonly rel: Float32Array
  readonly cue: Float32Array
  readonly quoted: Float32Array
  /** What a word's own vector and that of the word above it add. */
  readonly own: Layer
  readonly above: Quantised
  readonly layers: readonly Layer[]
  /** Of a cue site: one hidden layer a role, one for whether it is a cue, one for the first look. */
  readonly ask: Layer
  /** Of a word: one hidden layer a role. */
  readonly answer: Quantised
  /** By role and distance. */
  readonly apart: Float32Array
  readonly nobody: Float32Array
  /** By role; then for the cue, then for the first look. */
  readonly weigh: Float32Array
  /** What is added to the scores of the cue and of the first look. */
  readonly lean: Float32Array
  /** By how much the sums of signs count beside the reader: source, content, cue, first look. */
  readonly trust: Float32Array
}

/** Steps of distance between a cue and an option: see `stepOf`. */
const EDGES = [1, 2, 3, 4, 6, 8, 11, 15, 20, 28, 40]
export const STEPS = 2 * EDGES.length + 3

/** The distance from a cue to an option as one of STEPS numbers; the same in training/attribution/reader.py. */
export function stepOf(distance: number): number {
  const n = Math.abs(distance)
  let k = 0
  while (k < EDGES.length && n >= (EDGES[k] ?? n + 1)) k++
  return EDGES.length + (distance > 0 ? k : -k) + 1
}

/** The step that stands for "nobody is named". */
export const NOBODY_STEP = 0

const FILE = 'models/reader.bin'

/** The shipped weights. */
export const readerWeights: () => ReaderWeights = onceForAll(() => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(dataPath(FILE))
  } catch (error) {
    throw new DataError(`cannot read data/${FILE}: ${(error as Error).message}`)
  }
  return parseReaderWeights(bytes, `data/${FILE}`)
})

/** The same from bytes already at hand. */
export function parseReaderWeights(bytes: Uint8Array, source: string): ReaderWeights {
  const file = openWeights(bytes, source, 'reader model', 'fetch it again or rebuild it with training/attribution')
  const [V, D, K, L] = [file.dim('V'), file.dim('D'), file.dim('K'), file.dim('L')]
  for (const [name, value] of [
    ['V', V],
    ['D', D],
    ['K', K],
  ] as const)
    if (value % 16 !== 0 || value > 512) file.fail(`${name} = ${value}, wanted a multiple of 16 up to 512`)
  if (L > 4) file.fail(`it has ${L} layers, wanted 1 to 4`)
  const index = (key: string): ReadonlyMap<string, number> => new Map(file.names(key).map((name, id) => [name, id]))
  const [lemmas, rels, cues] = [index('lemmas'), index('rels'), index('cues')]
  const roles = READER_ROLES.length
  return {
    V,
    D,
    K,
    lemmas,
    rels,
    cues,
    lemma: file.quantised('lemma', lemmas.size, D),
    rel: file.floats('rel', rels.size, D),
    cue: file.floats('cue', cues.size, D),
    quoted: file.floats('quoted', 3, D),
    own: file.layer('own_w', 'own_b', D, V),
    above: file.quantised('above_w', D, V),
    layers: Array.from({ length: L }, (_, i) => file.layer(`sru${i + 1}_w`, `sru${i + 1}_b`, 3 * D, D)),
    ask: file.layer('ask_w', 'ask_b', (roles + 2) * K, D),
    answer: file.quantised('answer_w', roles * K, D),
    apart: file.floats('apart', roles * STEPS, K),
    nobody: file.floats('nobody', 1, K),
    weigh: file.floats('weigh', roles + 2, K),
    lean: file.floats('lean', 1, 2),
    trust: file.floats('trust', 1, 4),
  }
}
