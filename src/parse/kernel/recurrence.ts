/** The light recurrence of an SRU layer: gates and highway fused into one sweep in each direction. */

/** tanh as a ratio of polynomials (the continued fraction cut after x^7); within 1e-4, and exactly odd. */
function tanh4(x: v128): v128 {
  // At 4.97 the ratio reaches 1; beyond it would run away.
  const c = f32x4.max(f32x4.min(x, f32x4.splat(4.97)), f32x4.splat(-4.97))
  const s = f32x4.mul(c, c)
  let top = f32x4.add(s, f32x4.splat(378))
  top = f32x4.add(f32x4.mul(top, s), f32x4.splat(17325))
  top = f32x4.add(f32x4.mul(top, s), f32x4.splat(135135))
  let below = f32x4.add(f32x4.mul(s, f32x4.splat(28)), f32x4.splat(3150))
  below = f32x4.add(f32x4.mul(below, s), f32x4.splat(62370))
  below = f32x4.add(f32x4.mul(below, s), f32x4.splat(135135))
  return f32x4.div(f32x4.mul(c, top), below)
}

function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(f32x4.mul(tanh4(f32x4.mul(x, half)), half), half)
}

/**
 * One sentence through one layer. `gates` holds per word the three blocks z, f, r of `width` floats; `x` is the layer's
 * input and, afterwards, its output; `cell` is room for half a width. The first half of each block runs forwards, the
 * second backwards.
 */
export function recur(gates: usize, x: usize, count: i32, width: i32, cell: usize): void {
  if (count == 0) return
  const bytes = <usize>width << 2
  sweep(gates, x, count, bytes, bytes * 3, bytes, cell)
  const half = bytes >> 1
  const last = <usize>(count - 1)
  sweep(gates + last * bytes * 3 + half, x + last * bytes + half, count, bytes, 0 - bytes * 3, 0 - bytes, cell)
}

function sweep(gates: usize, x: usize, count: i32, bytes: usize, gateStep: usize, step: usize, cell: usize): void {
  const half = bytes >> 1
  memory.fill(cell, 0, half)
  for (let t = 0; t < count; t++) {
    for (let i: usize = 0; i < half; i += 16) {
      const at = gates + i
      const z = v128.load(at)
      const keep = sigmoid4(v128.load(at + bytes))
      const open = sigmoid4(v128.load(at + 2 * bytes))
      const c = f32x4.add(z, f32x4.mul(keep, f32x4.sub(v128.load(cell + i), z)))
      v128.store(cell + i, c)
      const past = v128.load(x + i)
      v128.store(x + i, f32x4.add(past, f32x4.mul(open, f32x4.sub(tanh4(c), past))))
    }
    gates += gateStep
    x += step
  }
}
