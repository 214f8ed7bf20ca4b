/** Weights laid out for the kernel's product, from one or several matrices that share their input. */

import type { Quantised } from '../knowledge/weight-file.js'
import type { Arena } from './arena.js'

/** Addresses of a placed matrix and its size. */
export interface Matrix {
  readonly cols: number
  /** Blocks of sixteen outputs. */
  readonly blocks: number
  readonly weights: number
  readonly scales: number
  readonly bias: number
}

export interface Part {
  readonly weight: Quantised
  /** Absent: zero. */
  readonly bias?: Float32Array
}

/** Outputs of the kernel come in sixteens. */
export const padded = (rows: number): number => Math.ceil(rows / 16) * 16

/** Bias of the rows that only fill up a block: they lose every comparison. */
const NEVER = Number.NEGATIVE_INFINITY

/** Places `parts` below one another, each padded to whole blocks; kernel/product.ts says how weights lie. */
export const placeMatrix = (arena: Arena, parts: readonly Part[]): Matrix => {
  const cols = parts[0]!.weight.cols
  const rows = parts.reduce((sum, part) => sum + padded(part.weight.rows), 0)
  const scales = new Float32Array(rows)
  const bias = new Float32Array(rows).fill(NEVER)
  const weights = arena.take(rows * cols * 2)
  const laid = arena.shorts(weights, rows * cols)
  let at = 0
  for (const part of parts) {
    scales.set(part.weight.scales, at)
    bias.set(part.bias ?? new Float32Array(part.weight.rows), at)
    interleave(part.weight, laid.subarray(at * cols))
    at += padded(part.weight.rows)
  }
  return { cols, blocks: rows / 16, weights, scales: arena.put(scales), bias: arena.put(bias) }
}

const interleave = ({ data, rows, cols }: Quantised, laid: Int16Array): void => {
  let to = 0
  for (let block = 0; block < rows; block += 16) {
    for (let pair = 0; pair < cols; pair += 2) {
      for (let row = block; row < block + 16; row++, to += 2) {
        if (row >= rows) continue
        laid[to] = data[row * cols + pair]!
        laid[to + 1] = data[row * cols + pair + 1]!
      }
    }
  }
}
