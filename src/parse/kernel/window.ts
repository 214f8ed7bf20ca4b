/** The first layer: a word's vector from itself and its two neighbours. */

/**
 * x[t] = leaky(left[t-1] + centre[t] + right[t+1] + bias) for one sentence of `count` words. `places` holds, per word,
 * the address of its three cached vectors (left, centre, right; `width` floats each). Outside the sentence stands zero.
 */
export function window3(places: usize, count: i32, width: i32, bias: usize, out: usize): void {
  const bytes = <usize>width << 2
  const slope = f32x4.splat(0.1)
  for (let t = 0; t < count; t++) {
    const at = places + (<usize>t << 2)
    const centre = <usize>load<u32>(at) + bytes
    const left = t > 0 ? <usize>load<u32>(at - 4) : 0
    const right = t + 1 < count ? <usize>load<u32>(at + 4) + 2 * bytes : 0
    for (let i: usize = 0; i < bytes; i += 16) {
      let sum = f32x4.add(v128.load(centre + i), v128.load(bias + i))
      if (left) sum = f32x4.add(sum, v128.load(left + i))
      if (right) sum = f32x4.add(sum, v128.load(right + i))
      // The slope is below one, so the larger of the two is the leaky unit on either side of zero.
      v128.store(out + i, f32x4.pmax(sum, f32x4.mul(sum, slope)))
    }
    out += bytes
  }
}
