/**
 * The network up to the parser: words in, tags and one vector a word out. Works on a batch
 * of sentences at a time, because a matrix that is in the cache should meet as many words as there are.
 */
import type { Arena } from './arena.js'
import type { Kernel } from './kernel.js'
import { type Matrix, padded, placeMatrix } from './matrix.js'
import type { Model } from './model-file.js'
import { createWordVectors } from './word-vectors.js'

/** Where the encoder leaves its last layer: D 16-bit integers a word, and what one unit of each word is worth. */
export interface EncodedWords {
  readonly words: number
  readonly scales: number
}

export interface Encoder {
  /** Encodes sentences of `rows` words together at most; results lie in the fields below until the next call. */
  encode(sentences: readonly (readonly string[])[]): void
  /** Tag ids, a word each, sentence after sentence. */
  readonly upos: Int32Array
  readonly xpos: Int32Array
}

/** An encoder for batches of up to `rows` words. The arena must not grow once it is in use. */
export const createEncoder = (
  arena: Arena,
  kernel: Kernel,
  model: Model,
  rows: number,
): { readonly encoded: EncodedWords; readonly open: () => Encoder } => {
  const { D } = model.dims
  const layers = model.layers.map((layer) => placeMatrix(arena, [layer]))
  const tags = placeMatrix(arena, [model.uposHead, model.xposHead])
  const tagsTop = placeMatrix(arena, [{ weight: model.uposTop }, { weight: model.xposTop }])
  const windowBias = arena.put(model.windowBias)
  const places = arena.take(rows * 4)
  const x = arena.take(rows * D * 4)
  const integers = arena.take(rows * D * 2)
  const scales = arena.take(rows * 4)
  const gates = arena.take(rows * 3 * D * 4)
  const cell = arena.take(D * 4)
  const uposCount = padded(model.upos.length)
  const xposCount = padded(model.xpos.length)
  const tagStride = (uposCount + xposCount) * 4
  const tagScores = arena.take(rows * tagStride)
  const upos = arena.take(rows * 4)
  const xpos = arena.take(rows * 4)
  // The gates' room is free while words are looked up.
  const words = createWordVectors(arena, kernel, model, rows, gates)

  const multiply = (matrix: Matrix, count: number, out: number, stride: number): void =>
    kernel.product(
      integers,
      scales,
      count,
      matrix.cols,
      matrix.weights,
      matrix.scales,
      matrix.bias,
      matrix.blocks,
      out,
      stride,
    )

  const encode = (
    sentences: readonly (readonly string[])[],
    placeView: Int32Array,
    tagView: Float32Array,
    topView: Float32Array,
  ): void => {
    words.place(sentences, placeView)
    let count = 0
    for (const { length } of sentences) {
      kernel.window3(places + count * 4, length, D, windowBias, x + count * D * 4)
      count += length
    }
    kernel.quantise(x, count, D, integers, scales)
    layers.forEach((layer, depth) => {
      multiply(layer, count, gates, 3 * D * 4)
      let row = 0
      for (const { length } of sentences) {
        kernel.recur(gates + row * 3 * D * 4, x + row * D * 4, length, D, cell)
        row += length
      }
      kernel.quantise(x, count, D, integers, scales)
      if (depth === 0) multiply(tags, count, tagScores, tagStride)
    })
    // Tags: what a word's near neighbours tell (first layer) and what the whole sentence adds (last layer, in the gates' room).
    multiply(tagsTop, count, gates, tagStride)
    const cells = (count * tagStride) / 4
    for (let i = 0; i < cells; i++) tagView[i] = tagView[i]! + topView[i]!
    kernel.argmaxRows(tagScores, count, tagStride, uposCount, upos)
    kernel.argmaxRows(tagScores + uposCount * 4, count, tagStride, xposCount, xpos)
  }

  const open = (): Encoder => {
    const placeView = arena.ints(places, rows)
    const tagView = arena.floats(tagScores, (rows * tagStride) / 4)
    const topView = arena.floats(gates, (rows * tagStride) / 4)
    return {
      encode: (sentences) => encode(sentences, placeView, tagView, topView),
      upos: arena.ints(upos, rows),
      xpos: arena.ints(xpos, rows),
    }
  }
  return { encoded: { words: integers, scales }, open }
}
