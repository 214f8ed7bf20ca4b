/**
 * Reads the weights the trainer wrote (notes on the format: data/models/README.md). Everything that could make the
 * network read the wrong numbers is checked here, so that the rest may trust it.
 */
import { DataError } from '../errors.js'

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

/** Signed bytes; value = data[row][col] * scales[row]. */
export interface Quantised {
  readonly rows: number
  readonly cols: number
  readonly data: Int8Array
  readonly scales: Float32Array
}

export interface Layer {
  readonly weight: Quantised
  readonly bias: Float32Array
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

interface Entry {
  readonly name: string
  readonly shape: readonly [number, number]
  readonly type: 'f32' | 'i8'
  readonly offset: number
  readonly scale_offset?: number
}

interface Header {
  readonly version: string | number
  readonly name: string
  readonly dims: Dims
  readonly vocab: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly labels: readonly string[]
  readonly tensors: readonly Entry[]
}

/** 127 * 32767 * 512 is the most a 32-bit sum holds. */
const WIDEST = 512

/** Decodes the bytes of a weight file; `source` names it in errors. */
export const readModel = (bytes: Uint8Array, source: string): Model => {
  const fail = (what: string): never => {
    throw new DataError(
      `${source} is no usable parser model: ${what}; fetch it again or rebuild it with training/parser`,
    )
  }
  const aligned = alignedCopy(bytes)
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength)
  if (aligned.length < 8 || view.getUint32(0, true) !== 0x314c5250) fail('it does not begin with PRL1')
  const start = 8 + view.getUint32(4, true)
  if (start > aligned.length || start % 16 !== 0) fail('its header runs past the end')
  const header = readHeader(aligned.subarray(8, start), fail)
  const body = aligned.subarray(start)
  const entries = new Map(header.tensors.map((entry) => [entry.name, entry]))

  const find = (name: string, type: Entry['type'], rows: number, cols: number): Entry => {
    const entry = entries.get(name) ?? fail(`tensor ${name} is missing`)
    const [r, c] = entry.shape
    if (entry.type !== type || r !== rows || c !== cols)
      fail(`tensor ${name} is ${entry.type} ${r} x ${c}, wanted ${type} ${rows} x ${cols}`)
    return entry
  }
  const floatsAt = (name: string, offset: number, count: number): Float32Array => {
    if (!(offset >= 0) || offset % 4 !== 0 || offset + 4 * count > body.length) fail(`tensor ${name} runs past the end`)
    return new Float32Array(body.buffer, body.byteOffset + offset, count)
  }
  const floats = (name: string, rows: number, cols: number): Float32Array =>
    floatsAt(name, find(name, 'f32', rows, cols).offset, rows * cols)
  const quantised = (name: string, rows: number, cols: number): Quantised => {
    const { offset, scale_offset } = find(name, 'i8', rows, cols)
    if (!(offset >= 0) || offset + rows * cols > body.length) fail(`tensor ${name} runs past the end`)
    const data = new Int8Array(body.buffer, body.byteOffset + offset, rows * cols)
    return { rows, cols, data, scales: floatsAt(name, scale_offset ?? -1, rows) }
  }
  const layer = (weight: string, bias: string, rows: number, cols: number): Layer => ({
    weight: quantised(weight, rows, cols),
    bias: floats(bias, 1, rows),
  })

  const { W, F, B, D, L, S, K } = header.dims
  const E = W + 6 * F
  const N = header.labels.length
  if (S !== 8) fail(`it has ${S} slots, this program knows 8`)
  for (const [name, value, step] of [
    ['D', D, 16],
    ['K', K, 16],
    ['W + 6F', E, 8],
  ] as const) {
    if (value % step !== 0 || value > WIDEST) fail(`${name} = ${value}, wanted a multiple of ${step} up to ${WIDEST}`)
  }
  if (L < 1 || L > 4) fail(`it has ${L} layers, wanted 1 to 4`)
  if (!header.labels.includes('root')) fail('its labels lack root')
  return {
    name: header.name,
    version: String(header.version),
    dims: header.dims,
    vocab: header.vocab,
    upos: header.upos,
    xpos: header.xpos,
    labels: header.labels,
    word: quantised('word', header.vocab.length, W),
    hashed: Array.from({ length: 6 }, (_, i) => quantised(`hash${i}`, B, F)),
    window: {
      left: quantised('win_l', D, E),
      centre: quantised('win_c', D, E),
      right: quantised('win_r', D, E),
    },
    windowBias: floats('win_b', 1, D),
    layers: Array.from({ length: L }, (_, i) => layer(`sru${i + 1}_w`, `sru${i + 1}_b`, 3 * D, D)),
    uposHead: layer('upos_w', 'upos_b', header.upos.length, D),
    xposHead: layer('xpos_w', 'xpos_b', header.xpos.length, D),
    uposTop: quantised('upos_top_w', header.upos.length, D),
    xposTop: quantised('xpos_top_w', header.xpos.length, D),
    slots: quantised('slot_w', S * K, D),
    absent: floats('slot_null', S, K),
    root: floats('slot_root', S, K),
    childLabels: floats('label_t', 4 * (N + 1), K),
    hiddenBias: floats('hid_b', 1, K),
    moves: layer('out_w', 'out_b', 1 + 2 * N, K),
  }
}

/** Node hands out small files at any address of a shared pool; float views want a multiple of four. */
const alignedCopy = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 16 === 0 ? bytes : new Uint8Array(bytes))

const readHeader = (bytes: Uint8Array, fail: (what: string) => never): Header => {
  let header: Partial<Header>
  try {
    header = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return fail('its header is not JSON')
  }
  for (const key of ['vocab', 'upos', 'xpos', 'labels', 'tensors'] as const) {
    if (!Array.isArray(header[key]) || header[key].length === 0) fail(`its header lacks ${key}`)
  }
  for (const key of ['W', 'F', 'B', 'D', 'L', 'S', 'K'] as const) {
    const value = header.dims?.[key]
    if (!Number.isInteger(value) || (value as number) < 1) fail(`its header lacks the dimension ${key}`)
  }
  return header as Header
}
