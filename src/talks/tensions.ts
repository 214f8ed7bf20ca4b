/** Tensions: pairs of records of one report that pull apart. Both sides are kept; there is no verdict. */
import type { Notice, Tension } from '../model.js'
import { overlaps } from '../span.js'
import { accountTensions } from './tensions-accounts.js'
import { figureTensions } from './tensions-figures.js'
import type { Pair, Records } from './tensions-pairs.js'
import { talksTensions } from './tensions-talks.js'

// No reader follows hundreds of rival counts, and in a text as long as a book they grow with the square of its length.
const MOST_OF_A_FAMILY = 200

/** Finds the tensions of a report: figures first, then accounts of what happened, then the talks themselves; and says where it stopped. */
export function readTensions(doc: Records): {
  readonly tensions: readonly Tension[]
  readonly notices: readonly Notice[]
} {
  const kept: Pair[] = []
  const notices: Notice[] = []
  for (const family of [figureTensions(doc), accountTensions(doc), talksTensions(doc)]) {
    const before = kept.length
    for (const pair of family) {
      if (isKnown(kept, pair)) continue
      if (kept.length - before === MOST_OF_A_FAMILY) {
        notices.push({
          stage: 'talks',
          id: 'more-tensions',
          at: pair.right.evidence[0] ?? null,
          message: `more than ${MOST_OF_A_FAMILY} pairs of records pull apart in one way; the rest is not recorded (the next: ${pair.note})`,
        })
        break
      }
      kept.push(pair)
    }
  }
  return { tensions: kept.map(tensionOf), notices }
}

const tensionOf = (pair: Pair, index: number): Tension => ({
  id: `t${index + 1}`,
  type: pair.type,
  left: pair.left,
  right: pair.right,
  note: pair.note,
  made: {
    rule: pair.rule,
    known: 'implied',
    steps: [
      { stage: 'talks', rule: pair.rule, says: `${pair.left.record} is one side`, at: pair.left.evidence },
      {
        stage: 'talks',
        rule: pair.rule,
        says: `${pair.right.record} is the other: ${pair.note}`,
        at: pair.right.evidence,
      },
    ],
  },
})

/** One tension for a pair of places in the text: the first, which says most exactly what pulls apart; and none of a record with itself. */
const isKnown = (kept: readonly Pair[], { left, right }: Pair): boolean =>
  (overlap(left, right) && left.record !== right.record) ||
  kept.some(
    (k) => (overlap(k.left, left) && overlap(k.right, right)) || (overlap(k.left, right) && overlap(k.right, left)),
  )

const overlap = (a: Tension['left'], b: Tension['left']): boolean =>
  a.evidence.some((x) => b.evidence.some((y) => overlaps(x, y)))
