/** Numbers that stand alone and count what was counted before them: "another 8,000", "the ministry's figure is still six", "up from 40". */
import { baseRel, caseOf, isVerb, kid, kids, wordAt } from '../../match/tree.js'
import type { EventDocument, ParsedDocument } from '../../model.js'
import type { Counted } from './counted.js'
import { figureRules, type MetricRule } from './figure-rules.js'
import type { Told } from './parts.js'
import type { Quantity } from './quantities.js'
import { TOTALLING, totals } from './seats.js'

/** A quantity with what it counts and how its metric is known. */
export interface Reading extends Told {
  readonly counted: Counted
  readonly rule: MetricRule
  /** Mechanism that carried the metric over from another figure, or null. */
  readonly carried: string | null
}

/** Mechanisms by which a number takes the metric of another. */
export const CARRIED = {
  part: 'part-of-total',
  another: 'another-of-the-same',
  own: 'count-of-its-own',
  former: 'count-before',
} as const

/** Words between a count and the one before it that it takes its people from. */
const FAR = 12

const MORE = new Set(['another', 'further', 'additional', 'more', 'other', 'others'])

/**
 * A bare number that takes its people from a count before it in the sentence ("while another 8,000 settled"), or from what the sentence
 * before is about ("The army's figure is still six"); null for one that does not.
 */
export function another(
  doc: EventDocument,
  quantity: Quantity,
  counted: Counted,
  before: readonly Reading[],
  earlier: Reading | null,
): Reading | null {
  if (counted.noun >= 0 || quantity.value === null) return null
  const last = before.at(-1)
  const of = (told: Pick<Reading, 'rule' | 'noun'>, carried: string): Reading => ({
    quantity,
    counted,
    rule: told.rule,
    at: counted.head,
    carried,
    isPart: false,
    noun: told.noun,
  })
  if (last && !last.isPart && isFormer(doc, quantity)) return of(last, CARRIED.former)
  if (last && isOneMore(doc, quantity, counted, last)) return of(last, CARRIED.another)
  const own = isHandedOver(doc, quantity, counted.head)
  if (!own) return null
  const told = last ?? earlier ?? topicBefore(doc, counted.head)
  return told === null ? null : of(told, CARRIED.own)
}

/** "while another 8,000 settled", "Jordan houses 600,000 refugees, Lebanon 1 million": a bare number takes the people of the one before. */
function isOneMore(doc: EventDocument, quantity: Quantity, counted: Counted, last: Reading): boolean {
  const marked = [quantity.bare[0] - 1, quantity.bare[1]].some((i) => MORE.has(doc.tokens[i]?.text.toLowerCase() ?? ''))
  const gapped =
    quantity.digits &&
    ['appos', 'conj', 'orphan', 'nummod'].includes(baseRel(wordAt(doc, counted.head).rel)) &&
    doc.tokens.slice(last.quantity.last, quantity.first).every((word) => !isVerb(doc, word.index)) &&
    quantity.first - last.quantity.last <= FAR
  const again = isCountedAgain(doc, counted.head, last.counted.head) || areBoth(doc, counted.head, last.counted.head)
  return marked || gapped || again
}

/** "The army counts nine breaches; the rebels count three": the same verb has both for its object. */
function isCountedAgain(doc: EventDocument, head: number, before: number): boolean {
  const [here, there] = [wordAt(doc, head), wordAt(doc, before)]
  if (here.rel !== 'obj' || there.rel !== 'obj' || here.head === there.head) return false
  return wordAt(doc, here.head).lemma === wordAt(doc, there.head).lemma
}

/** "Six of those killed were miners while four were cooks": both are told what they were. */
function areBoth(doc: EventDocument, ...heads: readonly number[]): boolean {
  return heads.every((i) => wordAt(doc, i).rel === 'nsubj' && kid(doc, wordAt(doc, i).head, 'cop') >= 0)
}

/** "rose to 14, up from nine", "nine, compared with six a day earlier": the number that this one took the place of. */
function isFormer(doc: ParsedDocument, { first, bare }: Quantity): boolean {
  if (first !== bare[0]) return false
  return figureRules().former.some((phrase) =>
    phrase.every((word, i) => doc.tokens[first - phrase.length + i]?.text.toLowerCase() === word),
  )
}

/** "its figure is still six", "has not revised its figure of 23", "put its own count at 30", "the clinic says 11". */
function isHandedOver(doc: ParsedDocument, { last }: Quantity, head: number): boolean {
  const { head: above, rel, index } = wordAt(doc, head)
  if (kid(doc, head, 'cop') >= 0 && isCount(doc, kid(doc, head, 'nsubj'), head)) return true
  if (above < 0) return false
  const prep = caseOf(doc, head)
  if (baseRel(rel) === 'nmod' && prep === 'of') return isCount(doc, above, head)
  if (TOTALLING.has(wordAt(doc, above).lemma.toLowerCase()) && (rel === 'obj' || prep === 'at' || prep === 'to'))
    return [kid(doc, above, 'nsubj'), kid(doc, above, 'obj')].some((noun) => isCount(doc, noun, head))
  const verb = doc.tokens[index - 1]
  return (
    verb !== undefined &&
    isVerb(doc, verb.index) &&
    figureRules().telling.has(verb.lemma.toLowerCase()) &&
    /^[.;,”"]$/.test(doc.tokens[last]?.text ?? '')
  )
}

/** A noun of counting that says nothing of what it counts: "its figure", not "the figure for trade" nor "the number of arrests". */
function isCount(doc: ParsedDocument, noun: number, head: number): boolean {
  if (noun < 0 || noun === head || !figureRules().counts.has(wordAt(doc, noun).lemma.toLowerCase())) return false
  return kids(doc, noun, 'nmod', 'acl', 'compound', 'amod').every(
    (c) => c === head || wordAt(doc, c).rel === 'nmod:poss' || OWN.has(wordAt(doc, c).text.toLowerCase()),
  )
}

const OWN = new Set([
  'own',
  'earlier',
  'latest',
  'initial',
  'previous',
  'official',
  'new',
  'original',
  'first',
  'final',
])

/** What the sentence before, in the same paragraph, says is counted, though it gives no number: "Counts of the dead remain far apart". */
function topicBefore(doc: EventDocument, head: number): Pick<Reading, 'rule' | 'noun'> | null {
  const here = doc.sentences[wordAt(doc, head).sentence]
  const before = here && doc.sentences[here.index - 1]
  if (!here || before?.paragraph !== here.paragraph || before.kind !== here.kind) return null
  const { counts, bySeat } = figureRules()
  for (let i = before.first; i < before.last; i++) {
    if (!counts.has(wordAt(doc, i).lemma.toLowerCase())) continue
    for (const { seat, word } of totals(doc, i)) {
      const rule = bySeat.get(`${seat} ${word}`)?.[0]
      if (rule) return { rule, noun: -1 }
    }
  }
  return null
}
