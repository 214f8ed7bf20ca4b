/** Seats the tree lost: what stands right beside the number, subjects hung on a date, verbs that come after a long aside. */
import { namesPeople } from '../../knowledge/counted-nouns.js'
import { isPassive } from '../../match/clause.js'
import { baseRel, caseOf, isVerb, kid, kids, wordAt } from '../../match/tree.js'
import type { ParsedDocument } from '../../model.js'
import type { SeatAt } from './seat.js'

const lemma = (doc: ParsedDocument, i: number): string => wordAt(doc, i).lemma.toLowerCase()

/**
 * The word right before or after the quantity: "injured scores", "12 injured". Where lists run on ("killed 25 soldiers and injured
 * scores") the neighbour is surer than the tree.
 */
export function beside(doc: ParsedDocument, i: number, tags: readonly string[]): SeatAt[] {
  const word = doc.tokens[i]
  if (!word || !tags.includes(word.xpos)) return []
  const text = word.text.toLowerCase()
  return [
    word.upos === 'VERB' ? { seat: 'undergoer', word: lemma(doc, i), at: i } : { seat: 'state', word: text, at: i },
  ]
}

/**
 * "On October 9th 2023, at 4:30 am, three civilians, including two women, were killed": after a long opening the tree hangs the
 * subject on the date. A bare noun phrase before a verb without a subject is that subject.
 */
export function strayed(doc: ParsedDocument, head: number): SeatAt[] {
  if (!STRAYS.has(baseRel(wordAt(doc, head).rel)) || caseOf(doc, head) !== '') return []
  let v = wordAt(doc, head).head
  while (v >= 0 && !isVerb(doc, v)) v = wordAt(doc, v).head
  if (v <= head || kid(doc, v, 'nsubj', 'csubj') >= 0) return []
  return [
    ...told(doc, v),
    ...[v, ...kids(doc, v, 'conj').filter((c) => isVerb(doc, c) && kid(doc, c, 'nsubj', 'obj') < 0)].map(
      (each): SeatAt => ({ seat: isPassive(doc, v) ? 'undergoer' : 'doer', word: lemma(doc, each), at: each }),
    ),
  ]
}

const STRAYS = new Set(['appos', 'nmod', 'obl', 'conj', 'list', 'dep', 'dislocated', 'parataxis'])

/** "were reported killed", "are believed dead". */
const told = (doc: ParsedDocument, v: number): SeatAt[] =>
  kids(doc, v, 'xcomp').map(
    (c): SeatAt =>
      isVerb(doc, c)
        ? { seat: 'undergoer', word: lemma(doc, c), at: c }
        : { seat: 'state', word: wordAt(doc, c).text.toLowerCase(), at: c },
  )

/** Marks that set an aside off. */
const SETS_OFF = new Set([',', '–', '—'])

/** "15 people, including a child, one of whom was ill, were killed": the verb that closes the aside belongs to the people before it. */
export function acrossAside(doc: ParsedDocument, after: number): SeatAt[] {
  const sentence = doc.tokens[after - 1]?.sentence
  const within = (i: number): boolean => doc.tokens[i]?.sentence === sentence
  let comma = after
  while (within(comma) && comma - after < 12 && !SETS_OFF.has(doc.tokens[comma]?.text ?? '')) {
    if (isVerb(doc, comma)) return []
    comma++
  }
  if (!within(comma) || !SETS_OFF.has(doc.tokens[comma]?.text ?? '')) return []
  for (let i = comma + 2; within(i) && i - comma < 40; i++) {
    const word = wordAt(doc, i)
    const closes =
      word.upos === 'AUX' && SETS_OFF.has(doc.tokens[i - 1]?.text ?? '') && ['VBD', 'VBP', 'VBZ'].includes(word.xpos)
    if (!closes) continue
    const verb = word.head
    if (verb <= i || !isVerb(doc, verb)) return []
    return [...told(doc, verb), { seat: isPassive(doc, verb) ? 'undergoer' : 'doer', word: lemma(doc, verb), at: verb }]
  }
  return []
}

const WITH = new Set(['with', 'alongside', 'along with', 'together with'])

/** "was killed along with his three children": who is with the killed shares their fate. */
export function companions(doc: ParsedDocument, head: number): SeatAt[] {
  const word = wordAt(doc, head)
  if (baseRel(word.rel) !== 'obl' || word.head < 0 || !isVerb(doc, word.head) || !WITH.has(caseOf(doc, head))) return []
  if (!namesPeople(word.text.toLowerCase()) || !isPassive(doc, word.head)) return []
  return [{ seat: 'undergoer', word: lemma(doc, word.head), at: word.head }]
}
