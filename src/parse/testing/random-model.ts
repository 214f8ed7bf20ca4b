/** Weight files of any size with random numbers in them: the same format as the trainer's, the same bytes for a seed. */
import type { Dims } from '../model-file.js'

/** Uniform numbers in [0, 1), the same everywhere (mulberry32). */
export const randomNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface RandomModel {
  readonly seed: number
  readonly dims: Dims
  readonly words: readonly string[]
  readonly labels: number
}

export const TINY: Dims = { W: 8, F: 4, B: 16, D: 16, L: 2, S: 8, K: 16 }
export const FULL: Dims = { W: 96, F: 32, B: 2048, D: 256, L: 3, S: 8, K: 128 }

/** The bytes of a weight file. Gains are chosen so that gates and hidden units are neither dead nor saturated. */
export const randomModel = ({ seed, dims, words, labels }: RandomModel): Uint8Array => {
  const random = randomNumbers(seed)
  const { W, F, B, D, L, S, K } = dims
  const E = W + 6 * F
  const upos = ['ADJ', 'NOUN', 'PUNCT', 'VERB']
  const xpos = Array.from({ length: 19 }, (_, i) => `X${i}`)
  const names = ['parataxis', ...Array.from({ length: labels - 2 }, (_, i) => `l${i}`), 'root']
  const vocab = ['<unk>', ...words]
  const tensors: unknown[] = []
  const chunks: Uint8Array[] = []
  let size = 0
  const place = (bytes: Uint8Array): number => {
    const offset = size
    const fill = (16 - (bytes.length % 16)) % 16
    chunks.push(bytes, new Uint8Array(fill))
    size += bytes.length + fill
    return offset
  }
  const floatBytes = (count: number, of: () => number) =>
    new Uint8Array(Float32Array.from({ length: count }, of).buffer)
  const i8 = (name: string, rows: number, cols: number, gain: number) => {
    const offset = place(new Uint8Array(Int8Array.from({ length: rows * cols }, () => random() * 255 - 127.5).buffer))
    const scale_offset = place(floatBytes(rows, () => (gain * (0.5 + random())) / 127))
    tensors.push({ name, shape: [rows, cols], type: 'i8', offset, scale_offset })
  }
  const f32 = (name: string, rows: number, cols: number, gain: number) =>
    tensors.push({
      name,
      shape: [rows, cols],
      type: 'f32',
      offset: place(floatBytes(rows * cols, () => gain * (2 * random() - 1))),
    })

  i8('word', vocab.length, W, 1)
  for (let i = 0; i < 6; i++) i8(`hash${i}`, B, F, 1)
  for (const side of ['l', 'c', 'r']) i8(`win_${side}`, D, E, 1.7 / Math.sqrt(E))
  f32('win_b', 1, D, 0.2)
  for (let l = 1; l <= L; l++) {
    i8(`sru${l}_w`, 3 * D, D, 3 / Math.sqrt(D))
    f32(`sru${l}_b`, 1, 3 * D, 0.5)
  }
  i8('upos_w', upos.length, D, 1)
  i8('upos_top_w', upos.length, D, 1)
  i8('xpos_top_w', xpos.length, D, 1)
  f32('upos_b', 1, upos.length, 0.1)
  i8('xpos_w', xpos.length, D, 1)
  f32('xpos_b', 1, xpos.length, 0.1)
  i8('slot_w', S * K, D, 2 / Math.sqrt(D))
  f32('slot_null', S, K, 0.5)
  f32('slot_root', S, K, 0.5)
  f32('label_t', 4 * (names.length + 1), K, 0.5)
  f32('hid_b', 1, K, 0.2)
  i8('out_w', 1 + 2 * names.length, K, 1)
  // Shift must hold its own against all the labels together, or every tree is a chain.
  f32('out_b', 1, 1 + 2 * names.length, 0.5)

  const text = JSON.stringify({ version: 1, name: `random ${seed}`, dims, vocab, upos, xpos, labels: names, tensors })
  const json = new TextEncoder().encode(text)
  const length = Math.ceil((8 + json.length) / 16) * 16 - 8
  const bytes = new Uint8Array(8 + length + size).fill(0x20, 8 + json.length, 8 + length)
  new DataView(bytes.buffer).setUint32(0, 0x314c5250, true)
  new DataView(bytes.buffer).setUint32(4, length, true)
  bytes.set(json, 8)
  let at = 8 + length
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
