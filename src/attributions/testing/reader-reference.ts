/** The reader written out plainly in double precision for one piece of text: what the kernel is measured against. */
import { NOBODY_STEP, READER_ROLES, type ReaderWeights, STEPS, stepOf } from '../../knowledge/reader-weights.js'
import { apply, plus, rowOf, sru, times } from '../../parse/testing/reference.js'
import type { ReaderWords } from '../reader-words.js'

export interface PlainNotes {
  readonly first: number
  readonly cue: number
  readonly source: (head: number) => number
  readonly start: (at: number) => number
  readonly end: (at: number) => number
}

/** The notes of one site. */
export function plainNotes(w: ReaderWeights, words: ReaderWords, vectors: Float32Array, site: number): PlainNotes {
  const { V, D, K } = w
  const vector = (i: number) => [...vectors.subarray(i * V, (i + 1) * V)]
  const row = (table: Float32Array, at: number, width: number) => [...table.subarray(at * width, (at + 1) * width)]
  let x = words.keys.map((key, i) => {
    const head = words.heads[i] ?? -1
    const parts = [
      apply(w.own, vector(i)),
      rowOf(w.lemma, w.lemmas.get(key) ?? 0),
      row(w.rel, w.rels.get(words.rels[i] ?? '') ?? 0, D),
      row(w.cue, w.cues.get(words.cues[i] ?? '') ?? 0, D),
      row(w.quoted, words.quoted[i] ?? 0, D),
    ]
    if (head >= 0) parts.push(times(w.above, vector(head)))
    return plus(...parts).map((v) => (v > 0 ? v : 0.1 * v))
  })
  for (const layer of w.layers) x = sru(layer, x, D)
  const ask = apply(w.ask, x[site] ?? [])
  const layerOf = (values: readonly number[], at: number) => values.slice(at * K, (at + 1) * K)
  const weighed = (hidden: readonly number[], at: number) =>
    hidden.reduce((sum, z, k) => sum + Math.max(0, z) * (w.weigh[at * K + k] ?? 0), 0)
  const pair = (role: number, word: number): number => {
    const asked = layerOf(ask, role)
    if (word < 0) return weighed(plus(asked, w.nobody), role)
    const answer = layerOf(times(w.answer, x[word] ?? []), role)
    return weighed(plus(asked, answer, row(w.apart, role * STEPS + stepOf(word - site), K)), role)
  }
  const roles = READER_ROLES.length
  return {
    first: weighed(layerOf(ask, roles + 1), roles + 1) + (w.lean[1] ?? 0),
    cue: weighed(layerOf(ask, roles), roles) + (w.lean[0] ?? 0),
    source: (head) => pair(0, head < 0 ? NOBODY_STEP - 1 : head),
    start: (at) => pair(1, at),
    end: (at) => pair(2, at - 1),
  }
}
