/** Parts told as a list: "She listed its main parts:" and the items that follow. */
import { wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { issuesIn } from '../positions/issue-of.js'
import type { ProposalMention, ProposalPart } from './proposal-mention.js'

const NEAR_SENTENCES = 3

/** Parts by the group of mentions they belong to: items after a colon, of the proposal told last before them. */
export function listedParts(
  doc: AttributedDocument,
  groups: readonly (readonly ProposalMention[])[],
): Map<number, ProposalPart[]> {
  const parts = new Map<number, ProposalPart[]>()
  let lead = -1
  for (const { index, first, last, kind } of doc.sentences) {
    if (kind !== 'item') {
      lead = doc.tokens[last - 1]?.text === ':' ? index : -1
      continue
    }
    if (lead < 0) continue
    const group = latest(doc, groups, lead)
    const hit = issuesIn(doc, [first, last]).find((h) => !h.issue.weak)
    if (group < 0 || !hit) continue
    const words = Array.from({ length: last - first }, (_, i) => first + i)
    parts.set(group, [...(parts.get(group) ?? []), { hit, words }])
  }
  return parts
}

/** The group with the mention nearest before the end of the sentence that leads the list. */
function latest(doc: AttributedDocument, groups: readonly (readonly ProposalMention[])[], lead: number): number {
  let best = -1
  let nearest = -1
  groups.forEach((mentions, i) => {
    for (const m of mentions) {
      const { sentence } = wordAt(doc, m.head)
      if (sentence <= lead && lead - sentence <= NEAR_SENTENCES && m.head > nearest) [best, nearest] = [i, m.head]
    }
  })
  return best
}
