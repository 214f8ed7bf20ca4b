/** Seats the tree lost: what stands right beside the number, subjects hung on a date, people along with others. */
import { namesPeople } from '../../knowledge/counted-nouns.js'
import { isPassive } from '../../match/clause.js'
import {
  baseRel,
  caseOf,
  isUnder,
  isVerb,
  kid,
  kids,
  listHead,
  opensWith,
  type Range,
  wordAt,
} from '../../match/tree.js'
import type { ParsedDocument } from '../../model.js'
import type { SeatAt } from './seat.js'

export const lemma = (doc: ParsedDocument, i: number): string => wordAt(doc, i).lemma.toLowerCase()

/**
 * The word right before or after the quantity: "injured scores", "12 injured". Where lists run on ("killed 25 soldiers and injured
 * scores") the neighbour is surer than the tree.
 */
export function beside(doc: ParsedDocument, i: number, tags: readonly string[]): SeatAt[] {
  const word = doc.tokens[i]
  if (!word || !tags.includes(word.xpos)) return []
  const text = word.text.toLowerCase()
  return [
    word.upos === 'VERB' && word.xpos !== 'JJ'
      ? { seat: 'undergoer', word: lemma(doc, i), at: i }
      : { seat: 'state', word: text, at: i },
  ]
}

/** "six of those killed", "two of those who died": what became of those whom some are picked from; `at` is the word after the quantity. */
export function ofThose(doc: ParsedDocument, at: number): SeatAt[] {
  const those = doc.tokens[at + 1]
  if (doc.tokens[at]?.text !== 'of' || those?.text !== 'those') return []
  return kids(doc, those.index, 'acl').map((v): SeatAt => {
    const suffered = isPassive(doc, v) || wordAt(doc, v).rel === 'acl'
    return { seat: suffered ? 'undergoer' : 'doer', word: lemma(doc, v), at: v }
  })
}

/**
 * "clashes between traders and guards at a plant in the county left eight people injured": so far from its subject the tree loses
 * "left", but between it and the state the people can be nothing else.
 */
export function leftSo(doc: ParsedDocument, before: number, noun: number): SeatAt[] {
  if (noun < 0 || doc.tokens[before]?.lemma.toLowerCase() !== 'leave') return []
  const state = doc.tokens[noun + 1]
  return state && /^(?:VBN|VBD|JJ)$/.test(state.xpos)
    ? [{ seat: 'state', word: state.text.toLowerCase(), at: state.index }]
    : []
}

/** "the death of ten and injury of 31 miners", "serious injuries to a woman": the noun right before is theirs, whatever the tree joins. */
export function rightBefore(doc: ParsedDocument, first: number): SeatAt[] {
  const noun = doc.tokens[first - 2]
  const prep = doc.tokens[first - 1]?.text
  return noun?.upos === 'NOUN' && (prep === 'of' || (prep === 'to' && noun.lemma.toLowerCase() === 'injury'))
    ? [{ seat: 'of', word: noun.lemma.toLowerCase(), at: noun.index }]
    : []
}

/** "are registered as missing", "whom it lists as dead": what a verb calls its people. */
export const calledSo = (doc: ParsedDocument, v: number): SeatAt[] =>
  kids(doc, v, 'advcl', 'obl', 'xcomp')
    .filter((c) => opensWith(doc, c, 'as'))
    .map((c): SeatAt => ({ seat: 'state', word: wordAt(doc, c).text.toLowerCase(), at: c }))

/**
 * "were killed and up to ten others injured", "20 dead with 50 others injured": after a verb and "and", and after "others", a participle
 * without its auxiliary belongs to the new people.
 */
export function gapped(doc: ParsedDocument, first: number, noun: number): SeatAt[] {
  if (noun < 0 || kid(doc, noun + 1, 'obj') >= 0) return []
  const joined = doc.tokens[first - 1]?.upos === 'CCONJ' && first > 1 && isVerb(doc, first - 2)
  return joined || wordAt(doc, noun).text.toLowerCase() === 'others' ? beside(doc, noun + 1, ['VBN', 'JJ']) : []
}

/**
 * "On October 9th 2023, at 4:30 am, three civilians, including two women, were killed": after a long opening the tree hangs the
 * subject on the date. A bare noun phrase before a verb without a subject is that subject.
 */
export function strayed(doc: ParsedDocument, head: number, quantity: Range): SeatAt[] {
  if (!STRAYS.has(baseRel(wordAt(doc, head).rel)) || hasCase(doc, head, quantity)) return []
  let v = wordAt(doc, head).head
  while (v >= 0 && !isVerb(doc, v)) v = wordAt(doc, v).head
  const subject = v < 0 ? -1 : kid(doc, v, 'nsubj', 'csubj')
  // The clock time itself may have been taken for the subject.
  if (v <= head || (subject >= 0 && !(wordAt(doc, subject).upos === 'NUM' && isUnder(doc, head, subject)))) return []
  return [
    ...told(doc, v),
    ...[v, ...kids(doc, v, 'conj').filter((c) => isVerb(doc, c) && kid(doc, c, 'nsubj', 'obj') < 0)].map(
      (each): SeatAt => ({ seat: isPassive(doc, v) ? 'undergoer' : 'doer', word: lemma(doc, each), at: each }),
    ),
  ]
}

/** True when a preposition before the quantity governs the people: that of "around a million" or "between 20 and 30" is part of it. */
export const hasCase = (doc: ParsedDocument, head: number, [first, last]: Range): boolean =>
  caseOf(doc, head) !== '' && !kids(doc, head, 'case').some((c) => c >= first && c < last)

/** "More than a quarter of a million people have been killed": the qualifier stands for the whole, as an adverb of the verb. */
const STRAYS = new Set(['appos', 'nmod', 'obl', 'conj', 'list', 'dep', 'dislocated', 'parataxis', 'advmod'])

/** "were reported killed", "are believed dead". */
export const told = (doc: ParsedDocument, v: number): SeatAt[] =>
  kids(doc, v, 'xcomp').map(
    (c): SeatAt =>
      isVerb(doc, c)
        ? { seat: 'undergoer', word: lemma(doc, c), at: c }
        : { seat: 'state', word: wordAt(doc, c).text.toLowerCase(), at: c },
  )

const ALONG = new Set(['alongside', 'along with', 'together with', 'as well as'])

/** The company of `head`: the word that it is with, or -1. The first of a list has the preposition. */
export function companyOf(doc: ParsedDocument, head: number): number {
  const first = listHead(doc, head)
  const { rel, head: above } = wordAt(doc, first)
  const prep = caseOf(doc, first)
  // "in addition to four nurses": the noun between them is part of the preposition.
  if (prep === 'to' && above >= 0 && lemma(doc, above) === 'addition' && caseOf(doc, above) === 'in')
    return wordAt(doc, above).head
  // A bare "with" says who is hurt together; in "evacuated them with one man in a hat" it tells of means and manner.
  const with_ = prep === 'with' && above >= 0 && (isPassive(doc, above) || above === head + 1)
  return ['obl', 'nmod'].includes(baseRel(rel)) && (ALONG.has(prep) || with_) ? above : -1
}

/**
 * "was killed along with his three children", "killed a poet alongside her two sons": who is with the killed shares their fate. So do
 * those whom "with" only names: "with 15 others injured".
 */
export function companions(doc: ParsedDocument, head: number, counted: number): SeatAt[] {
  const verb = companyOf(doc, head)
  const noun = wordAt(doc, counted < 0 ? head : counted).text.toLowerCase()
  if (verb < 0 || !isVerb(doc, verb) || !(noun === 'others' || namesPeople(noun))) return []
  const object = kid(doc, verb, 'obj')
  const named = verb === head + 1 && wordAt(doc, verb).xpos === 'VBN' && object < 0
  if (!named && !isPassive(doc, verb) && (object < 0 || object > head)) return []
  return [{ seat: 'undergoer', word: lemma(doc, verb), at: verb }]
}
