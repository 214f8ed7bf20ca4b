/**
 * The matrix product, which is nearly all of the parser's work. Weights and activations are 16-bit integers, so the
 * sums are exact and the same on every machine.
 *
 * Weights lie in blocks of sixteen outputs: for each pair of inputs, 16 x 2 values (64 bytes, one cache line). One
 * activation pair is spread over a vector and multiplied with four such vectors; the lanes are outputs, so no sum
 * across lanes is ever needed. Two rows at a time share the loaded weights: 8 sums, 2 activations, a weight and a
 * product fit V8's fifteen vector registers, three rows do not.
 */

/** Rows handled per sweep over the weights: their activations (32 x 512 bytes) stay in the first-level cache. */
const TILE: i32 = 32

/**
 * out[row][o] = sum_k activation[row][k] * weight[o][k] * rowScale[row] * outScale[o] + bias[o], for `blocks` blocks of
 * sixteen outputs. `cols` is even; an activation row is `cols` 16-bit values, an output row `stride` bytes.
 */
export function product(
  activations: usize, rowScales: usize, rows: i32, cols: i32,
  weights: usize, outScales: usize, bias: usize, blocks: i32,
  out: usize, stride: usize,
): void {
  const rowBytes = <usize>cols << 1
  const blockBytes = <usize>cols << 5
  for (let tile = 0; tile < rows; tile += TILE) {
    const tileEnd = min(tile + TILE, rows)
    for (let block = 0; block < blocks; block++) {
      const w = weights + <usize>block * blockBytes
      const scales = outScales + (<usize>block << 6)
      const biases = bias + (<usize>block << 6)
      const o = out + (<usize>block << 6)
      let row = tile
      for (; row + 1 < tileEnd; row += 2) {
        const a = activations + <usize>row * rowBytes
        twoRows(a, rowBytes, rowScales + (<usize>row << 2), w, scales, biases, o + <usize>row * stride, stride)
      }
      if (row < tileEnd) {
        const a = activations + <usize>row * rowBytes
        oneRow(a, rowBytes, load<f32>(rowScales + (<usize>row << 2)), w, scales, biases, o + <usize>row * stride)
      }
    }
  }
}

function finish(sum: v128, rowScale: v128, scale: v128, bias: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), rowScale), bias)
}

function twoRows(
  a: usize, rowBytes: usize, rowScales: usize, w: usize, scales: usize, biases: usize, out: usize, stride: usize,
): void {
  let p0 = i32x4.splat(0)
  let p1 = p0
  let p2 = p0
  let p3 = p0
  let q0 = p0
  let q1 = p0
  let q2 = p0
  let q3 = p0
  const end = a + rowBytes
  let b = a + rowBytes
  while (a < end) {
    const x = v128.load32_splat(a)
    const y = v128.load32_splat(b)
    let v = v128.load(w)
    p0 = i32x4.add(p0, i32x4.dot_i16x8_s(v, x))
    q0 = i32x4.add(q0, i32x4.dot_i16x8_s(v, y))
    v = v128.load(w, 16)
    p1 = i32x4.add(p1, i32x4.dot_i16x8_s(v, x))
    q1 = i32x4.add(q1, i32x4.dot_i16x8_s(v, y))
    v = v128.load(w, 32)
    p2 = i32x4.add(p2, i32x4.dot_i16x8_s(v, x))
    q2 = i32x4.add(q2, i32x4.dot_i16x8_s(v, y))
    v = v128.load(w, 48)
    p3 = i32x4.add(p3, i32x4.dot_i16x8_s(v, x))
    q3 = i32x4.add(q3, i32x4.dot_i16x8_s(v, y))
    a += 4
    b += 4
    w += 64
  }
  const s = v128.load32_splat(rowScales)
  const t = v128.load32_splat(rowScales, 4)
  const next = out + stride
  let c = v128.load(scales)
  let d = v128.load(biases)
  v128.store(out, finish(p0, s, c, d))
  v128.store(next, finish(q0, t, c, d))
  c = v128.load(scales, 16)
  d = v128.load(biases, 16)
  v128.store(out, finish(p1, s, c, d), 16)
  v128.store(next, finish(q1, t, c, d), 16)
  c = v128.load(scales, 32)
  d = v128.load(biases, 32)
  v128.store(out, finish(p2, s, c, d), 32)
  v128.store(next, finish(q2, t, c, d), 32)
  c = v128.load(scales, 48)
  d = v128.load(biases, 48)
  v128.store(out, finish(p3, s, c, d), 48)
  v128.store(next, finish(q3, t, c, d), 48)
}

/** One row against one block of sixteen outputs; also the last step of every transition. */
export function oneRow(
  a: usize, rowBytes: usize, rowScale: f32, w: usize, scales: usize, biases: usize, out: usize,
): void {
  let p0 = i32x4.splat(0)
  let p1 = p0
  let p2 = p0
  let p3 = p0
  const end = a + rowBytes
  while (a < end) {
    const x = v128.load32_splat(a)
    p0 = i32x4.add(p0, i32x4.dot_i16x8_s(v128.load(w), x))
    p1 = i32x4.add(p1, i32x4.dot_i16x8_s(v128.load(w, 16), x))
    p2 = i32x4.add(p2, i32x4.dot_i16x8_s(v128.load(w, 32), x))
    p3 = i32x4.add(p3, i32x4.dot_i16x8_s(v128.load(w, 48), x))
    a += 4
    w += 64
  }
  const s = f32x4.splat(rowScale)
  v128.store(out, finish(p0, s, v128.load(scales), v128.load(biases)))
  v128.store(out, finish(p1, s, v128.load(scales, 16), v128.load(biases, 16)), 16)
  v128.store(out, finish(p2, s, v128.load(scales, 32), v128.load(biases, 32)), 32)
  v128.store(out, finish(p3, s, v128.load(scales, 48), v128.load(biases, 48)), 48)
}
