/** Who says of a charge that it is untrue turns it down where it may be laid to him: a state, an army, rebels, and whoever speaks for one. */
import { clauseOf } from '../match/clause.js'
import { wordAt } from '../match/tree.js'
import type { Actor, AttributedDocument, MentionedDocument } from '../model.js'

/** "said that the accusations were baseless"; not "did not say", "refused to say", nor where a court, an analyst or another's side says it. */
export function isTurnedDown(doc: MentionedDocument, predicate: number): boolean {
  const { statements, statementAt } = doc as AttributedDocument
  const said = statements?.[statementAt[predicate] ?? -1]
  if (said === undefined || said.cueDenied || !ASSERTING.has(said.cueClass)) return false
  const { head } = wordAt(doc, predicate)
  // "said Ghana had called the accusations baseless": Ghana did.
  if (head !== said.cueHead && wordAt(doc, said.cueHead).head !== predicate) return false
  const { finite, negated, modal, tense } = clauseOf(doc, said.cueHead)
  if (!finite || negated || modal !== null || !['past', 'present'].includes(tense)) return false
  return (said.chain.at(-1)?.actors ?? []).some((actor) => answersCharges(doc.actors[actor]!))
}

const ASSERTING = new Set(['say', 'announce', 'tell'])

const answersCharges = ({ kind, speaksFor }: Actor): boolean => speaksFor !== null || SIDES.has(kind)

const SIDES: ReadonlySet<string> = new Set(['country', 'government', 'military', 'armed_group'])
