/** How two texts stand to each other, counted in words: what is equal, where, and what was changed in between. */
import { follows, type Passage, passagesOf, type Run, sharedRuns } from './shared-runs.js'
import type { CodedWords } from './word-code.js'
import { DAY, FIGURE, QUOTED } from './words.js'

export interface Comparison {
  /** Words of each text, and of the shorter one. */
  readonly left: number
  readonly right: number
  readonly shorter: number
  /** Equal words, of which `prose` stand outside quotation marks in both. */
  readonly equal: number
  readonly prose: number
  /** Shares of the shorter text that are equal: of all its words, of those it does not quote, of its first half. */
  readonly share: number
  readonly proseShare: number
  readonly leadShare: number
  /** Places where one number, or one day, stands in the place of another. */
  readonly figuresChanged: number
  readonly daysChanged: number
  /** Days that both name in the same place. */
  readonly daysKept: number
  /** Passages of at least the words asked for, and the longest count of their equal words outside quotation marks. */
  readonly passages: readonly Passage[]
  readonly longestProse: number
}

/** Two runs with up to so many other words between them tell what was changed there. */
const CHANGED_WITHIN = 12

export const compareWords = (left: CodedWords, right: CodedWords, passage: number): Comparison => {
  const runs = sharedRuns(left, right)
  const passages = passagesOf(runs, passage)
  const leftIsShorter = left.hashes.length <= right.hashes.length
  const short = leftIsShorter ? left : right
  const half = short.hashes.length / 2
  const quoted = (run: Run, i: number): boolean =>
    ((left.marks[run.left + i]! | right.marks[run.right + i]!) & QUOTED) !== 0
  let equal = 0
  let prose = 0
  let lead = 0
  let daysKept = 0
  for (const run of runs) {
    equal += run.length
    const first = leftIsShorter ? run.left : run.right
    lead += Math.max(0, Math.min(run.length, Math.ceil(half) - first))
    for (let i = 0; i < run.length; i++) {
      if (!quoted(run, i)) prose++
      if (left.marks[run.left + i]! & DAY) daysKept++
    }
  }
  const unquoted = short.marks.reduce((sum, mark) => sum + (mark & QUOTED ? 0 : 1), 0)
  return {
    left: left.hashes.length,
    right: right.hashes.length,
    shorter: short.hashes.length,
    equal,
    prose,
    share: equal / Math.max(1, short.hashes.length),
    proseShare: prose / Math.max(1, unquoted),
    leadShare: lead / Math.max(1, Math.ceil(half)),
    ...changes(runs, left, right),
    daysKept,
    passages,
    longestProse: passages.reduce((most, one) => Math.max(most, proseIn(one, runs, quoted)), 0),
  }
}

const proseIn = ({ left }: Passage, runs: readonly Run[], quoted: (run: Run, i: number) => boolean): number => {
  let prose = 0
  for (const run of runs)
    if (run.left >= left[0] && run.left < left[1]) for (let i = 0; i < run.length; i++) if (!quoted(run, i)) prose++
  return prose
}

/** Counts what stands between runs that follow each other: a number for a number, a day for a day. */
const changes = (runs: readonly Run[], left: CodedWords, right: CodedWords) => {
  let figuresChanged = 0
  let daysChanged = 0
  for (let i = 1; i < runs.length; i++) {
    const [before, after] = [runs[i - 1]!, runs[i]!]
    if (!follows(before, after, CHANGED_WITHIN)) continue
    const gone = marked(left, before.left + before.length, after.left)
    const come = marked(right, before.right + before.length, after.right)
    if (differ(gone.figures, come.figures)) figuresChanged++
    if (differ(gone.days, come.days)) daysChanged++
  }
  return { figuresChanged, daysChanged }
}

const marked = ({ hashes, marks }: CodedWords, first: number, end: number) => {
  const figures: number[] = []
  const days: number[] = []
  for (let i = first; i < end; i++) {
    if (marks[i]! & DAY) days.push(hashes[i]!)
    else if (marks[i]! & FIGURE) figures.push(hashes[i]!)
  }
  return { figures, days }
}

/** Something stands on both sides, and nothing of it is the same. */
const differ = (one: readonly number[], other: readonly number[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((hash) => other.includes(hash))
