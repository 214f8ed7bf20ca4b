/** What a speaker bids others to do: "Lift the blockade," she said. */
import { standsBare } from '../../match/clause.js'
import { kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Statement } from '../../model.js'
import { mechanism, standOf } from './make-stand.js'
import type { Said } from './said-clause.js'
import type { Stand } from './stands.js'

/** "Lift the blockade". */
export function bidding({ doc, statement, v, speakers }: Said): Stand | null {
  const { rule } = mechanism('position-bids')
  return isBidding(doc, statement, v) ? standOf(rule, rule.stance, speakers, v) : null
}

/** "Lift the blockade": a quotation's verb without a subject that bids another do something. */
function isBidding(doc: AttributedDocument, statement: Statement, v: number): boolean {
  const { rule } = mechanism('position-bids')
  if (statement.quoteType === 'indirect' || wordAt(doc, v).xpos !== 'VB' || rule.except.has(wordAt(doc, v).lemma))
    return false
  // "Let us be clear" bids nobody.
  if (kids(doc, v, 'obj').some((o) => ['us', 'me'].includes(wordAt(doc, o).text.toLowerCase()))) return false
  if (statement.cueLemma === 'read') return false
  if (!standsBare(doc, v)) return false
  const first = kids(doc, v, 'advmod', 'aux', 'discourse').filter((k) => k < v)[0] ?? v
  return first === statement.contentWords[0]?.[0] || OPENING.test(doc.tokens[first - 1]?.text ?? '')
}

const OPENING = /^["“”‘']$/
