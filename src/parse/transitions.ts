/** Prepares and runs the kernel's arc-hybrid loop: what is allowed when is settled here, once, as three rows of biases. */
import type { Arena } from './arena.js'
import type { EncodedWords } from './encoder.js'
import type { Kernel } from './kernel.js'
import { placeMatrix } from './matrix.js'
import type { Model } from './model-file.js'

export interface Transitions {
  /** Begins a batch: `count` words as the encoder left them. */
  prepare(count: number): void
  /** Parses the sentence of `count` words that begins at the batch's word `row`; returns the number of moves. */
  run(row: number, count: number): number
  /** Of the last sentence: head positions (-1 for the root), label ids, and the moves taken in order. */
  readonly heads: Int32Array
  readonly rels: Int32Array
  readonly moves: Int32Array
}

const NEVER = Number.NEGATIVE_INFINITY

/** A parser of batches of up to `rows` encoded words. The arena must not grow once it is in use. */
export const createTransitions = (
  arena: Arena,
  kernel: Kernel,
  model: Model,
  rows: number,
  encoded: EncodedWords,
): (() => Transitions) => {
  const { D, S, K } = model.dims
  const labels = model.labels.length
  const rootLabel = model.labels.indexOf('root')
  const matrix = placeMatrix(arena, [model.moves])
  const biases = (allowed: (move: number) => boolean): number =>
    arena.put(Float32Array.from({ length: matrix.blocks * 16 }, (_, i) => biasOf(i, allowed)))
  const biasOf = (move: number, allowed: (move: number) => boolean): number =>
    move < model.moves.bias.length && allowed(move) ? model.moves.bias[move]! : NEVER

  // Moves: 0 shift, then left-arcs, then right-arcs, by label. Only the last word on the stack takes the root label, and
  // the kernel does that without asking the network.
  const isRoot = (move: number) => move === 1 + rootLabel || move === 1 + labels + rootLabel
  const one = biases((move) => move <= labels && !isRoot(move))
  const many = biases((move) => !isRoot(move))
  const end = biases((move) => move > labels && !isRoot(move))

  const slots = placeMatrix(arena, [{ weight: model.slots }])
  const heads = arena.take(rows * 4)
  const rels = arena.take(rows * 4)
  const moves = arena.take(rows * 8)
  // The order is the kernel's: see the constants at the top of kernel/transitions.ts.
  const plan = arena.put(
    Uint32Array.from([
      K,
      matrix.blocks,
      labels,
      rootLabel,
      arena.put(model.absent),
      arena.put(model.root),
      arena.put(model.childLabels),
      arena.put(model.hiddenBias),
      matrix.weights,
      matrix.scales,
      one,
      many,
      end,
      arena.take(K * 4),
      arena.take(K * 2),
      arena.take(matrix.blocks * 64),
      arena.take(rows * 4),
      arena.take(rows * 4),
      arena.take(rows * 4),
      moves,
      D,
      slots.weights,
      slots.scales,
      slots.bias,
      arena.take(rows * S * K * 4),
      arena.take(rows * S),
      encoded.words,
      encoded.scales,
    ]),
  )

  return () => ({
    prepare: (count) => kernel.prepare(plan, count),
    run: (row, count) => kernel.transitions(plan, row, count, heads, rels),
    heads: arena.ints(heads, rows),
    rels: arena.ints(rels, rows),
    moves: arena.ints(moves, rows * 2),
  })
}
