/** Verbs that come after an aside, and what closes a list of parts. */
import { isPassive } from '../../match/clause.js'
import { isVerb, type Range, wordAt } from '../../match/tree.js'
import type { ParsedDocument } from '../../model.js'
import { lemma, told } from './repairs.js'
import type { SeatAt } from './seat.js'

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
    if (upos === 'AUX' && !(head >= 0 && isVerb(doc, head))) continue
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
