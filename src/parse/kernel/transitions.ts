/**
 * The arc-hybrid transition loop of one sentence: at most two moves a word. Each word's contribution to the hidden
 * layer was projected ahead of time, one vector a slot; a move adds eight of them and four label vectors.
 */
import { argmax } from './argmax'
import { oneRow } from './product'
import { quantiseRow } from './quantise'

/** The order of the addresses and sizes in the plan; src/parse/transitions.ts writes it. */
const HIDDEN: usize = 0 // K
const BLOCKS: usize = 4 // blocks of sixteen moves
const LABELS: usize = 8 // N
const ROOT_LABEL: usize = 12
const NULLS: usize = 16 // S x K: the vector of an absent slot
const ROOTS: usize = 20 // S x K: the vector of ROOT
const LABEL_ROWS: usize = 24 // 4 x (N+1) x K
const HIDDEN_BIAS: usize = 28
const WEIGHTS: usize = 32
const SCALES: usize = 36
const BIAS_ONE: usize = 40 // what is allowed with one word on the stack: minus infinity on the rest
const BIAS_MANY: usize = 44 // with two or more
const BIAS_END: usize = 48 // with two or more and the buffer spent
const SUM: usize = 52 // room: K floats
const SUM16: usize = 56 // room: K 16-bit integers
const SCORES: usize = 60 // room: 16 x BLOCKS floats
const STACK: usize = 64 // room: one i32 a word
const FIRST: usize = 68 // room: leftmost child of each word
const LAST: usize = 72 // room: rightmost child of each word
const MOVES: usize = 76 // out: the moves taken, in order
const SLOTS: usize = 8

function read(plan: usize, field: usize): usize {
  return <usize>load<u32>(plan + field)
}

/** The vector of `word` in `slot`, or of its absence. */
function slot(projected: usize, nulls: usize, word: i32, at: i32, vector: usize): usize {
  return word < 0
    ? nulls + <usize>at * vector
    : projected + <usize>word * (vector * SLOTS) + <usize>at * vector
}

/** The vector for the label that `child` was attached with, in label table `table`. */
function labelOf(rows: usize, table: i32, labels: i32, child: i32, rels: usize, vector: usize): usize {
  const label = child < 0 ? labels : load<i32>(rels + (<usize>child << 2))
  return rows + <usize>(table * (labels + 1) + label) * vector
}

/**
 * Parses `count` words. `projected`: S x K floats a word. Writes for each word its head (-1 for the root) and its
 * label. Returns the number of moves.
 */
export function transitions(plan: usize, projected: usize, count: i32, heads: usize, rels: usize): i32 {
  const hidden = <i32>read(plan, HIDDEN)
  const vector = <usize>hidden << 2
  const labels = <i32>read(plan, LABELS)
  const rootLabel = <i32>read(plan, ROOT_LABEL)
  const nulls = read(plan, NULLS)
  const labelRows = read(plan, LABEL_ROWS)
  const stack = read(plan, STACK)
  const first = read(plan, FIRST)
  const last = read(plan, LAST)
  const moves = read(plan, MOVES)
  memory.fill(first, 0xff, <usize>count << 2)
  memory.fill(last, 0xff, <usize>count << 2)
  let depth = 0
  let front = 0
  let taken = 0
  while (true) {
    let move = 0
    if (depth == 0) {
      if (front == count) break
    } else if (front == count && depth == 1) {
      move = 1 + rootLabel
    } else {
      const top = stack + (<usize>depth << 2)
      const s0 = load<i32>(top - 4)
      const s1 = depth > 1 ? load<i32>(top - 8) : -1
      const s2 = depth > 2 ? load<i32>(top - 12) : -1
      const left0 = load<i32>(first + (<usize>s0 << 2))
      const right0 = load<i32>(last + (<usize>s0 << 2))
      const right1 = s1 < 0 ? -1 : load<i32>(last + (<usize>s1 << 2))
      const leftB = front == count ? -1 : load<i32>(first + (<usize>front << 2))
      const from2 = slot(projected, nulls, s2, 0, vector)
      const from1 = slot(projected, nulls, s1, 1, vector)
      const from0 = slot(projected, nulls, s0, 2, vector)
      const fromB = front == count ? read(plan, ROOTS) + 3 * vector : slot(projected, nulls, front, 3, vector)
      const fromLeft0 = slot(projected, nulls, left0, 4, vector)
      const fromRight0 = slot(projected, nulls, right0, 5, vector)
      const fromRight1 = slot(projected, nulls, right1, 6, vector)
      const fromLeftB = slot(projected, nulls, leftB, 7, vector)
      const label0 = labelOf(labelRows, 0, labels, left0, rels, vector)
      const label1 = labelOf(labelRows, 1, labels, right0, rels, vector)
      const label2 = labelOf(labelRows, 2, labels, right1, rels, vector)
      const label3 = labelOf(labelRows, 3, labels, leftB, rels, vector)
      const hiddenBias = read(plan, HIDDEN_BIAS)
      const sum = read(plan, SUM)
      const zero = f32x4.splat(0)
      // Pairs first: four short chains of additions run side by side, and their order is fixed.
      for (let i: usize = 0; i < vector; i += 16) {
        const a = f32x4.add(v128.load(from2 + i), v128.load(from1 + i))
        const b = f32x4.add(v128.load(from0 + i), v128.load(fromB + i))
        const c = f32x4.add(v128.load(fromLeft0 + i), v128.load(fromRight0 + i))
        const d = f32x4.add(v128.load(fromRight1 + i), v128.load(fromLeftB + i))
        const e = f32x4.add(v128.load(label0 + i), v128.load(label1 + i))
        const f = f32x4.add(v128.load(label2 + i), v128.load(label3 + i))
        const g = f32x4.add(f32x4.add(a, b), f32x4.add(c, d))
        const h = f32x4.add(f32x4.add(e, f), v128.load(hiddenBias + i))
        v128.store(sum + i, f32x4.max(f32x4.add(g, h), zero))
      }
      const sum16 = read(plan, SUM16)
      const scale = quantiseRow(sum, hidden, sum16)
      const bias = read(plan, front == count ? BIAS_END : depth == 1 ? BIAS_ONE : BIAS_MANY)
      const scores = read(plan, SCORES)
      const scales = read(plan, SCALES)
      const blocks = <i32>read(plan, BLOCKS)
      let weights = read(plan, WEIGHTS)
      for (let block = 0; block < blocks; block++) {
        const at = <usize>block << 6
        oneRow(sum16, <usize>hidden << 1, scale, weights, scales + at, bias + at, scores + at)
        weights += <usize>hidden << 5
      }
      move = argmax(scores, blocks << 4)
    }
    store<i32>(moves + (<usize>taken << 2), move)
    taken++
    if (move == 0) {
      store<i32>(stack + (<usize>depth << 2), front)
      depth++
      front++
    } else {
      depth--
      const word = load<i32>(stack + (<usize>depth << 2))
      const at = <usize>word << 2
      if (move <= labels) {
        store<i32>(rels + at, move - 1)
        if (front == count) {
          store<i32>(heads + at, -1)
        } else {
          store<i32>(heads + at, front)
          // Later left-arcs to the same word come from further left.
          store<i32>(first + (<usize>front << 2), word)
        }
      } else {
        const head = load<i32>(stack + (<usize>(depth - 1) << 2))
        store<i32>(rels + at, move - 1 - labels)
        store<i32>(heads + at, head)
        store<i32>(last + (<usize>head << 2), word)
      }
    }
  }
  return taken
}
