/**
 * The first layer's share of each word type, kept between sentences. Because the layer is linear in a word's
 * embeddings, what a word adds to its right neighbour, to itself and to its left neighbour depends on the form alone:
 * most tokens of a report cost one look-up instead of three matrix products.
 */

import type { Quantised } from '../knowledge/weight-file.js'
import type { Arena } from './arena.js'
import { features, hash } from './features.js'
import type { Kernel } from './kernel.js'
import { placeMatrix } from './matrix.js'
import type { Model } from './model-file.js'

/** Most memory the kept vectors may take: 8,192 word types at the usual width. */
const KEPT_BYTES = 24 * 1024 * 1024

export interface WordVectors {
  /** Writes to `places` (from its start) the address of the three vectors of each form. At most `rows` forms at once. */
  place(sentences: readonly (readonly string[])[], places: Int32Array): void
}

/** Vectors for batches of up to `rows` words; `room` is free space for `rows` x 3D floats during a call. */
export const createWordVectors = (
  arena: Arena,
  kernel: Kernel,
  model: Model,
  rows: number,
  room: number,
): WordVectors => {
  const { D, W, F, B } = model.dims
  const E = W + 6 * F
  const vectorBytes = 3 * D * 4
  const capacity = Math.max(2 * rows, Math.floor(KEPT_BYTES / vectorBytes))
  const { left, centre, right } = model.window
  const matrix = placeMatrix(arena, [{ weight: left }, { weight: centre }, { weight: right }])
  const embedded = arena.take(rows * E * 4)
  const integers = arena.take(rows * E * 2)
  const scales = arena.take(rows * 4)
  const kept = arena.take(capacity * vectorBytes)
  const ids = new Map(model.vocab.map((word, id) => [word, id]))

  /** Form -> its seat; the forms by seat, to unseat them; the last batch that used a seat. */
  const seats = new Map<string, number>()
  const sitting: string[] = []
  const used = new Uint32Array(capacity)
  let hand = 0
  let batch = 0

  // As many batches as are sure to leave a seat free: words in them stay, however long ago they were seated.
  const recent = Math.floor(capacity / rows) - 1

  /** A seat for a new form: a free one, else the next that no recent batch used. */
  const seat = (form: string): number => {
    let at = sitting.length
    if (at === capacity) {
      while (used[hand]! + recent >= batch) hand = (hand + 1) % capacity
      at = hand
      hand = (hand + 1) % capacity
      seats.delete(sitting[at]!)
    }
    const own = detached(form)
    sitting[at] = own
    seats.set(own, at)
    return at
  }

  const embed = (form: string, out: Float32Array): void => {
    const { key, hashed } = features(form)
    copyRow(model.word, ids.get(key) ?? 0, out, 0)
    for (let i = 0; i < 6; i++) copyRow(model.hashed[i]!, hash(hashed[i]!) % B, out, W + i * F)
  }

  const fill = (fresh: readonly number[]): void => {
    const out = arena.floats(embedded, fresh.length * E)
    fresh.forEach((at, row) => {
      embed(sitting[at]!, out.subarray(row * E, (row + 1) * E))
    })
    kernel.quantise(embedded, fresh.length, E, integers, scales)
    const { weights, blocks, bias } = matrix
    kernel.product(integers, scales, fresh.length, E, weights, matrix.scales, bias, blocks, room, vectorBytes)
    const all = new Uint8Array(arena.memory.buffer)
    fresh.forEach((at, row) => {
      const from = room + row * vectorBytes
      all.copyWithin(kept + at * vectorBytes, from, from + vectorBytes)
    })
  }

  return {
    place: (sentences, places) => {
      batch++
      const fresh: number[] = []
      let row = 0
      for (const forms of sentences) {
        for (const form of forms) {
          let at = seats.get(form)
          if (at === undefined) {
            at = seat(form)
            fresh.push(at)
          }
          used[at] = batch
          places[row++] = kept + at * vectorBytes
        }
      }
      if (fresh.length > 0) fill(fresh)
    },
  }
}

/** A copy: V8 keeps a whole report in memory for as long as any longer word cut from it is held. */
const detached = (form: string): string => Buffer.from(form, 'utf16le').toString('utf16le')

const copyRow = ({ data, scales, cols }: Quantised, row: number, out: Float32Array, at: number): void => {
  const scale = scales[row]!
  const from = row * cols
  for (let i = 0; i < cols; i++) out[at + i] = data[from + i]! * scale
}
