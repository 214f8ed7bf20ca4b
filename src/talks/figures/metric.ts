/** Which metric a quantity counts: the first seat that a rule knows. */
import { DataError } from '../../errors.js'
import { namesPeople } from '../../knowledge/counted-nouns.js'
import { agentOf } from '../../match/roles.js'
import { conjuncts, isUnder, isVerb, kids, listHead, wordAt, yieldOf } from '../../match/tree.js'
import type { ParsedDocument } from '../../model.js'
import type { Counted } from './counted.js'
import { figureRules, type MetricRule } from './figure-rules.js'
import type { Quantity } from './quantities.js'
import type { SeatAt } from './seat.js'
import { seatsOf } from './seats.js'

export interface Metric {
  readonly rule: MetricRule
  /** The word that says what became of them. */
  readonly at: number
}

/** Acts done only to people: "captured 30 villages" counts no captives. */
const NEEDS_PEOPLE = new Set(['captured', 'released', 'detained', 'displaced', 'missing'])

/** The metric of what is counted, or null when no rule knows what became of it. */
export function metricOf(doc: ParsedDocument, quantity: Quantity, counted: Counted): Metric | null {
  for (const seat of seatsOf(doc, counted.head, counted.noun, [quantity.first, quantity.last])) {
    for (const rule of figureRules().bySeat.get(`${seat.seat} ${seat.word}`) ?? []) {
      if (fits(doc, rule, seat, quantity, counted))
        return {
          rule: quantity.vague === null && isEither(doc, seat.at) ? ruleOf('killed-or-wounded') : rule,
          at: seat.at,
        }
    }
  }
  return null
}

/** Rule of words that give an order of size: "hundreds". */
export const ORDER_OF_SIZE = 'dozens'

/** Rule of people who are counted though no rule knows for what. */
export const ANY_PEOPLE = 'any-people'

/** "3 million residents", "60 officers read the file": people who are counted though no rule knows for what; null for others. */
export function anyPeople(doc: ParsedDocument, quantity: Quantity, { kind, noun }: Counted): Metric | null {
  if (kind !== 'people' || noun < 0 || isOrdinal(doc, noun)) return null
  const rule = ruleOf(ANY_PEOPLE)
  if (!isAbove(quantity, rule)) return null
  return toldNext(doc, noun) ?? { rule, at: noun }
}

/** "57 civilians killed more than 150 hurt": where sentences run into each other the participle right after is still theirs. */
function toldNext(doc: ParsedDocument, noun: number): Metric | null {
  const next = doc.tokens[noun + 1]
  if (!next || (next.xpos !== 'VBN' && next.xpos !== 'VBD') || kids(doc, next.index, 'obj').length > 0) return null
  const rule = figureRules()
    .bySeat.get(`undergoer ${next.lemma.toLowerCase()}`)
    ?.find(({ only }) => only === null)
  return rule && rule.with === null && rule.doer === null ? { rule, at: next.index } : null
}

/** "killed or wounded", "dead or injured": how many of each is not said. */
const isEither = (doc: ParsedDocument, at: number): boolean =>
  [at - 2, at].some((i) => {
    const [first, or, second] = [doc.tokens[i], doc.tokens[i + 1], doc.tokens[i + 2]]
    return (
      or?.text.toLowerCase() === 'or' &&
      FATES.has(first?.text.toLowerCase() ?? '') &&
      FATES.has(second?.text.toLowerCase() ?? '')
    )
  })

const FATES = new Set(['killed', 'dead', 'killing', 'wounded', 'injured', 'wounding', 'injuring', 'hurt', 'maimed'])

function ruleOf(id: string): MetricRule {
  const rule = figureRules().metrics.find((each) => each.id === id)
  if (!rule) throw new DataError(`data/rules/figure.yml has no rule ${id}`)
  return rule
}

/** "the 32 Artillery Brigade", "an MK 82 guided bomb": a number before a noun of one numbers it. */
const isOrdinal = (doc: ParsedDocument, noun: number): boolean => {
  const { xpos, text } = wordAt(doc, noun)
  return (xpos === 'NN' || xpos === 'NNP') && !UNCHANGED.has(text.toLowerCase())
}

/** Nouns that are the same for one and for many. */
const UNCHANGED = new Set(['aircraft', 'people', 'police', 'staff', 'personnel', 'crew', 'population'])

function fits(doc: ParsedDocument, rule: MetricRule, seat: SeatAt, quantity: Quantity, counted: Counted): boolean {
  if (rule.seat !== 'itself' && counted.kind === 'things' && !rule.only) return false
  if (NEEDS_PEOPLE.has(rule.metric) && rule.seat !== 'itself' && counted.noun >= 0 && !peopleLike(doc, counted))
    return false
  if (rule.only && counted.noun >= 0 && !matesOf(doc, rule, counted).some((noun) => isCalled(doc, noun, rule.only)))
    return false
  if (rule.only && counted.noun < 0) return false
  if (counted.kind === 'things' && rule.seat === 'itself' && isOrdinal(doc, counted.noun)) return false
  // "The quality of life of 900 families": only lives that are lost or taken are counted.
  if (seat.seat === 'of' && lemma(doc, seat.at) === 'life' && wordAt(doc, seat.at).rel === 'nmod') return false
  if (rule.doer) {
    const doer = agentOf(doc, seat.at)
    if (doer < 0 || ![doer, ...tellingOf(doc, doer)].some((i) => rule.doer?.has(lemma(doc, i)))) return false
  }
  if (rule.with && !company(doc, seat.at, counted.head).some((i) => rule.with?.has(lemma(doc, i)))) return false
  if (rule.without && isBeside(doc, rule.without, seat.at, counted)) return false
  if (rule.alone && kids(doc, seat.at, 'obj').length > 0) return false
  return isAbove(quantity, rule) && (quantity.vague === null || rule.above === 0 || counted.kind === 'people')
}

/** More than the rule asks for; "hundreds" are many, "several" may be few. */
const isAbove = ({ value, rules }: Quantity, { above }: MetricRule): boolean =>
  above === 0 || (value === null ? rules.includes(ORDER_OF_SIZE) : value > above)

/** "those killed", "those who died": what says who they are. */
const tellingOf = (doc: ParsedDocument, doer: number): readonly number[] =>
  wordAt(doc, doer).text.toLowerCase() === 'those' ? kids(doc, doer, 'acl') : []

/** One of the words hangs on the deciding word or on the counted people. */
const isBeside = (doc: ParsedDocument, words: ReadonlySet<string>, at: number, { head, noun }: Counted): boolean =>
  [...company(doc, at, head), ...kids(doc, noun, 'amod', 'acl', 'acl:relcl')].some((i) => words.has(lemma(doc, i)))

const isCalled = (doc: ParsedDocument, noun: number, names: ReadonlySet<string> | null): boolean =>
  called(doc, noun).some((name) => names?.has(name))

/** The counted noun; of those let go also who is told with it: "eight soldiers and 52 prisoners crossed the bridge". */
const matesOf = (doc: ParsedDocument, { metric }: MetricRule, { head, noun }: Counted): readonly number[] =>
  metric === 'released' && head === noun ? conjuncts(doc, listHead(doc, head)) : [noun]

/** What a noun is called, alone and with each word that modifies it: "site", "launch site". */
const called = (doc: ParsedDocument, noun: number): string[] => [
  lemma(doc, noun),
  ...kids(doc, noun, 'compound', 'amod').map((m) => `${lemma(doc, m)} ${lemma(doc, noun)}`),
]

const peopleLike = (doc: ParsedDocument, counted: Counted): boolean =>
  counted.kind === 'people' ||
  (counted.kind === 'unknown' &&
    /(?:ers|ors|ists|ants|ents|men|women|folk|girls|boys|mates)$/.test(wordAt(doc, counted.noun).text.toLowerCase())) ||
  namesPeople(lemma(doc, counted.noun))

/** The words that hang on the deciding word, without the counted people themselves. */
function company(doc: ParsedDocument, at: number, people: number): number[] {
  if (!isVerb(doc, at)) return kids(doc, at, 'nmod', 'compound')
  return yieldOf(
    doc,
    at,
    (c) => c !== people && !['conj', 'parataxis', 'nsubj', 'ccomp'].includes(wordAt(doc, c).rel),
  ).filter((i) => i !== at && (i > at || !isUnder(doc, i, people)))
}

const lemma = (doc: ParsedDocument, i: number): string => wordAt(doc, i).lemma.toLowerCase()
