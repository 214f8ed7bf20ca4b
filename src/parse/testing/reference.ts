/** The network written out plainly in double precision, slow and readable: what the kernel is measured against. */

import type { Layer, Quantised } from '../../knowledge/weight-file.js'
import { features, hash } from '../features.js'
import type { Model } from '../model-file.js'

export type Vector = readonly number[]

export const rowOf = ({ data, scales, cols }: Quantised, row: number): number[] =>
  Array.from(data.subarray(row * cols, (row + 1) * cols), (v) => v * scales[row]!)

export const times = (matrix: Quantised, x: Vector): number[] =>
  Array.from(matrix.scales, (scale, row) => {
    let sum = 0
    for (let i = 0; i < matrix.cols; i++) sum += matrix.data[row * matrix.cols + i]! * x[i]!
    return sum * scale
  })

export const plus = (...vectors: (Vector | Float32Array)[]): number[] =>
  Array.from(vectors[0]!, (_, i) => vectors.reduce((sum, v) => sum + v[i]!, 0))

export const apply = (layer: Layer, x: Vector): number[] => plus(times(layer.weight, x), layer.bias)

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

export const sru = (layer: Layer, x: readonly Vector[], D: number): number[][] => {
  const gates = x.map((v) => apply(layer, v))
  const out = x.map((v) => [...v])
  for (let i = 0; i < D; i++) {
    let c = 0
    const forward = i < D / 2
    for (let step = 0; step < x.length; step++) {
      const t = forward ? step : x.length - 1 - step
      const f = sigmoid(gates[t]![D + i]!)
      const r = sigmoid(gates[t]![2 * D + i]!)
      c = f * c + (1 - f) * gates[t]![i]!
      out[t]![i] = r * Math.tanh(c) + (1 - r) * x[t]![i]!
    }
  }
  return out
}

export interface Encoded {
  readonly upos: readonly Vector[]
  readonly xpos: readonly Vector[]
  /** The last layer, D values a word. */
  readonly last: readonly Vector[]
  /** S x K values a word. */
  readonly projected: readonly Vector[]
}

/** Tag scores and slot vectors of one sentence. */
export const encode = (model: Model, forms: readonly string[]): Encoded => {
  const { B, D } = model.dims
  const e = forms.map((form) => {
    const { key, hashed } = features(form)
    const id = Math.max(0, model.vocab.indexOf(key))
    return [rowOf(model.word, id), ...hashed.map((h, i) => rowOf(model.hashed[i]!, hash(h) % B))].flat()
  })
  const nothing = e[0]?.map(() => 0) ?? []
  let x = e.map((own, t) =>
    plus(
      times(model.window.left, e[t - 1] ?? nothing),
      times(model.window.centre, own),
      times(model.window.right, e[t + 1] ?? nothing),
      model.windowBias,
    ).map((v) => (v > 0 ? v : 0.1 * v)),
  )
  let first = x
  model.layers.forEach((layer, depth) => {
    x = sru(layer, x, D)
    if (depth === 0) first = x
  })
  return {
    upos: first.map((h, t) => plus(apply(model.uposHead, h), times(model.uposTop, x[t]!))),
    xpos: first.map((h, t) => plus(apply(model.xposHead, h), times(model.xposTop, x[t]!))),
    last: x,
    projected: x.map((h) => times(model.slots, h)),
  }
}

export interface Derivation {
  readonly heads: readonly number[]
  readonly rels: readonly number[]
  readonly moves: readonly number[]
  /** For each move, how far the best allowed score lies above that of the move taken. */
  readonly regrets: readonly number[]
}

/** Runs the transitions over slot vectors: by the best score, or along `given` moves. Heads are positions, -1 the root. */
export const transitions = (model: Model, projected: readonly Vector[], given?: readonly number[]): Derivation => {
  const { S, K } = model.dims
  const N = model.labels.length
  const root = model.labels.indexOf('root')
  const n = projected.length
  const stack: number[] = []
  const heads: number[] = new Array(n)
  const rels: number[] = new Array(n)
  const moves: number[] = []
  const regrets: number[] = []
  const child = (word: number | undefined, side: -1 | 1): number | undefined => {
    if (word === undefined) return undefined
    const all = heads.flatMap((head, i) => (head === word && Math.sign(i - word) === side ? [i] : []))
    return side < 0 ? all[0] : all.at(-1)
  }
  let front = 0
  while (stack.length > 0 || front < n) {
    const [s2, s1, s0] = [stack.at(-3), stack.at(-2), stack.at(-1)]
    const b0 = front < n ? front : undefined
    const children = [child(s0, -1), child(s0, 1), child(s1, 1), child(b0, -1)]
    const hidden = Array.from(model.hiddenBias)
    const slots = [s2, s1, s0, b0, ...children]
    for (let k = 0; k < K; k++) {
      for (let s = 0; s < S; s++) {
        const word = slots[s]
        const spare = s === 3 ? model.root : model.absent
        hidden[k] = hidden[k]! + (word === undefined ? spare[s * K + k]! : projected[word]![s * K + k]!)
      }
      children.forEach((word, j) => {
        const label = word === undefined ? N : rels[word]!
        hidden[k] = hidden[k]! + model.childLabels[(j * (N + 1) + label) * K + k]!
      })
      hidden[k] = Math.max(0, hidden[k]!)
    }
    const scores = apply(model.moves, hidden)
    const allowed = (move: number): boolean => {
      if (move === 0) return b0 !== undefined
      const isRoot = (move - 1) % N === root
      if (move > N) return stack.length >= 2 && !isRoot
      return b0 !== undefined ? stack.length > 0 && !isRoot : stack.length === 1 && isRoot
    }
    let best = -1
    scores.forEach((score, move) => {
      if (allowed(move) && (best < 0 || score > scores[best]!)) best = move
    })
    const move = given?.[moves.length] ?? best
    if (!allowed(move)) throw new Error(`move ${move} is not allowed`)
    moves.push(move)
    regrets.push(scores[best]! - scores[move]!)
    if (move === 0) stack.push(front++)
    else {
      const word = stack.pop()!
      rels[word] = (move - 1) % N
      heads[word] = move > N ? stack.at(-1)! : (b0 ?? -1)
    }
  }
  return { heads, rels, moves, regrets }
}
