/**
 * Words as the rules of talks name them: a lemma, alone or with what follows it. "call for" takes what stands behind "for"; "take part in"
 * wants "part" between the verb and "in"; "turn down" is served by a particle as well as by a preposition.
 */
import { DataError } from '../errors.js'
import { type RuleHead, whereOf } from './rule-file.js'

export interface TakingWord {
  readonly lemma: string
  /** Words that must follow soon after, in order: the "part" of "take part in". */
  readonly between: readonly string[]
  /** Preposition or particle that brings what is taken, or null for a bare object. */
  readonly prep: string | null
}

/** Reads "take part in" as lemma, words between and preposition. */
export function takingWord(text: string): TakingWord {
  const words = text.split(' ')
  return Object.freeze({
    lemma: words[0] ?? '',
    between: words.slice(1, -1),
    prep: words.length > 1 ? (words[words.length - 1] ?? null) : null,
  })
}

/** A list-of-words field of a rule; an absent one is empty. */
export function wordList(rule: RuleHead, field: string): readonly string[] {
  const value = rule[field]
  if (value === undefined) return []
  if (Array.isArray(value) && value.every((v) => typeof v === 'string')) return value
  throw new DataError(`${whereOf(rule, field)}: ${field} must be a list of words`)
}

/** A field that must be one of a few words; an absent one is `empty`. */
export function choice<Value extends string, Empty extends Value | null>(
  rule: RuleHead,
  field: string,
  allowed: readonly Value[],
  empty: Empty,
): Value | Empty {
  const value = rule[field]
  if (value === undefined) return empty
  if ((allowed as readonly unknown[]).includes(value)) return value as Value
  throw new DataError(`${whereOf(rule, field)}: ${field} is "${String(value)}": write one of ${allowed.join(', ')}`)
}

/** Refuses fields nobody reads, so that a misspelt one is found at once. */
export function checkFields(rule: RuleHead, known: ReadonlySet<string>): void {
  for (const field of Object.keys(rule)) {
    if (!known.has(field)) throw new DataError(`${whereOf(rule, field)} has an unknown field "${field}"`)
  }
}

/** Puts a value into a list under its key. */
export function shelve<Value>(shelf: Map<string, Value[]>, key: string, value: Value): void {
  const values = shelf.get(key)
  if (values) values.push(value)
  else shelf.set(key, [value])
}
