/** Tensions: pairs of records of one report that pull apart. Both sides are kept; there is no verdict. */
import type { Tension } from '../model.js'
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

/** One tension for a pair of places in the text, whatever records stand there. */
function distinct(pairs: readonly Pair[]): Pair[] {
  const seen = new Set<string>()
  return pairs.filter(({ rule, left, right }) => {
    const at = [left.evidence[0]?.start ?? -1, right.evidence[0]?.start ?? -1].sort((a, b) => a - b)
    const key = `${rule} ${at.join(' ')}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
