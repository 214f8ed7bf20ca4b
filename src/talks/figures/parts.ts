/** Parts of a total: "31 people, including two medics and a cook". The parts share what became of the whole and are never added to it. */
import { baseRel, isVerb, wordAbove, wordAt } from '../../match/tree.js'
import type { ParsedDocument, Word } from '../../model.js'
import { countedBy } from './counted.js'
import type { Quantity } from './quantities.js'

/** What is known of a quantity that was read before. */
export interface Told {
  readonly quantity: Quantity
  /** The word that says what became of them. */
  readonly at: number
  readonly noun: number
  readonly isPart: boolean
}

/** The total that a quantity is a part of, among what was read before it in its sentence; null when it stands for itself. */
export function totalOf<Reading extends Told>(
  doc: ParsedDocument,
  quantity: Quantity,
  quantities: readonly Quantity[],
  before: readonly Reading[],
): Reading | null {
  const last = before.at(-1)
  const whole = before.findLast(({ isPart }) => !isPart)
  if (!last || !whole || exceeds(quantity, whole.quantity) || isOfAnother(doc, quantity)) return null
  const isPart =
    (isOpened(doc, whole.quantity, quantity) && !isOfOthers(doc, quantity, quantities, before)) ||
    (last.isPart && goesOn(doc, last.quantity, quantity)) ||
    isOfThem(doc, last, quantity) ||
    addsUp(doc, whole, quantity, quantities)
  return isPart ? whole : null
}

/** No part is larger than its whole: "21 members of the family and up to 30 civilians". */
const exceeds = (part: Quantity, whole: Quantity): boolean =>
  part.value !== null && whole.value !== null && part.value > whole.value

/** "five men across three families": what stands behind such a preposition is no part. */
const isOfAnother = (doc: ParsedDocument, { first }: Quantity): boolean =>
  APART.has(doc.tokens[first - 1]?.text.toLowerCase() ?? '')

const APART = new Set(['across', 'from', 'in', 'at', 'by', 'over', 'within', 'after', 'for'])

/** Words between the opening word and a part, and between a total and the opening word. */
const FAR = 12
const ASIDE = 25

const OPENERS = new Set(['including', '–', '—', ':', '('])
const AMONG = new Set(['among', 'of'])
const THEM = /^(?:them|whom|these|which)$/i

/** "31 people, including two medics", "among them two medics", "31 people – a cook and two medics": the list of parts is opened before it. */
function isOpened(doc: ParsedDocument, whole: Quantity, part: Quantity): boolean {
  for (let i = part.first - 1; i >= whole.last && part.first - i <= FAR; i--) {
    const word = wordAt(doc, i)
    const lower = word.text.toLowerCase()
    if (lower === ')') return false
    if (OPENERS.has(lower) || (AMONG.has(lower) && THEM.test(doc.tokens[i + 1]?.text ?? '')))
      return i - whole.last <= ASIDE && (part.first - i <= NEAR || hasJoint(doc, i, part.first))
    if (isRuled(doc, word)) return false
  }
  return false
}

/** "Nine died and five men, including two cooks, were rescued": the people named last before the opening word have a fate no rule knows. */
function isOfOthers(
  doc: ParsedDocument,
  part: Quantity,
  quantities: readonly Quantity[],
  before: readonly Told[],
): boolean {
  const nearest = quantities.findLast(({ last }) => last < part.first)
  if (!nearest || before.some(({ quantity }) => quantity === nearest)) return false
  const between = doc.tokens.slice(nearest.last, part.first)
  const counted = countedBy(doc, nearest)
  // "eight miners from three families, including two women": only the subject of another verb has another fate.
  if (counted === null || counted.kind === 'things') return false
  const { rel, head } = wordAt(doc, counted.head)
  // The parser hangs a subject whose verb comes late on the verb before it.
  const opens = baseRel(rel) === 'nsubj' || (rel === 'conj' && head >= 0 && isVerb(doc, head))
  return opens && !between.some((word) => isRuled(doc, word))
}

/** Words between the opening word and the first part. */
const NEAR = 6

/** A mark or word that joins members of a list. */
const hasJoint = (doc: ParsedDocument, from: number, to: number): boolean =>
  doc.tokens.slice(from, to).some(({ text }) => /^(?:,|;|and|or)$/i.test(text))

/** "including two medics and a cook, and one child", "a mother with her five children": the list goes on. */
function goesOn(doc: ParsedDocument, last: Quantity, part: Quantity): boolean {
  const between = doc.tokens.slice(last.last, part.first)
  if (between.length > FAR || between.some((word) => isRuled(doc, word) || opensAnew(doc, word))) return false
  return hasJoint(doc, last.last, part.first) || between.some(({ text }) => /^(?:with|alongside)$/i.test(text))
}

/** "two medics, and in the north four soldiers": a preposition after the mark that joins opens another phrase; "a mother with four children" goes on. */
const opensAnew = (doc: ParsedDocument, { upos, index }: Word): boolean =>
  upos === 'ADP' && /^(?:,|and|but)$/i.test(doc.tokens[index - 1]?.text ?? '')

/** "20 people were killed, 19 of them women". */
function isOfThem(doc: ParsedDocument, last: Told, part: Quantity): boolean {
  if (doc.tokens[part.last]?.text.toLowerCase() !== 'of' || !THEM.test(doc.tokens[part.last + 1]?.text ?? ''))
    return false
  const between = doc.tokens.slice(last.quantity.last, part.first)
  return between.length <= FAR && between.every((word) => word.index === last.at || !isRuled(doc, word))
}

/** A verb that says something of its own; "two of whom were pregnant" only describes. */
const isRuled = (doc: ParsedDocument, word: Word): boolean =>
  word.upos === 'AUX'
    ? !doc.tokens[word.index - 1]?.xpos.startsWith('W')
    : isVerb(doc, word.index) && !['amod', 'case', 'acl'].includes(word.rel)

/** Nouns of a whole that is told again by kinds of people. */
const ANYBODY = new Set(['people', 'person', 'civilian', 'member', 'victim', 'resident', 'relative', 'child'])

/** "Six members of the family, four children and two women, were killed": counts set beside a total that come to it. */
function addsUp(
  doc: ParsedDocument,
  { quantity: whole, noun }: Told,
  part: Quantity,
  quantities: readonly Quantity[],
): boolean {
  if (noun < 0 || !ANYBODY.has(wordAt(doc, noun).lemma.toLowerCase())) return false
  const sentence = wordAt(doc, noun).sentence
  let end = noun + 1
  while (doc.tokens[end]?.sentence === sentence && !isSaid(doc, end)) end++
  let comma = noun + 1
  while (comma < end && wordAt(doc, comma).text !== ',') comma++
  if (part.first < comma || part.first >= end) return false
  const listed = quantities.filter((q) => q.first > comma && q.last <= end && countedBy(doc, q) !== null)
  let sum = 0
  for (const { value } of listed) sum += value ?? Number.NaN
  for (let i = comma + 1; i < end; i++) if (isOneOf(doc, i, listed)) sum++
  return sum === whole.value
}

/** A word of a clause, where a list of nouns is over. */
const isSaid = (doc: ParsedDocument, i: number): boolean => {
  const { upos, rel } = wordAt(doc, i)
  return upos === 'AUX' || upos === 'SCONJ' || (upos === 'VERB' && rel !== 'amod')
}

/** "and a girl". */
const isOneOf = (doc: ParsedDocument, i: number, listed: readonly Quantity[]): boolean =>
  /^an?$/i.test(wordAt(doc, i).text) &&
  baseRel(wordAbove(doc, i)?.rel ?? '') !== 'nmod' &&
  !listed.some(({ first, last }) => i >= first && i < last)
