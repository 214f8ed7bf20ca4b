/** Activations to 16-bit integers, one scale a row: 127 x 32767 x 512 inputs still fits a 32-bit sum. */

/** Quantises `rows` rows of `cols` floats (a multiple of 8); writes the integers and, per row, what one unit is worth. */
export function quantise(from: usize, rows: i32, cols: i32, to: usize, scales: usize): void {
  for (let row = 0; row < rows; row++) {
    store<f32>(scales, quantiseRow(from, cols, to))
    from += <usize>cols << 2
    to += <usize>cols << 1
    scales += 4
  }
}

/** 1.5 x 2^23: adding it leaves a float's nearest integer in its low bits, in one step where a conversion takes many. */
const ROUND: f32 = 12582912

/** One row; returns its scale, 0 for a row of zeros. */
export function quantiseRow(from: usize, cols: i32, to: usize): f32 {
  const end = from + (<usize>cols << 2)
  let most = f32x4.splat(0)
  let more = f32x4.splat(0)
  for (let at = from; at < end; at += 32) {
    most = f32x4.pmax(most, f32x4.abs(v128.load(at)))
    more = f32x4.pmax(more, f32x4.abs(v128.load(at, 16)))
  }
  most = f32x4.pmax(most, more)
  const top = max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  )
  // Below this the reciprocal would overflow to infinity and a zero would become NaN.
  const factor = f32x4.splat(top > 1e-30 ? <f32>32767 / top : <f32>0)
  const round = f32x4.splat(ROUND)
  for (let at = from; at < end; at += 32) {
    const low = i32x4.sub(f32x4.add(f32x4.mul(v128.load(at), factor), round), round)
    const high = i32x4.sub(f32x4.add(f32x4.mul(v128.load(at, 16), factor), round), round)
    v128.store(to, i16x8.narrow_i32x4_s(low, high))
    to += 16
  }
  return top / <f32>32767
}
