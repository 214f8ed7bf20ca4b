/** Whether what a clause tells is held to be so by the words it hangs on: shown, judged, called false, or not left undone. */
import { wordClass } from '../knowledge/event-words.js'
import { type Clause, clauseOf, isNegated } from '../match/clause.js'
import { baseRel, caseOf, isVerb, kid, kids, subtree, wordAt, yieldOf } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { lemmaOf } from './words.js'

/** "did not hesitate to attack", "has not stopped shelling"; not "has not stopped others from shelling": who has not left it undone did it. */
export function isUndone(doc: AttributedDocument, v: number, governor: number, word: string): boolean {
  const words = wordAt(doc, v).xpos === 'VBG' ? wordClass('ENDING') : wordClass('UNDOING')
  if (!words.has(word)) return false
  if (kid(doc, governor, 'obj') >= 0) return false
  const { negated, tense, perfect } = clauseOf(doc, governor)
  return negated && (tense === 'past' || (perfect && tense === 'present'))
}

/** "no sign", "little evidence". */
export const isScant = (doc: AttributedDocument, noun: number): boolean =>
  kids(doc, noun, 'det', 'amod').some((d) => SCANT.has(wordAt(doc, d).text.toLowerCase()))

const SCANT = new Set(['no', 'little', 'scant', 'insufficient'])

/** "was right to attack", "was the first to recognise it": whoever was so did it; not "would be wrong to", "it was right to". */
export function isJudgedFor(doc: AttributedDocument, v: number, predicate: number): boolean {
  const first = FIRST.has(lemmaOf(doc, predicate))
  if (!first && !(wordAt(doc, predicate).upos === 'ADJ' && wordClass('JUDGED').has(lemmaOf(doc, predicate))))
    return false
  if (kid(doc, predicate, 'cop') < 0 || kid(doc, predicate, 'expl') >= 0 || kid(doc, v, 'nsubj') >= 0) return false
  const { tense, negated, modal } = clauseOf(doc, predicate)
  return first || (tense === 'past' && !negated && modal === null)
}

const FIRST = new Set(['first', 'second', 'third', 'last', 'latest'])

/** "the claim is a lie", "allegations proved baseless", "called the reports false". */
export function isCalledFalse(doc: AttributedDocument, claim: number): boolean {
  const { rel, head } = wordAt(doc, claim)
  if (head < 0) return false
  const isFalse = (i: number): boolean => i > claim && wordClass('FALSITY').has(lemmaOf(doc, i))
  if (baseRel(rel) === 'nsubj') return !isNegated(doc, head) && [head, ...kids(doc, head, 'xcomp')].some(isFalse)
  // The parser may hang it on the last verb of the claim itself.
  const inside = kids(doc, claim, 'acl').flatMap((c) => kids(doc, c, 'xcomp'))
  return (
    baseRel(rel) === 'obj' &&
    CALLING.has(lemmaOf(doc, head)) &&
    [...kids(doc, head, 'xcomp', 'obl'), ...inside].some(isFalse)
  )
}

const CALLING = new Set([
  'call',
  'brand',
  'label',
  'describe',
  'declare',
  'deem',
  'dub',
  'dismiss',
  'term',
  'find',
  'consider',
])

/** "allegations that they attacked the town": the parser makes a pronoun of the "that", though the verb has an object. */
export const isThatOf = (doc: AttributedDocument, v: number): boolean =>
  kid(doc, v, 'nsubj') >= 0 &&
  kids(doc, v, 'obj').length > 1 &&
  kids(doc, v, 'obj').some((o) => o < v && wordAt(doc, o).text.toLowerCase() === 'that')

/** "nothing shows that they shelled the town", "it is not true that they did"; not "did not know that they had", nor "did not say who did". */
export const isUnshown = (doc: AttributedDocument, v: number, governor: number): boolean =>
  saysIt(lemmaOf(doc, governor)) &&
  (isNegated(doc, governor) || isOfNothing(doc, governor)) &&
  ['that', ''].includes(clauseOf(doc, v).mark) &&
  !isNotAll(doc, v) &&
  !yieldOf(doc, v).some((w) => w < v && wordAt(doc, w).xpos.startsWith('W'))

/** "did not say only that they attacked": they did, and that is not all that is told. */
const isNotAll = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'advmod').some((a) => ['only', 'just'].includes(lemmaOf(doc, a)) && a < kid(doc, v, 'mark'))

/** What tells or shows a thing; "never has Chad attacked it": the parser makes a verb of the "has". */
const saysIt = (lemma: string): boolean =>
  lemma === 'have' || wordClass('TRUTH').has(lemma) || wordClass('SHOWING').has(lemma)

/** "nothing to show that", "no evidence to suggest that". */
function isOfNothing(doc: AttributedDocument, governor: number): boolean {
  const { rel, head } = wordAt(doc, governor)
  if (rel !== 'acl') return false
  return wordAt(doc, head).text.toLowerCase() === 'nothing' || isScant(doc, head)
}

/** "falsely claimed that they had", "lied when it said that they had". */
export function isSaidFalsely(doc: AttributedDocument, governor: number): boolean {
  const { rel, head } = wordAt(doc, governor)
  const falsely = kids(doc, governor, 'advmod').some((a) => wordClass('FALSELY').has(lemmaOf(doc, a)))
  return falsely || (rel === 'advcl' && lemmaOf(doc, head) === 'lie' && isVerb(doc, head))
}

/** "nobody doubts that they had", "does not dispute that"; whoever "did not deny" it has left it open. */
export const isUndoubted = (doc: AttributedDocument, governor: number): boolean =>
  DOUBTING.has(lemmaOf(doc, governor)) && isVerb(doc, governor) && isNegated(doc, governor)

const DOUBTING = new Set(['doubt', 'dispute', 'contest', 'question'])

/** "asked why they had attacked", "wondered how they had": asked of what is taken to be so. */
export const asksWhy = (doc: AttributedDocument, v: number): boolean =>
  (clauseOf(doc, v).tense === 'past' || clauseOf(doc, v).perfect) &&
  kids(doc, v, 'advmod').some((a) => a < v && ['why', 'how'].includes(wordAt(doc, a).text.toLowerCase()))

/** "there is no doubt that they did", "had no trouble taking it", "had no choice but to attack": nothing stood against it. */
export function isNoHindrance(doc: AttributedDocument, noun: number, clause: Clause): boolean {
  if (!wordClass('UNDOUBTED').has(lemmaOf(doc, noun))) return false
  if (clause.finite) return true
  // "had no trouble with the army attacking them": another does it.
  if (kids(doc, noun, 'nmod').some((o) => caseOf(doc, o) === 'with')) return false
  const { head } = wordAt(doc, noun)
  if (head < 0 || !isVerb(doc, head)) return false
  const { tense, modal } = clauseOf(doc, head)
  return tense === 'past' && modal === null && (!clause.infinitive || clause.mark.startsWith('but'))
}

export const INSTEAD: ReadonlySet<string> = new Set(['instead of', 'rather than', 'instead'])

/** "Rather than leave, they stayed": the parser takes the words for a conjunction where they open the sentence. */
export const isRatherThan = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'cc').some((c) => INSTEAD.has(`${wordAt(doc, c).text.toLowerCase()} ${doc.tokens[c + 1]?.text}`))

/** "they escaped, taking hostages": a comma parts it from the verb above. */
export function isSetOff(doc: AttributedDocument, v: number): boolean {
  const [first] = subtree(doc, v)
  // The parser may take the comma into the clause.
  return doc.tokens[first - 1]?.text === ',' || doc.tokens[first]?.text === ','
}

/** "ruled out ever attacking", "denied shelling": a gerund right behind its verb, with no noun between. */
export function isTakenBy(doc: AttributedDocument, v: number): boolean {
  const { head } = wordAt(doc, v)
  const [first] = subtree(doc, v)
  if (isSetOff(doc, v)) return false
  for (let i = head + 1; i < first; i++) if (!['ADV', 'ADP', 'PART'].includes(wordAt(doc, i).upos)) return false
  return head >= 0 && head < v
}
