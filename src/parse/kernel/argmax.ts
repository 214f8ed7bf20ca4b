/** The largest of a row; the lowest place wins a tie. */

/** Place of the largest of `count` floats (a multiple of 4). */
export function argmax(at: usize, count: i32): i32 {
  const end = at + (<usize>count << 2)
  let most = v128.load(at)
  for (let p = at + 16; p < end; p += 16) most = f32x4.pmax(most, v128.load(p))
  const top = f32x4.splat(max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  ))
  for (let p = at; p < end; p += 16) {
    const hits = i32x4.bitmask(f32x4.eq(v128.load(p), top))
    if (hits) return (<i32>(p - at) >> 2) + ctz(hits)
  }
  return 0
}

/** For each of `rows` rows, `stride` bytes apart, the place of the largest of its `count` floats. */
export function argmaxRows(from: usize, rows: i32, stride: usize, count: i32, out: usize): void {
  for (let row = 0; row < rows; row++) {
    store<i32>(out + (<usize>row << 2), argmax(from, count))
    from += stride
  }
}
