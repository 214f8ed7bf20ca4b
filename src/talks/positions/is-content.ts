/** Whether what a word takes says anything: a wish where a wish is wanted, and no word that the rule leaves out. */
import type { PositionRule } from '../../knowledge/position-rules.js'
import { clauseOf, isPassive, isSubjunctive } from '../../match/clause.js'
import { isVerb, kid, kids, markOf, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Stance } from '../../model.js'
import type { Complement } from './complements.js'

/** Stances that a clause can carry only as a wish: who agrees that something was so has accepted nothing. */
const WISHING: ReadonlySet<Stance> = new Set(['demands', 'accepts'])

/** Words that say nothing of their own are no content, nor are those the rule leaves out. */
export function isContent(doc: AttributedDocument, rule: PositionRule, taken: Complement): boolean {
  const { head } = taken
  const { lemma, upos } = wordAt(doc, head)
  if (rule.stance === 'expects' && taken.kind === 'that' && (!isAhead(doc, head) || isOwed(doc, head))) return false
  // "expects the toll to rise" awaits nothing of anybody.
  if (rule.stance === 'expects' && rule.takes.has('done') && (doc.mentionAt[taken.asked] ?? -1) < 0) return false
  // "wants the council to prevent it" asks the council.
  if (rule.only.size > 0 && (!isListed(doc, head, rule.only) || taken.asked >= 0)) return false
  // "To wipe out malaria": of what is left out, as a deed's object.
  if (rule.only.size > 0 && kids(doc, head, 'obj').some((o) => rule.except.has(wordAt(doc, o).lemma))) return false
  // "preparing the sailors to dock": they shall, not who prepares them; "prepares to be tried".
  if (OWN_DEEDS.has(rule.id) && (taken.asked >= 0 || isPassive(doc, head))) return false
  if (WISHING.has(rule.stance) && taken.kind === 'that' && !isWished(doc, head, rule)) return false
  return (
    upos !== 'PUNCT' &&
    !(taken.kind === 'object' && ['SCONJ', 'ADP'].includes(upos)) &&
    (upos !== 'PRON' || isToldOf(doc, head)) &&
    !rule.except.has(lemma) &&
    !(rule.except.has('be') && kid(doc, head, 'cop') >= 0) &&
    !(taken.kind === 'object' && rule.except.has(wordAt(doc, head).text.toLowerCase()))
  )
}

/** "Prevent", "drive (the rebels) out": a lemma of the list, alone or with its particle. */
const isListed = (doc: AttributedDocument, i: number, only: ReadonlySet<string>): boolean =>
  only.has(wordAt(doc, i).lemma) ||
  (isVerb(doc, i) &&
    kids(doc, i, 'obj').length > 0 &&
    kids(doc, i, 'compound:prt', 'advmod').some((k) =>
      only.has(`${wordAt(doc, i).lemma} ${wordAt(doc, k).text.toLowerCase()}`),
    ))

/** Rules for what one will do oneself. */
const OWN_DEEDS = new Set(['position-prepares', 'position-decides'])

/** "anything that weakens the union": a word that points is content where what follows says at what. */
const isToldOf = (doc: AttributedDocument, i: number): boolean =>
  wordAt(doc, i).xpos === 'NN' &&
  kids(doc, i, 'acl').some((c) => kids(doc, c, 'nsubj').some((k) => /^W/.test(wordAt(doc, k).xpos)))

/** "insisted that the army leave", "that it must leave": a wish; "insisted that it had left", "that it would leave" only asserts. */
function isWished(doc: AttributedDocument, clause: number, { id, stance }: PositionRule): boolean {
  const { tense, modal, perfect } = clauseOf(doc, clause)
  if (perfect || tense === 'past') return false
  // '"Is that yours?" he asked': a question, and nothing that is asked for.
  const { head } = wordAt(doc, clause)
  if (head >= 0 && wordAt(doc, head).lemma === 'ask' && markOf(doc, clause) !== 'that') return false
  // "demand that the premier and his ministers tell us": the verb above leaves nothing else.
  if (id === 'position-demands-that') return true
  if (tense === 'would') return stance === 'accepts'
  return modal !== null || tense === 'none' || isSubjunctive(doc, clause)
}

/** "believes the border should be moved": that is asked for, and not awaited. */
const isOwed = (doc: AttributedDocument, clause: number): boolean =>
  ['should', 'must', 'ought'].includes(clauseOf(doc, clause).modal ?? '')

/** "believes that a deal can be reached", "that it will hold"; what is or was so is no expectation. */
function isAhead(doc: AttributedDocument, clause: number): boolean {
  const { tense, modal, perfect } = clauseOf(doc, clause)
  return !perfect && (tense === 'future' || tense === 'would' || modal !== null)
}
