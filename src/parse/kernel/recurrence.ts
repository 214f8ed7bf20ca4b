/** The light recurrence of an SRU layer: gates and highway fused into one sweep in each direction. */

/**
 * tanh as a ratio of polynomials: the continued fraction cut after x^7, within 1e-4. At 4.97 the ratio reaches 1; beyond
 * it would run away. In memory rather than in the code, where V8 would build each constant anew at every use; pmin and
 * pmax because min and max mend NaNs that cannot occur here, at several instructions each.
 */
const NUMBERS = memory.data<f32>([
  4.97, 4.97, 4.97, 4.97,
  -4.97, -4.97, -4.97, -4.97,
  378, 378, 378, 378,
  17325, 17325, 17325, 17325,
  135135, 135135, 135135, 135135,
  28, 28, 28, 28,
  3150, 3150, 3150, 3150,
  62370, 62370, 62370, 62370,
  0.5, 0.5, 0.5, 0.5,
], 16)

function tanh4(x: v128): v128 {
  const c = f32x4.pmax(f32x4.pmin(x, v128.load(NUMBERS)), v128.load(NUMBERS, 16))
  const s = f32x4.mul(c, c)
  let top = f32x4.add(s, v128.load(NUMBERS, 32))
  top = f32x4.add(f32x4.mul(top, s), v128.load(NUMBERS, 48))
  top = f32x4.add(f32x4.mul(top, s), v128.load(NUMBERS, 64))
  let below = f32x4.add(f32x4.mul(s, v128.load(NUMBERS, 80)), v128.load(NUMBERS, 96))
  below = f32x4.add(f32x4.mul(below, s), v128.load(NUMBERS, 112))
  below = f32x4.add(f32x4.mul(below, s), v128.load(NUMBERS, 64))
  return f32x4.div(f32x4.mul(c, top), below)
}

function sigmoid4(x: v128): v128 {
  const half = v128.load(NUMBERS, 128)
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
