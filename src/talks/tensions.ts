/** Tensions: pairs of records of one report that pull apart. Both sides are kept; there is no verdict. */
import type { Tension } from '../model.js'
import { overlaps } from '../span.js'
import { accountTensions } from './tensions-accounts.js'
import { figureTensions } from './tensions-figures.js'
import type { Pair, Records } from './tensions-pairs.js'
import { talksTensions } from './tensions-talks.js'

/** Finds the tensions of a report: figures first, then accounts of what happened, then the talks themselves. */
export function readTensions(doc: Records): readonly Tension[] {
  return distinct([...figureTensions(doc), ...accountTensions(doc), ...talksTensions(doc)]).map((pair, index) => ({
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
  }))
}

/** One tension for a pair of places in the text: the first, which says most exactly what pulls apart. */
function distinct(pairs: readonly Pair[]): Pair[] {
  const kept: Pair[] = []
  for (const pair of pairs) {
    if (overlap(pair.left, pair.right) && pair.left.record !== pair.right.record) continue
    const known = kept.some(
      (k) =>
        (overlap(k.left, pair.left) && overlap(k.right, pair.right)) ||
        (overlap(k.left, pair.right) && overlap(k.right, pair.left)),
    )
    if (!known) kept.push(pair)
  }
  return kept
}

const overlap = (a: Tension['left'], b: Tension['left']): boolean =>
  a.evidence.some((x) => b.evidence.some((y) => overlaps(x, y)))
