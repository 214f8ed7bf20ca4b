import { holds, type Span, spanOf } from '../../span.js'
import { passagesOf, sharedRuns } from './shared-runs.js'
import { codedWords } from './word-code.js'
import { type Words, wordsOf } from './words.js'

/** The same words in two texts. */
export interface SharedPassage {
  readonly left: Span
  readonly right: Span
  /** How many of the words are equal; up to a few between them may differ. */
  readonly words: number
}

/** A passage has at least so many equal words: fewer are a phrase that anybody may use. */
export const PASSAGE = 20

/** The passages two texts share, each with its place in both, in the order of the first; their boilerplate plays no part. */
export const sharedPassages = (left: string, right: string): readonly SharedPassage[] => {
  const one = wordsOf(left)
  const other = wordsOf(right)
  return passagesOf(sharedRuns(codedWords(one), codedWords(other)), PASSAGE).map((passage) => ({
    left: wordSpan(left, one, passage.left),
    right: wordSpan(right, other, passage.right),
    words: passage.equal,
  }))
}

/** True when two spans, one of each text, stand at the same place of one shared passage: what they tell was written once. */
export const inOnePassage = (passages: readonly SharedPassage[], left: Span, right: Span): boolean =>
  passages.some(
    (passage) =>
      holds(passage.left, left) &&
      holds(passage.right, right) &&
      Math.abs(left.start - passage.left.start - (right.start - passage.right.start)) <= SHIFT,
  )

/** A few changed words move what follows them. */
const SHIFT = 60

const wordSpan = (text: string, words: Words, [first, end]: readonly [number, number]): Span =>
  spanOf(text, words.starts[first] ?? 0, words.ends[end - 1] ?? 0)
