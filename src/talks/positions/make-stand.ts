/** Stands of the mechanisms of position.yml: their rules and words, and what a stand on a clause or on its subject looks like. */
import { type PositionRule, positionWords } from '../../knowledge/position-rules.js'
import { kid, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Stance } from '../../model.js'
import type { Stand } from './stands.js'

/** A mechanism's rule and words; a RangeError where the rules have none of that name. */
export const mechanism = (id: string): { readonly rule: PositionRule; readonly words: ReadonlySet<string> } => {
  const found = positionWords().mechanisms.get(id)
  if (!found) throw new RangeError(`data/rules/position.yml has no mechanism ${id}`)
  return found
}

/** A stand on what the clause at `at` says. */
export const standOf = (rule: PositionRule, stance: Stance, holders: readonly number[], at: number): Stand => ({
  rule,
  stance,
  holders,
  at,
  holderHead: -1,
  taken: { head: at, kind: 'that', asked: -1 },
})

/** The same stand on the subject of its word, where that is a noun: of "the plan was unacceptable" the matter is the plan. */
export function aboutSubject(doc: AttributedDocument, stand: Stand): Stand {
  const subject = kid(doc, stand.at, 'nsubj')
  const idle = [doc.mentionAt, doc.placeAt, doc.dateAt].some((at) => (at[subject] ?? -1) >= 0)
  if (subject < 0 || idle || wordAt(doc, subject).upos === 'PRON') return stand
  return { ...stand, taken: { head: subject, kind: 'object', asked: -1 }, shown: stand.at }
}
