/**
 * The arc-hybrid transition loop of one sentence: two moves a word. A word has one vector for each slot it may stand in;
 * a move adds the eight of its state and four label vectors. Every word becomes the top of the stack and nearly every
 * one the front of the buffer, so those two vectors are computed ahead for a whole batch; of the other six a word needs
 * two on average, and each is computed when it is first asked for.
 */
import { argmax } from './argmax'
import { oneRow, product } from './product'
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
const WIDTH: usize = 80 // D
const SLOT_WEIGHTS: usize = 84 // S x K x D
const SLOT_SCALES: usize = 88
const SLOT_BIAS: usize = 92 // zeros: a slot has none
const VECTORS: usize = 96 // S x K floats a word of the batch
const READY: usize = 100 // S bytes a word of the batch: 1 where the vector is computed
const WORDS: usize = 104 // the encoder's words: D 16-bit integers each
const WORD_SCALES: usize = 108
const SLOTS: usize = 8

function read(plan: usize, field: usize): usize {
  return <usize>load<u32>(plan + field)
}

/** The slots computed ahead: the top of the stack and, next to it, the front of the buffer. */
const AHEAD: i32 = 2
const AHEAD_COUNT: i32 = 2

/** Begins a batch of `count` encoded words: computes what every word will need, marks the rest as not computed. */
export function prepare(plan: usize, count: i32): void {
  const hidden = <i32>read(plan, HIDDEN)
  const width = <i32>read(plan, WIDTH)
  const vector = <usize>hidden << 2
  const at = <usize>AHEAD * vector
  product(
    read(plan, WORDS), read(plan, WORD_SCALES), count, width,
    read(plan, SLOT_WEIGHTS) + <usize>(AHEAD * hidden * width << 1),
    read(plan, SLOT_SCALES) + at, read(plan, SLOT_BIAS), AHEAD_COUNT * hidden >> 4,
    read(plan, VECTORS) + at, vector * SLOTS,
  )
  memory.fill(read(plan, READY), 0, <usize>count * SLOTS)
}

/** The vector of the batch's word `row` in slot `at`, computed now if it was not yet asked for. */
function vectorOf(plan: usize, row: i32, at: i32, vector: usize): usize {
  const place = <usize>row * SLOTS + <usize>at
  const out = read(plan, VECTORS) + place * vector
  if (at == AHEAD || at == AHEAD + 1) return out
  const ready = read(plan, READY) + place
  if (load<u8>(ready)) return out
  store<u8>(ready, 1)
  const rowBytes = read(plan, WIDTH) << 1
  const word = read(plan, WORDS) + <usize>row * rowBytes
  const scale = load<f32>(read(plan, WORD_SCALES) + (<usize>row << 2))
  const bias = read(plan, SLOT_BIAS)
  let scales = read(plan, SLOT_SCALES) + <usize>at * vector
  let weights = read(plan, SLOT_WEIGHTS) + <usize>at * (vector >> 2) * rowBytes
  for (let to = out; to < out + vector; to += 64) {
    oneRow(word, rowBytes, scale, weights, scales, bias, to)
    weights += rowBytes << 4
    scales += 64
  }
  return out
}

/** The vector of the sentence's `word` in slot `at`, or of its absence. */
function slot(plan: usize, nulls: usize, row: i32, word: i32, at: i32, vector: usize): usize {
  return word < 0 ? nulls + <usize>at * vector : vectorOf(plan, row + word, at, vector)
}

/** The vector for the label that `child` was attached with, in label table `table`. */
function labelOf(rows: usize, table: i32, labels: i32, child: i32, rels: usize, vector: usize): usize {
  const label = child < 0 ? labels : load<i32>(rels + (<usize>child << 2))
  return rows + <usize>(table * (labels + 1) + label) * vector
}

/**
 * Parses the `count` words that begin at the batch's word `row`. Writes for each word its head (-1 for the root) and its
 * label. Returns the number of moves.
 */
export function transitions(plan: usize, row: i32, count: i32, heads: usize, rels: usize): i32 {
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
      const from2 = slot(plan, nulls, row, s2, 0, vector)
      const from1 = slot(plan, nulls, row, s1, 1, vector)
      const from0 = slot(plan, nulls, row, s0, 2, vector)
      const fromB = front == count ? read(plan, ROOTS) + 3 * vector : slot(plan, nulls, row, front, 3, vector)
      const fromLeft0 = slot(plan, nulls, row, left0, 4, vector)
      const fromRight0 = slot(plan, nulls, row, right0, 5, vector)
      const fromRight1 = slot(plan, nulls, row, right1, 6, vector)
      const fromLeftB = slot(plan, nulls, row, leftB, 7, vector)
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
        v128.store(sum + i, f32x4.pmax(f32x4.add(g, h), zero))
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
