/** The tagger-parser's weights out of their file, checked so that the rest may trust them. */
import { type Layer, openWeights, type Quantised } from '../knowledge/weight-file.js'

export interface Dims {
  /** Width of a word embedding. */
  readonly W: number
  /** Width of a hashed embedding. */
  readonly F: number
  /** Buckets of a hashed table. */
  readonly B: number
  /** Width of the encoder. */
  readonly D: number
  /** Recurrent layers. */
  readonly L: number
  /** Slots of a parser state. */
  readonly S: number
  /** Width of the parser's hidden layer. */
  readonly K: number
}

export interface Model {
  readonly name: string
  readonly version: string
  readonly dims: Dims
  /** Position is the id; 0 is the unknown word. */
  readonly vocab: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly labels: readonly string[]
  readonly word: Quantised
  readonly hashed: readonly Quantised[]
  /** What a word adds to the vector of its right neighbour, its own and its left neighbour's. */
  readonly window: { readonly left: Quantised; readonly centre: Quantised; readonly right: Quantised }
  readonly windowBias: Float32Array
  readonly layers: readonly Layer[]
  readonly uposHead: Layer
  readonly xposHead: Layer
  /** What the last layer adds to the tags' scores, without a bias. */
  readonly uposTop: Quantised
  readonly xposTop: Quantised
  readonly slots: Quantised
  /** S x K: absent slots. */
  readonly absent: Float32Array
  /** S x K: ROOT. */
  readonly root: Float32Array
  /** 4 x (N+1) x K: labels of the four child slots. */
  readonly childLabels: Float32Array
  readonly hiddenBias: Float32Array
  readonly moves: Layer
}

/** 127 * 32767 * 512 is the most a 32-bit sum holds. */
const WIDEST = 512

/** Decodes the bytes of a weight file; `source` names it in errors. */
export const readModel = (bytes: Uint8Array, source: string): Model => {
  const file = openWeights(bytes, source, 'parser model', 'fetch it again or rebuild it with training/parser')
  const { fail, floats, quantised, layer, dim } = file
  const [vocab, upos, xpos, labels] = [
    file.names('vocab'),
    file.names('upos'),
    file.names('xpos'),
    file.names('labels'),
  ]
  const dims: Dims = {
    W: dim('W'),
    F: dim('F'),
    B: dim('B'),
    D: dim('D'),
    L: dim('L'),
    S: dim('S'),
    K: dim('K'),
  }
  const { W, F, B, D, L, S, K } = dims
  const E = W + 6 * F
  const N = labels.length
  if (S !== 8) fail(`it has ${S} slots, this program knows 8`)
  for (const [name, value, step] of [
    ['D', D, 16],
    ['K', K, 16],
    ['W + 6F', E, 8],
  ] as const) {
    if (value % step !== 0 || value > WIDEST) fail(`${name} = ${value}, wanted a multiple of ${step} up to ${WIDEST}`)
  }
  if (L < 1 || L > 4) fail(`it has ${L} layers, wanted 1 to 4`)
  if (!labels.includes('root')) fail('its labels lack root')
  return {
    name: file.name,
    version: file.version,
    dims,
    vocab,
    upos,
    xpos,
    labels,
    word: quantised('word', vocab.length, W),
    hashed: Array.from({ length: 6 }, (_, i) => quantised(`hash${i}`, B, F)),
    window: {
      left: quantised('win_l', D, E),
      centre: quantised('win_c', D, E),
      right: quantised('win_r', D, E),
    },
    windowBias: floats('win_b', 1, D),
    layers: Array.from({ length: L }, (_, i) => layer(`sru${i + 1}_w`, `sru${i + 1}_b`, 3 * D, D)),
    uposHead: layer('upos_w', 'upos_b', upos.length, D),
    xposHead: layer('xpos_w', 'xpos_b', xpos.length, D),
    uposTop: quantised('upos_top_w', upos.length, D),
    xposTop: quantised('xpos_top_w', xpos.length, D),
    slots: quantised('slot_w', S * K, D),
    absent: floats('slot_null', S, K),
    root: floats('slot_root', S, K),
    childLabels: floats('label_t', 4 * (N + 1), K),
    hiddenBias: floats('hid_b', 1, K),
    moves: layer('out_w', 'out_b', 1 + 2 * N, K),
  }
}
