/** The words around a number that say how sure it is, and the bounds they give. */
import type { ParsedDocument } from '../../model.js'
import { figureRules, type QualifierRule } from './figure-rules.js'
import { type NumberAt, numberAt } from './number-values.js'

/** The bounds of a count; null is "not stated". */
export interface Bounds {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

/** Words that may stand between a qualifier and its number: "at least another 14". */
const BETWEEN = new Set(['another', 'a', 'an', 'further', 'the', 'other', 'additional'])

export const lowerOf = (doc: ParsedDocument, i: number): string => doc.tokens[i]?.text.toLowerCase() ?? ''

export function matches(doc: ParsedDocument, phrase: readonly string[], at: number, limit: number): boolean {
  return at + phrase.length <= limit && phrase.every((word, k) => lowerOf(doc, at + k) === word)
}

/** What a number with this qualifier says: never more than the words do. */
export function boundsOf(value: number, rule: QualifierRule | null): Bounds {
  const bound = value + (rule?.add ?? 0)
  switch (rule?.qualifier ?? 'exact') {
    case 'gte':
    case 'gt':
      return { low: bound, best: null, high: null }
    case 'lte':
      return { low: null, best: null, high: bound }
    case 'approx':
      return { low: null, best: value, high: null }
    default:
      return { low: value, best: value, high: value }
  }
}

export function qualifierBefore(
  doc: ParsedDocument,
  at: number,
  from: number,
): { first: number; rule: QualifierRule } | null {
  let end = at
  for (;;) {
    // The longest wins: "no more than" is not "more than".
    let best: { first: number; rule: QualifierRule } | null = null
    for (const rule of figureRules().qualifiers) {
      for (const phrase of rule.before) {
        const first = end - phrase.length
        if (first < from || first >= (best?.first ?? end) || !matches(doc, phrase, first, end)) continue
        if (!isParticle(doc, first)) best = { first, rule }
      }
    }
    // "wrote about the two": a preposition.
    if (best) return end < at && lowerOf(doc, end) === 'the' && best.rule.qualifier === 'approx' ? null : best
    if (end <= from || !BETWEEN.has(lowerOf(doc, end - 1))) return null
    end--
  }
}

/** "handed over 25 captives", "has gone up to 12": the word belongs to the verb before it. */
const isParticle = (doc: ParsedDocument, at: number): boolean =>
  PARTICLES[lowerOf(doc, at)]?.test(doc.tokens[at - 1]?.lemma.toLowerCase() ?? '') === true

const PARTICLES: Readonly<Record<string, RegExp>> = {
  over: /^(?:hand|turn|take|give|run)$/,
  up: /^(?:go|creep|edge|inch|move|climb)$/,
}

export function qualifierAfter(
  doc: ParsedDocument,
  number: NumberAt,
  limit: number,
): { last: number; rule: QualifierRule } | null {
  for (const rule of figureRules().qualifiers) {
    for (const phrase of rule.after) {
      // "12+" is one token.
      if (phrase[0] === '+' && doc.tokens[number.last - 1]?.text.endsWith('+')) return { last: number.last, rule }
      // "page 67 At least 45 people": what could open the next number does not close this one.
      if (numberAt(doc.tokens, number.last + phrase.length, limit) !== null) continue
      if (matches(doc, phrase, number.last, limit)) return { last: number.last + phrase.length, rule }
      if (phrase[0] === 'or' && standsBehindNoun(doc, phrase, number.last)) return { last: number.last, rule }
    }
  }
  return null
}

/** "sixty people or more": behind the counted noun; not "sixty men or more than half the village", "or more likely children". */
function standsBehindNoun(doc: ParsedDocument, phrase: readonly string[], noun: number): boolean {
  if (doc.tokens[noun]?.xpos !== 'NNS' || !matches(doc, phrase, noun + 1, doc.tokens.length)) return false
  const behind = doc.tokens[noun + 1 + phrase.length]
  return !['than', 'or'].includes(behind?.text.toLowerCase() ?? '') && !/^(?:RB|JJ)/.test(behind?.xpos ?? '')
}
