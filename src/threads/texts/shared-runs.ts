/**
 * The words two texts share, found exactly: runs of equal words, the longest first, none used twice (greedy string tiling, Wise 1993),
 * and the passages that runs make when only a few words between them differ.
 */
import type { CodedWords } from './word-code.js'

/** `length` equal words, from the word `left` of one text and the word `right` of the other. */
export interface Run {
  readonly left: number
  readonly right: number
  readonly length: number
}

/** Runs in a row with a few other words between them: word ranges `[start, end)` in both texts, and how many words are equal. */
export interface Passage {
  readonly left: readonly [number, number]
  readonly right: readonly [number, number]
  readonly equal: number
}

/** A run begins where so many words in a row are equal. */
const SEED = 4
/** Shorter runs are stock phrases. */
const LEAST = 6
/** Between runs of more than SEED words up to so many may differ within one passage: a spelling, a name, a figure. */
const GAP = 4
/** A phrase that one text repeats more often than this is looked at in its first places only. */
const PLACES = 12

/** The shared runs of at least LEAST words, and shorter ones of SEED or more that continue them, in the order of the first text. */
export const sharedRuns = (left: CodedWords, right: CodedWords): readonly Run[] => {
  const found = candidates(left.hashes, right.hashes)
  found.sort((a, b) => b.length - a.length || a.left - b.left || a.right - b.right)
  const usedLeft = new Uint8Array(left.hashes.length)
  const usedRight = new Uint8Array(right.hashes.length)
  const runs: Run[] = []
  for (const candidate of found) {
    const run = free(candidate, usedLeft, usedRight)
    if (run === null) continue
    usedLeft.fill(1, run.left, run.left + run.length)
    usedRight.fill(1, run.right, run.right + run.length)
    runs.push(run)
  }
  runs.sort((a, b) => a.left - b.left)
  return runs.filter(
    (run, i) =>
      run.length >= LEAST || follows(runs[i - 1], run, GAP) || (runs[i + 1] && follows(run, runs[i + 1]!, GAP)),
  )
}

/** Every longest run, once. */
const candidates = (left: Uint16Array, right: Uint16Array): Run[] => {
  const places = new Map<number, number[]>()
  for (let i = 0; i + SEED <= right.length; i++) {
    const seed = seedAt(right, i)
    const known = places.get(seed)
    if (!known) places.set(seed, [i])
    else if (known.length < PLACES) known.push(i)
  }
  const runs: Run[] = []
  for (let i = 0; i + SEED <= left.length; i++) {
    for (const j of places.get(seedAt(left, i)) ?? []) {
      if (i > 0 && j > 0 && left[i - 1] === right[j - 1]) continue
      let length = 0
      while (i + length < left.length && j + length < right.length && left[i + length] === right[j + length]) length++
      if (length >= SEED) runs.push({ left: i, right: j, length })
    }
  }
  return runs
}

/** Four hashes of fifteen bits; the last is stirred in so that the sum stays exact. */
const seedAt = (hashes: Uint16Array, at: number): number =>
  ((hashes[at]! * 0x8000 + hashes[at + 1]!) * 0x8000 + hashes[at + 2]!) * 0x100 + (hashes[at + 3]! & 0xff)

/** What of a run no longer run has taken, or null when that is too little. */
const free = (run: Run, usedLeft: Uint8Array, usedRight: Uint8Array): Run | null => {
  let first = 0
  let last = run.length
  while (first < last && (usedLeft[run.left + first] || usedRight[run.right + first])) first++
  while (last > first && (usedLeft[run.left + last - 1] || usedRight[run.right + last - 1])) last--
  for (let i = first; i < last; i++) if (usedLeft[run.left + i] || usedRight[run.right + i]) last = i
  return last - first < SEED ? null : { left: run.left + first, right: run.right + first, length: last - first }
}

/** True when `next` goes on where `run` ends in both texts, at most `gap` words later. */
export const follows = (run: Run | undefined, next: Run, gap: number): boolean => {
  if (run === undefined) return false
  const left = next.left - run.left - run.length
  const right = next.right - run.right - run.length
  return left >= 0 && right >= 0 && left <= gap && right <= gap
}

/** Passages of at least `least` equal words. */
export const passagesOf = (runs: readonly Run[], least: number): readonly Passage[] => {
  const passages: Passage[] = []
  let open: Passage | null = null
  let before: Run | undefined
  for (const run of runs) {
    const end = { left: run.left + run.length, right: run.right + run.length }
    if (open !== null && follows(before, run, GAP))
      open = { left: [open.left[0], end.left], right: [open.right[0], end.right], equal: open.equal + run.length }
    else {
      if (open !== null && open.equal >= least) passages.push(open)
      open = { left: [run.left, end.left], right: [run.right, end.right], equal: run.length }
    }
    before = run
  }
  if (open !== null && open.equal >= least) passages.push(open)
  return passages
}
