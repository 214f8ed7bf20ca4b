/** What kind of condition it is by what hangs on it: what a party would do then makes a threat or an offer of it. */
import { clauseOf, isPassive } from '../../match/clause.js'
import { surfaceSubject } from '../../match/roles.js'
import { baseRel, isVerb, kids, wordAt } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import { conditionRules, type TurnRule } from './condition-rules.js'
import { type Draft, decides, lemma } from './halves.js'

/** "Will attack" makes a threat of a plain condition, "will release" an offer; null where nobody says what he would do. */
export function turnOf(doc: EventDocument, draft: Draft): TurnRule | null {
  if (draft.rule.kind !== 'consequence') return null
  const deeds = draft.consequent.flatMap(([first, last]) => deedsIn(doc, first, last))
  const { turns } = conditionRules()
  const done = turns.find(({ words }) => deeds.some((v) => words.has(lemma(doc, v))))
  const launched = (turn: TurnRule, v: number): boolean =>
    turn.with.has(lemma(doc, v)) && kids(doc, v, 'obj').some((o) => turn.words.has(lemma(doc, o)))
  return done ?? turns.find((turn) => deeds.some((v) => launched(turn, v))) ?? null
}

/** The predicate of a half, and what it carries on with, where somebody would do it: "is ready to help", "would agree to sign". */
function deedsIn(doc: EventDocument, first: number, last: number): number[] {
  const inside = (i: number): boolean => i >= first && i < last
  const deeds: number[] = []
  for (let i = first; i < last; i++) {
    const { head, rel, upos } = wordAt(doc, i)
    const carriedOn = ['xcomp', 'conj'].includes(baseRel(rel)) && deeds.includes(head)
    const top = (!inside(head) && (isVerb(doc, i) || upos === 'ADJ')) || carriedOn
    if (top && (carriedOn || willDo(doc, i))) deeds.push(i)
  }
  return deeds
}

/** True where whoever decides would do it, in so many words: no shells that destroy, no attack that would be a crime. */
function willDo(doc: EventDocument, predicate: number): boolean {
  const subject = surfaceSubject(doc, predicate)
  const { negated, question, infinitive } = clauseOf(doc, predicate)
  if (negated || question) return false
  // "The offensive would be suspended": by whoever says so.
  // "An offer to attend if": whoever makes it.
  if (subject < 0) return infinitive
  return isPassive(doc, predicate) || (decides(doc, subject) && isSomebody(doc, subject))
}

/** A name that is nobody's ("polio") decides nothing. */
const isSomebody = (doc: EventDocument, i: number): boolean =>
  wordAt(doc, i).upos !== 'PROPN' || (doc.mentionAt[i] ?? -1) >= 0
