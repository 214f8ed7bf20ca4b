/**
 * The format of the weight files in data/models: "PRL1", the length of a JSON header, the header, then tensors of floats or of signed
 * bytes with a scale a row (training/parser/NETWORK.md). Everything that could make a network read wrong numbers is checked here.
 */
import { DataError } from '../errors.js'

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

export interface WeightFile {
  readonly name: string
  readonly version: string
  /** A list of names of the header, at least one. */
  names(key: string): readonly string[]
  /** A whole number above zero of the header's `dims`. */
  dim(key: string): number
  floats(name: string, rows: number, cols: number): Float32Array
  quantised(name: string, rows: number, cols: number): Quantised
  layer(weight: string, bias: string, rows: number, cols: number): Layer
  /** Refuses the file. */
  fail(what: string): never
}

interface Entry {
  readonly name: string
  readonly shape: readonly [number, number]
  readonly type: 'f32' | 'i8'
  readonly offset: number
  readonly scale_offset?: number
}

interface Header {
  readonly version?: string | number
  readonly name?: string
  readonly dims?: Readonly<Record<string, number>>
  readonly tensors?: readonly Entry[]
}

/** Opens the bytes of a weight file; `source` names it in errors, `what` and `remedy` say what it is and how to get a good one. */
export const openWeights = (bytes: Uint8Array, source: string, what: string, remedy: string): WeightFile => {
  const fail = (why: string): never => {
    throw new DataError(`${source} is no usable ${what}: ${why}; ${remedy}`)
  }
  const aligned = alignedCopy(bytes)
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength)
  if (aligned.length < 8 || view.getUint32(0, true) !== 0x314c5250) fail('it does not begin with PRL1')
  const start = 8 + view.getUint32(4, true)
  if (start > aligned.length || start % 16 !== 0) fail('its header runs past the end')
  const header = readHeader(aligned.subarray(8, start), fail)
  const body = aligned.subarray(start)
  const entries = new Map((header.tensors ?? []).map((entry) => [entry.name, entry]))

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
  return {
    name: header.name ?? '',
    version: String(header.version),
    names: (key) => {
      const list = (header as Record<string, unknown>)[key]
      return Array.isArray(list) && list.length > 0 ? (list as string[]) : fail(`its header lacks ${key}`)
    },
    dim: (key) => {
      const value = header.dims?.[key]
      return value !== undefined && Number.isInteger(value) && value >= 1
        ? value
        : fail(`its header lacks the dimension ${key}`)
    },
    floats,
    quantised,
    layer: (weight, bias, rows, cols) => ({ weight: quantised(weight, rows, cols), bias: floats(bias, 1, rows) }),
    fail,
  }
}

/** Node hands out small files at any address of a shared pool; float views want a multiple of four. */
const alignedCopy = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 16 === 0 ? bytes : new Uint8Array(bytes))

const readHeader = (bytes: Uint8Array, fail: (why: string) => never): Header => {
  let header: Header
  try {
    header = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return fail('its header is not JSON')
  }
  if (!Array.isArray(header.tensors) || header.tensors.length === 0) fail('its header lacks tensors')
  return header
}
