/** What kind of thing a name that no lexicon has names: a sum of learned weights for each kind, one a sign. */
import { NAME_KINDS, nameWeights } from '../knowledge/name-weights.js'
import type { ParsedDocument } from '../model.js'
import type { NameType } from './name.js'
import { tellName } from './name-signs.js'
import type { Tally } from './name-tallies.js'
import type { Candidate } from './names.js'

/** The likeliest kind of a name and how likely it is, by all its mentions. */
export function kindOf(
  doc: ParsedDocument,
  mentions: readonly Candidate[],
  tally: Tally,
): { readonly type: NameType; readonly chance: number } {
  const weights = nameWeights()
  const sums = new Float64Array(NAME_KINDS.length)
  tellName(doc, mentions, tally, (sign, amount) => {
    const row = weights.get(sign)
    if (row) for (let k = 0; k < sums.length; k++) sums[k]! += row[k]! * amount
  })
  let best = 0
  for (let k = 1; k < sums.length; k++) if (sums[k]! > sums[best]!) best = k
  let all = 0
  for (const sum of sums) all += Math.exp(sum - sums[best]!)
  return { type: NAME_KINDS[best]!, chance: 1 / all }
}
