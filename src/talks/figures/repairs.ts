/** Seats the tree lost: what stands right beside the number, subjects hung on a date, verbs that come after a long aside. */
import { namesPeople } from '../../knowledge/counted-nouns.js'
import { isPassive } from '../../match/clause.js'
import {
  baseRel,
  caseOf,
  isNominal,
  isUnder,
  isVerb,
  kid,
  kids,
  listHead,
  type Range,
  wordAt,
} from '../../match/tree.js'
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
 * "were killed and up to ten others injured", "20 dead with 50 others injured": after a verb and "and", and after "others", a participle
 * without its auxiliary belongs to the new people.
 */
export function gapped(doc: ParsedDocument, first: number, noun: number): SeatAt[] {
  if (noun < 0 || kid(doc, noun + 1, 'obj') >= 0) return []
  const joined = doc.tokens[first - 1]?.upos === 'CCONJ' && first > 1 && isVerb(doc, first - 2)
  return joined || wordAt(doc, noun).text.toLowerCase() === 'others' ? beside(doc, noun + 1, ['VBN', 'JJ']) : []
}

/** Verbs of tolls. */
const HARM = new Set(['kill', 'wound', 'injure', 'hurt', 'maim'])

const isHarmed = (doc: ParsedDocument, i: number): boolean =>
  ['VBN', 'VBD', 'JJ'].includes(doc.tokens[i]?.xpos ?? '') &&
  (HARM.has(lemma(doc, i)) || /^(?:wounded|injured|dead)$/i.test(wordAt(doc, i).text))

/** What may come after a participle that closes its clause. */
const isClosed = (doc: ParsedDocument, i: number): boolean => {
  const next = doc.tokens[i]
  return (
    next === undefined ||
    (['PUNCT', 'ADP', 'CCONJ', 'SCONJ', 'ADV'].includes(next.upos) && !/^(?:up|at|over)$/i.test(next.text))
  )
}

/** The number of the people that end right before word `end`: "3 civilians", "38"; or -1. */
function countedBefore(doc: ParsedDocument, end: number): number {
  for (let i = end - 1; i >= Math.max(0, end - 4); i--) {
    const { upos } = wordAt(doc, i)
    if (upos === 'NUM') return i
    if (upos !== 'NOUN' && upos !== 'ADJ' && upos !== 'PROPN') return -1
  }
  return -1
}

/**
 * "3 civilians killed 38 injured in two raids", "Four miners killed, seven people injured": headlines tell by participles alone, each after
 * its people. An active "killed" would have a doer that is not counted, and no participle after its object.
 */
export function headline(doc: ParsedDocument, [first, last]: Range, noun: number): SeatAt[] {
  const own = Math.max(noun + 1, last)
  if (!isHarmed(doc, own)) return []
  const after = isComma(doc, own + 1) ? own + 2 : own + 1
  const before = isComma(doc, first - 1) ? first - 2 : first - 1
  const goesOn = wordAt(doc, own).xpos !== 'JJ' && countedBefore(doc, own) >= 0 && isFollowed(doc, after)
  const wentOn =
    isClosed(doc, own + 1) && isHarmed(doc, before) && (countedBefore(doc, before) >= 0 || isOneBefore(doc, before))
  return goesOn || wentOn ? beside(doc, own, ['VBN', 'VBD', 'JJ']) : []
}

/** "a child" before word `end`. */
const isOneBefore = (doc: ParsedDocument, end: number): boolean =>
  namesPeople(doc.tokens[end - 1]?.text.toLowerCase() ?? '') && /^an?$/i.test(doc.tokens[end - 2]?.text ?? '')

const isComma = (doc: ParsedDocument, i: number): boolean => doc.tokens[i]?.text === ','

/** Counted people and a participle that closes their clause come next. */
function isFollowed(doc: ParsedDocument, first: number): boolean {
  if (doc.tokens[first]?.upos !== 'NUM') return false
  for (let i = first + 1; i <= first + 4; i++) {
    if (isHarmed(doc, i)) return isClosed(doc, i + 1)
    if (!['NOUN', 'ADJ', 'PROPN'].includes(doc.tokens[i]?.upos ?? '')) return false
  }
  return false
}

/** "officials reporting 150 guards, 95 villagers and dozens of rebels killed": a participle at the end of a counted list is said of all. */
export function listed(doc: ParsedDocument, [, last]: Range, noun: number): SeatAt[] {
  const begins = Math.max(noun + 1, last)
  let joints = 0
  for (let i = begins; i - begins < FAR && doc.tokens[i]?.sentence === doc.tokens[last - 1]?.sentence; i++) {
    const { text, upos, xpos } = wordAt(doc, i)
    const isJoint = text === ',' || text === 'and'
    if (isHarmed(doc, i) && isClosed(doc, i + 1))
      return joints > 0 && endsMember(doc, i - 1) ? beside(doc, i, ['VBN', 'VBD']) : []
    if (isJoint) joints++
    else if (joints === 0 || !(LISTED.has(upos) || text === 'of') || xpos === 'JJS') return []
  }
  return []
}

/** The last noun of a list; "and others injured" begins anew. */
const endsMember = (doc: ParsedDocument, i: number): boolean =>
  isNominal(doc, i) && !/^others?$/i.test(wordAt(doc, i).text)

const LISTED = new Set(['NUM', 'NOUN', 'PROPN', 'ADJ'])

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

/** "eight people from three families, including": what hangs on a preposition or verb of its own is no subject. */
const stands = (doc: ParsedDocument, first: number): boolean => {
  const before = doc.tokens[first - 1]
  if (before?.sentence !== doc.tokens[first]?.sentence || OPENS_PARTS.has(before?.text ?? '')) return true
  return before?.upos !== 'ADP' && before?.upos !== 'VERB'
}

/** Words that open the parts of a whole: they share its place. */
const OPENS_PARTS = new Set(['including', 'among'])

/** Words between the people and the aside, and within the aside. */
const NEAR = 12
const FAR = 40

/**
 * "15 people, including a child, one of whom was ill, were killed": the verb that closes the aside belongs to the people before it. A list
 * of parts needs no marks: "13 villagers among them seven children were killed".
 */
export function acrossAside(doc: ParsedDocument, [first, after]: Range): SeatAt[] {
  if (!stands(doc, first)) return []
  const opens = asideAfter(doc, after)
  if (opens < 0) return []
  const verb = closing(doc, opens)
  if (verb < 0) return []
  return [...told(doc, verb), { seat: isPassive(doc, verb) ? 'undergoer' : 'doer', word: lemma(doc, verb), at: verb }]
}

/** True when the aside after the quantity lists parts of it: what the tree makes of the whole is then less sure than what closes the list. */
export const hasPartsAfter = (doc: ParsedDocument, [first, after]: Range): boolean => {
  const opens = stands(doc, first) ? asideAfter(doc, after) : -1
  return opens >= 0 && listsParts(doc, opens)
}

/** Where an aside opens after the word `after` with no verb before it, or -1. */
function asideAfter(doc: ParsedDocument, after: number): number {
  const sentence = doc.tokens[after - 1]?.sentence
  for (let i = after; doc.tokens[i]?.sentence === sentence && i - after < NEAR; i++) {
    if (SETS_OFF.has(wordAt(doc, i).text) || opensParts(doc, i)) return i
    if (isVerb(doc, i) && wordAt(doc, i).rel !== 'amod') return -1
  }
  return -1
}

const opensParts = (doc: ParsedDocument, i: number): boolean => {
  const lower = wordAt(doc, i).text.toLowerCase()
  return lower === 'including' || (lower === 'among' && /^(?:them|whom|these)$/i.test(doc.tokens[i + 1]?.text ?? ''))
}

/** The aside that opens at `i` is a list of parts, or a mark right before one. */
const listsParts = (doc: ParsedDocument, i: number): boolean =>
  opensParts(doc, i) || (SETS_OFF.has(wordAt(doc, i).text) && i + 1 < doc.tokens.length && opensParts(doc, i + 1))

/** The verb that closes the aside, or -1: a finite one right after a mark, or after the last member of a list of parts. */
function closing(doc: ParsedDocument, opens: number): number {
  const sentence = wordAt(doc, opens).sentence
  const ofParts = listsParts(doc, opens)
  for (let i = opens + 1; doc.tokens[i]?.sentence === sentence && i - opens < FAR; i++) {
    const { upos, xpos, head, rel } = wordAt(doc, i)
    if (!['VBD', 'VBP', 'VBZ'].includes(xpos) || isOfRelative(doc, i)) continue
    const marked = SETS_OFF.has(wordAt(doc, i - 1).text)
    // "one was a child" describes.
    if (upos === 'AUX' && !isVerb(doc, head)) continue
    if (upos === 'AUX' && (marked || (ofParts && !opensAnew(doc, i - 1)))) return head > i ? head : -1
    if (upos === 'VERB' && ofParts && marked && !rel.startsWith('acl')) return i
    if (ofParts) return -1
  }
  return -1
}

/** "including two women, and others were hurt", "and six were hurt": people of their own, no last member of the list. */
const opensAnew = (doc: ParsedDocument, i: number): boolean =>
  wordAt(doc, i).upos === 'NUM' || /^others?$/i.test(wordAt(doc, i).text)

/** "two of whom were ill": the verb of a clause that only describes. */
const isOfRelative = (doc: ParsedDocument, i: number): boolean => wordAt(doc, i - 1).xpos.startsWith('W')

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
