/** Finds every quantity of a sentence: a number, a range or a vague word, with the words that say how sure it is. */

import { namesPeople } from '../../knowledge/counted-nouns.js'
import { once } from '../../knowledge/in-use.js'
import { isCalendar, isMonth, isShareOrMoney, opensCode } from '../../knowledge/measures.js'
import { numberWord } from '../../knowledge/number-words.js'
import { wordAt } from '../../match/tree.js'
import type { Figure, MentionedDocument, Word } from '../../model.js'
import { figureRules, type QualifierRule, type VagueRule } from './figure-rules.js'
import { digitsOf, type NumberAt, numberAt } from './number-values.js'
import { KIN, onePersonAt } from './one-person.js'
import { boundsOf, lowerOf, matches, qualifierAfter, qualifierBefore } from './qualifiers.js'

/** "at least 14", "between 20 and 30", "hundreds of thousands". */
export interface Quantity {
  /** Word range `[first, last)` with the qualifier. */
  readonly first: number
  readonly last: number
  /** Word range of the number or vague words alone. */
  readonly bare: readonly [number, number]
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly qualifier: Figure['qualifier']
  /** The number itself; null for vague words. */
  readonly value: number | null
  readonly digits: boolean
  /** Rules that read it: the qualifier's, the range's or the vague word's. */
  readonly rules: readonly string[]
  readonly vague: VagueRule | null
}

/** All quantities of the sentence `[first, last)`, in text order, none inside another. */
export function quantitiesOf(doc: MentionedDocument, first: number, last: number): Quantity[] {
  const found: Quantity[] = []
  for (let i = first; i < last; ) {
    const word = doc.tokens[i]
    const quantity =
      word && mayCount(word)
        ? (vagueAt(doc, i, first, last) ?? countAt(doc, i, first, last) ?? onePersonAt(doc, i))
        : null
    if (quantity) {
      const before = found.at(-1)
      const joined = before && boundsJoined(doc, before, quantity)
      if (joined) found.pop()
      // "15 others": they are the counted noun of the number before it.
      if (before?.last !== quantity.first || quantity.vague?.id !== 'others') found.push(joined ?? quantity)
    }
    i = quantity ? Math.max(quantity.last, i + 1) : i + 1
  }
  return found
}

/** Words between a floor and a ceiling: "at least one but possibly up to 12". */
const PERHAPS = new Set(['possibly', 'perhaps', 'maybe', 'potentially', 'probably', 'likely'])
const JOINS = new Set(['and', 'but', ',', 'to', 'or', ...PERHAPS])

/** "at least 15 and up to 25" is one range; "at least 18 and possibly more than 25" and "between eight and more than 30" one floor. */
function boundsJoined(doc: MentionedDocument, floor: Quantity, ceiling: Quantity): Quantity | null {
  const between = doc.tokens.slice(floor.last, ceiling.first).map(({ text }) => text.toLowerCase())
  if (floor.low === null || between.length === 0 || !between.every((word) => JOINS.has(word))) return null
  if (floor.low < (ceiling.low ?? 0) && ceiling.high === null) {
    const opener = lowerOf(doc, floor.first - 1) === 'between' ? 1 : 0
    if (opener === 0 && !(floor.high === null && between.some((word) => PERHAPS.has(word)))) return null
    const first = floor.first - opener
    return {
      ...floor,
      first,
      last: ceiling.last,
      bare: [first, ceiling.last],
      best: null,
      high: null,
      qualifier: 'gte',
    }
  }
  if (floor.high !== null || ceiling.high === null || ceiling.low !== null) return null
  return {
    ...ceiling,
    first: floor.first,
    low: floor.low,
    qualifier: 'range',
    rules: ['range-between', ...floor.rules, ...ceiling.rules],
  }
}

/** A cheap look before the real one: digits, number words and the first words of vague phrases. */
function mayCount({ text, upos, xpos }: Word): boolean {
  if (upos === 'PUNCT') return false
  if (xpos === 'PRP$') return true
  const unit = text.charCodeAt(0)
  if (unit >= 48 && unit <= 57) return true
  const lower = text.toLowerCase()
  return (
    vagueOpeners().has(lower) ||
    numberWord(lower.split('-')[0] ?? '') !== undefined ||
    ARTICLES.has(lower) ||
    KIN.has(lower)
  )
}

/** "a dozen", "half a dozen", "a million", "another boy", "the wife of a trader" open with these. */
const ARTICLES = new Set(['a', 'an', 'another', 'the', 'half', 'quarter'])

const vagueOpeners = once(() => new Set(figureRules().vague.flatMap((r) => r.phrases.map((p) => p[0] ?? ''))))

function vagueAt(doc: MentionedDocument, at: number, from: number, limit: number): Quantity | null {
  // "Did not say how many were hurt": a question is no count.
  if (lowerOf(doc, at - 1) === 'how') return null
  for (const rule of figureRules().vague) {
    const phrase = rule.phrases.find((p) => matches(doc, p, at, limit))
    if (!phrase) continue
    // "dozens of people": "of" joins the words, it is no part of the quantity; in "most of the population" it is.
    const last = at + phrase.length - (phrase.at(-1) === 'of' && !rule.whole ? 1 : 0)
    const before = qualifierBefore(doc, at, from)
    return {
      first: before?.first ?? at,
      last,
      bare: [at, last],
      low: null,
      best: null,
      high: null,
      qualifier: 'vague',
      value: null,
      digits: false,
      rules: [rule.id],
      vague: rule,
    }
  }
  return null
}

function countAt(doc: MentionedDocument, at: number, from: number, limit: number): Quantity | null {
  const number = numberAt(doc.tokens, at, limit)
  if (!number || !isCount(doc, number)) return null
  const range = rangeFrom(doc, number, from, limit)
  if (range) return range
  const before = qualifierBefore(doc, at, from)
  const after = qualifierAfter(doc, number, limit)
  const rule = before?.rule ?? after?.rule ?? exceededBefore(doc, number.first) ?? (number.rough ? about() : null)
  const last = isStrength(doc, number.last) ? number.last + 2 : number.last
  return {
    first: before?.first ?? number.first,
    last: after?.last ?? last,
    bare: [number.first, last],
    ...boundsOf(number.value, rule),
    qualifier: rule?.qualifier ?? 'exact',
    value: number.value,
    digits: number.digits,
    rules: rule ? [rule.id] : [],
    vague: null,
  }
}

/** "a 30,000-strong force". */
const isStrength = (doc: MentionedDocument, after: number): boolean =>
  lowerOf(doc, after) === '-' && lowerOf(doc, after + 1) === 'strong'

/** "the toll exceeded 100": the verb of a total says that there are more. */
function exceededBefore(doc: MentionedDocument, at: number): QualifierRule | null {
  const verb = doc.tokens[at - 1]
  return verb?.upos === 'VERB' && EXCEEDS.has(verb.lemma.toLowerCase()) ? moreThan() : null
}

const EXCEEDS = new Set(['exceed', 'surpass', 'top'])

const moreThan = once(
  () => figureRules().qualifiers.find(({ qualifier, add }) => qualifier === 'gt' && add > 0) ?? null,
)

/** "half a million": nobody counted that many. */
const about = once(() => figureRules().qualifiers.find(({ qualifier }) => qualifier === 'approx') ?? null)

/** "between 20 and 30", "from 20 to 30", "20-30", "20 to 30", "two or three". */
function rangeFrom(doc: MentionedDocument, low: NumberAt, from: number, limit: number): Quantity | null {
  const opener = low.first > from ? lowerOf(doc, low.first - 1) : ''
  const join = lowerOf(doc, low.last)
  const high = numberAt(doc.tokens, low.last + 1, limit)
  if (!high || high.value <= low.value) return null
  const between = opener === 'between' && (join === 'and' || join === 'to')
  const dash = join === '-' || join === '–' || join === '—' || join === '‑'
  const tight = doc.tokens[low.last - 1]?.end === doc.tokens[low.last]?.start
  const spoken = join === 'to' || join === 'or'
  if (!between && !(dash && tight) && !spoken) return null
  if (opener === 'from' && (join !== 'to' || tellsChange(doc, high))) return null
  // "1989-90" and "2011 to 2013" are years.
  if (!between && low.value >= 1900 && low.value <= 2100 && high.value <= 2100) return null
  // "20 to 30 million" counts both ends in millions.
  const written = digitsOf(doc.tokens[high.first]?.text ?? '') ?? high.value
  const scale = low.last - low.first === 1 && low.value < written ? high.value / written : 1
  return {
    first: between || opener === 'from' ? low.first - 1 : low.first,
    last: high.last,
    bare: [low.first, high.last],
    low: low.value * scale,
    best: null,
    high: high.value,
    qualifier: 'range',
    value: high.value,
    digits: low.digits,
    rules: [between ? 'range-between' : 'range-to'],
    vague: null,
  }
}

/** "rose from 14 to 31" tells a change; "wounded from six to 14 others" a range of what is counted after it. */
function tellsChange(doc: MentionedDocument, high: NumberAt): boolean {
  const next = doc.tokens[high.last]
  if (next?.upos !== 'NOUN' && next?.upos !== 'ADJ') return true
  for (let at = high.first; at >= 0; at = wordAt(doc, at).head)
    if (CHANGES.has(wordAt(doc, at).lemma.toLowerCase())) return true
  return false
}

/** Words of numbers that become others. */
const CHANGES = new Set(
  'rise raise fall grow growth increase decrease decline drop jump climb soar change go up down revise update lower cut reduce reduction expand shrink swell number toll'.split(
    ' ',
  ),
)

/** A unit as the lists have it: "percent" for "per cent". */
const unitAt = (doc: MentionedDocument, { index, text }: Word): string =>
  `${text}${lowerOf(doc, index) === 'per' ? lowerOf(doc, index + 1) : ''}`.toLowerCase()

/** False for days, years, clock times, money, shares, numbers of things in order and numbers inside names. */
function isCount(doc: MentionedDocument, number: NumberAt): boolean {
  const first = doc.tokens[number.first]
  const before = doc.tokens[number.first - 1]
  const after = doc.tokens[number.last]
  if (!first) return false
  const same = (word: Word | undefined): word is Word => word !== undefined && word.sentence === first.sentence
  // "18 deaths per 100,000 people": a rate.
  if (same(before) && before.text.toLowerCase() === 'per') return false
  if (lowerOf(doc, number.last + 1) === 'per' && numberAt(doc.tokens, number.last + 2, number.last + 4)) return false
  if (number.digits) {
    if (
      same(before) &&
      (opensName(doc, before) || isMonth(before.text.toLowerCase()) || /^[$£€#]|\$$/.test(before.text))
    )
      return false
    if (same(after) && (isCalendar(after.text.toLowerCase()) || isShareOrMoney(unitAt(doc, after)))) return false
    // "7-year-old", "84-year old", "F-16", "Oct. 7-9".
    if (same(before) && /^[-–/:.]$/.test(before.text) && before.end === first.start) return false
    if (
      same(after) &&
      /^[-–/:]$/.test(after.text) &&
      after.start === first.end &&
      !isStrength(doc, number.last) &&
      !/^\d/.test(doc.tokens[number.last + 1]?.text ?? '')
    )
      return false
    // "Hala Orsal (32)": an age.
    if (same(before) && before.text === '(' && after?.text === ')' && doc.tokens[number.first - 2]?.upos === 'PROPN')
      return false
    if (same(before) && isAgeOfOne(doc, number)) return false
    if (/^(?:19|20)\d\d$/.test(first.text) && number.last === number.first + 1 && !countsNoun(doc, number)) return false
  } else {
    if (same(after) && after.text === '-' && after.start === doc.tokens[number.last - 1]?.end) return false
    if (
      (first.upos === 'PRON' && first.text.toLowerCase() !== 'one') ||
      (first.text.toLowerCase() === 'one' &&
        !numberAt(doc.tokens, number.last + 1, doc.sentences[first.sentence]?.last ?? 0) &&
        !qualifierBefore(doc, number.first, doc.sentences[first.sentence]?.first ?? number.first) &&
        (!same(after) || (!['NOUN', 'PROPN', 'ADJ'].includes(after.upos) && after.text.toLowerCase() !== 'of')))
    )
      return false
  }
  return (doc.dateAt[number.first] ?? -1) < 0 && !isAge(doc, number.first)
}

/** "Resolution 2728"; in "said to number 10,000" the word is a verb. */
const opensName = (doc: MentionedDocument, { text, index }: Word): boolean =>
  opensCode(text.toLowerCase()) && !(text === 'number' && BEFORE_VERB.has(lowerOf(doc, index - 1)))

const BEFORE_VERB = new Set(['to', 'who', 'they', 'which', 'may', 'might', 'could', 'would', 'will'])

/** "Amin Orsal, 61, and his wife, 52": a number that stands alone between commas after one person. */
function isAgeOfOne(doc: MentionedDocument, { first, last, value }: NumberAt): boolean {
  const person = doc.tokens[first - 2]
  if (value > OLDEST || lowerOf(doc, first - 1) !== ',' || !CLOSES_AGE.has(lowerOf(doc, last)) || !person) return false
  return person.upos === 'PROPN'
    ? (doc.placeAt[person.index] ?? -1) < 0
    : person.xpos === 'NN' && namesPeople(person.text.toLowerCase())
}

const OLDEST = 120
const CLOSES_AGE = new Set([',', ';', ')', '.'])

/** "under the age of eight", "at ages below 8". */
function isAge(doc: MentionedDocument, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 3; i--) {
    if (/^ages?$/.test(lowerOf(doc, i))) return true
    if (wordAt(doc, i).upos !== 'ADP') return false
  }
  return false
}

/** "2,000 people" and "1950 fighters" count; "in 2015" does not. */
function countsNoun(doc: MentionedDocument, number: NumberAt): boolean {
  const word = doc.tokens[number.first]
  const head = word ? doc.tokens[word.head] : undefined
  return (
    word?.rel === 'nummod' &&
    head !== undefined &&
    head.index > word.index &&
    head.upos === 'NOUN' &&
    head.xpos === 'NNS'
  )
}
