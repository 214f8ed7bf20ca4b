/** Parser models of any size with random numbers in them. */
import { weightBytes } from '../../knowledge/testing/weight-bytes.js'
import type { Dims } from '../model-file.js'

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
  const { W, F, B, D, L, S, K } = dims
  const E = W + 6 * F
  const upos = ['ADJ', 'NOUN', 'PUNCT', 'VERB']
  const xpos = Array.from({ length: 19 }, (_, i) => `X${i}`)
  const names = ['parataxis', ...Array.from({ length: labels - 2 }, (_, i) => `l${i}`), 'root']
  const vocab = ['<unk>', ...words]
  const header = { version: 1, name: `random ${seed}`, dims, vocab, upos, xpos, labels: names }
  return weightBytes(seed, header, ({ i8, f32 }) => {
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
  })
}
