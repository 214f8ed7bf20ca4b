/** Which plans and deals a report puts on the table, and where it speaks of each. */
import { wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { PLAIN_MODIFIERS } from '../plain-modifiers.js'
import type { Stand } from '../positions/stands.js'
import { type ProposalMention, proposalMentions } from './proposal-mention.js'

const LABEL_ONLY = new Set([...PLAIN_MODIFIERS, 'already'])

/**
 * The mentions of each proposal of a report: the same noun taken up with "the", or the same name, unless another giver or day is told.
 * `stands` are those that name what they are on.
 */
export function onTheTable(doc: AttributedDocument, stands: readonly Stand[]): ProposalMention[][] {
  const all = proposalMentions(doc)
  // "based on a statement of principles": what a proposal rests on is not on the table.
  const bases = new Set(all.flatMap((m) => m.basis.flat()))
  const mentions = all.filter((m) => !bases.has(m.head))
  const taken = new Set(stands.flatMap((s) => (s.taken.kind === 'object' ? [s.taken.head] : [])))
  const groups: ProposalMention[][] = []
  for (const m of mentions) {
    const group = groups.findLast((g) => g.some((o) => same(doc, o, m)))
    if (group) group.push(m)
    else if (founds(m) || (m.rule.needs !== 'parts' && taken.has(m.head))) groups.push([m])
  }
  return groups
}

/** A mention that says more than "the plan" can open a proposal. */
const founds = (m: ProposalMention): boolean =>
  m.mediated ||
  m.proposed ||
  m.parts.length > 0 ||
  m.basis.length > 0 ||
  (m.rule.needs !== 'parts' && (m.revised || m.by.length > 0 || m.to.length > 0))

function same(doc: AttributedDocument, a: ProposalMention, b: ProposalMention): boolean {
  const [x, y] = [wordAt(doc, a.head), wordAt(doc, b.head)]
  if (x.xpos.endsWith('S') !== y.xpos.endsWith('S')) return false
  if (a.date && b.date && a.date.from !== b.date.from) return false
  if (a.by.length > 0 && b.by.length > 0 && !a.by.some((g) => b.by.includes(g))) return false
  const names = [...b.modifiers].filter((w) => !LABEL_ONLY.has(w))
  if (x.lemma.toLowerCase() !== y.lemma.toLowerCase()) {
    // "presented a proposal ... the text was based on": another word for it, with nothing of its own and close by.
    return (
      b.definite &&
      names.length === 0 &&
      KIN.has(a.rule.id) &&
      KIN.has(b.rule.id) &&
      y.sentence - x.sentence <= NEAR_SENTENCES
    )
  }
  if (names.some((w) => !a.modifiers.has(w)) && !names.some((w) => a.modifiers.has(w)))
    return b.by.length > 0 && a.by.length > 0
  return b.definite || names.some((w) => a.modifiers.has(w))
}

/** Rules whose nouns stand for each other; a deal is not a proposal. */
const KIN = new Set(['proposal-named', 'proposal-plan', 'proposal-text'])
const NEAR_SENTENCES = 5
