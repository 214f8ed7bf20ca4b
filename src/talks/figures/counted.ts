/** What a quantity counts: the noun, and the word that stands for the counted people in the tree. */
import { namesPeople, namesThings } from '../../knowledge/counted-nouns.js'
import { isMeasure, isTime } from '../../knowledge/measures.js'
import { baseRel, caseOf, isNominal, kids, subtree, wordAbove, wordAt } from '../../match/tree.js'
import type { ParsedDocument } from '../../model.js'
import { figureRules } from './figure-rules.js'
import { ONE_PERSON } from './one-person.js'
import { lowerOf } from './qualifiers.js'
import type { Quantity } from './quantities.js'

export interface Counted {
  /** The word whose place in the sentence is that of the counted people: "people" in "14 people", "dozens" in "dozens of people". */
  readonly head: number
  /** The counted noun; -1 for a bare number ("killed 14"). */
  readonly noun: number
  readonly kind: 'people' | 'things' | 'unknown'
}

const MODIFIES = new Set(['nummod', 'amod', 'det', 'advmod', 'compound', 'nmod'])

/** What the quantity counts; null when it measures, orders or names. */
export function countedBy(doc: ParsedDocument, quantity: Quantity): Counted | null {
  // "a husband and wife": the noun counts itself.
  if (quantity.rules.includes(ONE_PERSON) && wordAt(doc, quantity.first).xpos === 'NN')
    return { head: quantity.first, noun: quantity.first, kind: 'people' }
  const counted = nounOf(doc, quantity)
  if (!counted) return null
  // "at least 15 and up to 25 miners": the noun hangs inside the quantity, which stands for the whole.
  const inside = (i: number): boolean => i >= quantity.first && i < quantity.last
  if (inside(counted.head) || !inside(wordAt(doc, counted.head).head)) return counted
  // The number stands for the whole rather than its qualifier.
  const standing = (from: number, to: number): number => {
    for (let i = from; i < to; i++) {
      const up = wordAt(doc, i).head
      if (!inside(up) && up !== counted.head) return i
    }
    return -1
  }
  const number = standing(...quantity.bare)
  const head = number >= 0 ? number : standing(quantity.first, quantity.last)
  return head < 0 ? counted : { ...counted, head }
}

function nounOf(doc: ParsedDocument, quantity: Quantity): Counted | null {
  const inside = (i: number): boolean => i >= quantity.first && i < quantity.last
  const [from, to] = quantity.bare
  if (isLength(doc, to)) return null
  let top = -1
  for (let i = to - 1; i >= from; i--) if ((top < 0 || quantity.vague?.whole) && !inside(wordAt(doc, i).head)) top = i
  // "up to 23 were injured": the qualifier may stand for the whole.
  for (let i = quantity.first; i < from && top < 0; i++) if (!inside(wordAt(doc, i).head)) top = i
  if (top < 0) return null
  const word = wordAt(doc, top)
  const above = word.head < 0 ? null : wordAt(doc, word.head)
  // "Resolution 2728", "Boeing 737": the number follows its noun.
  if (above && above.index < top && baseRel(word.rel) === 'nummod' && isNominal(doc, above.index)) return null
  if (
    above &&
    above.index >= to &&
    MODIFIES.has(baseRel(word.rel)) &&
    (isNominal(doc, above.index) || above.upos === 'ADJ')
  ) {
    return kindOf(doc, above.index, above.index)
  }
  for (let i = from; i < to; i++) {
    const of = [...kids(doc, i, 'nmod', 'obl'), ...kids(doc, word.head < 0 ? i : word.head, 'obl')].find(
      (c) => c >= to && caseOf(doc, c) === 'of' && wordAt(doc, c).head !== -1 && to >= firstOf(doc, c) - 1,
    )
    if (of === undefined) continue
    const complement = wordAt(doc, of)
    return complement.upos === 'PRON' || complement.upos === 'NUM'
      ? { head: top, noun: -1, kind: 'unknown' }
      : kindOf(doc, top, of)
  }
  return { head: top, noun: -1, kind: 'unknown' }
}

/** "his one year imprisonment": a stretch of time that only describes one thing. */
const isLength = (doc: ParsedDocument, i: number): boolean =>
  isTime(lowerOf(doc, i)) && wordAt(doc, i).rel === 'compound' && wordAbove(doc, i)?.xpos === 'NN'

/** Where the phrase of a complement begins, its preposition included. */
const firstOf = (doc: ParsedDocument, i: number): number => subtree(doc, i)[0]

function kindOf(doc: ParsedDocument, first: number, named: number): Counted | null {
  // "two refugee camps" counts camps, whatever the tree makes of it.
  const noun = wholeNoun(doc, named)
  const head = first === named ? noun : first
  const word = wordAt(doc, noun)
  const lower = word.text.toLowerCase()
  if ((isMeasure(word.lemma.toLowerCase()) || isMeasure(lower)) && !isTarget(doc, noun)) return null
  // "some 40 Palestinians", "12 Kurds": a plural name is a people.
  const people =
    namesPeople(lower) ||
    namesPeople(word.lemma.toLowerCase()) ||
    word.xpos === 'NNPS' ||
    isPluralPeople(word.text, word.upos)
  return { head, noun, kind: people ? 'people' : namesThings(lower) ? 'things' : 'unknown' }
}

/** "Three launch sites": a place that a rule counts by its full name. */
const isTarget = (doc: ParsedDocument, noun: number): boolean =>
  kids(doc, noun, 'compound', 'amod')
    .map((m) => `${wordAt(doc, m).lemma} ${wordAt(doc, noun).lemma}`.toLowerCase())
    .some((name) => figureRules().metrics.some(({ only }) => only?.has(name)))

/** Up from a noun that only modifies the next one. */
function wholeNoun(doc: ParsedDocument, noun: number): number {
  const { rel, head, xpos } = wordAt(doc, noun)
  const modifies = (rel === 'compound' || rel === 'amod') && head === noun + 1 && xpos !== 'NNS' && isNominal(doc, head)
  return modifies ? wholeNoun(doc, head) : noun
}

const isPluralPeople = (text: string, upos: string): boolean => upos === 'PROPN' && /(?:ans|is|ese|ians|ds)$/.test(text)
