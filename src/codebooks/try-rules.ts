/** Proves the rules of a codebook: each must fire on its examples, give what they say, and stay silent on its rejects. */
import { isDeepStrictEqual } from 'node:util'
import { makeReport } from '../intake/report.js'
import type { Codebook } from '../knowledge/codebook.js'
import { type RuleHead, whereOf } from '../knowledge/rule-file.js'
import { read } from '../read.js'

/** A Wednesday: examples that name a day of the week are reckoned from it. */
const PUBLISHED = '2024-08-14'

/** What is wrong with a rule's sentences, each with file and line. */
export const faultsOfExamples = (rule: RuleHead, codebook: Codebook): readonly string[] => [
  ...sentencesOf(rule, 'examples').flatMap((sentence) => {
    const { text, gives, at } = sentence
    const where = whereOf(rule, 'examples', at)
    const { told, fired } = tried(rule.id, text, codebook)
    if (fired.length === 0) {
      const instead = told.length === 0 ? 'nothing was recorded' : `what fired: ${told.join(', ')}`
      return [`${where} does not fire on "${text}" (${instead}): mend the rule or the example`]
    }
    if (gives === null || fired.some((event) => isGiven(event, gives))) return []
    const got = Object.fromEntries(Object.keys(gives).map((field) => [field, fired[0]?.[field] ?? null]))
    return [`${where} gives ${JSON.stringify(got)} for "${text}": mend the rule or what the example gives`]
  }),
  ...sentencesOf(rule, 'rejects').flatMap(({ text, at }) =>
    tried(rule.id, text, codebook).fired.length > 0
      ? [`${whereOf(rule, 'rejects', at)} fires on "${text}", which it must leave alone: narrow the rule`]
      : [],
  ),
]

type Fields = Readonly<Record<string, unknown>>

interface Sentence {
  readonly text: string
  /** Fields of the event record it must give, or null when any event of the rule will do. */
  readonly gives: Fields | null
  readonly at: number
}

/** Sentences stand bare, or as the `text` of an entry beside what it `gives`. */
function sentencesOf(rule: RuleHead, field: 'examples' | 'rejects'): readonly Sentence[] {
  const given: unknown = rule[field]
  return (Array.isArray(given) ? given : []).map((entry: unknown, at) => {
    if (typeof entry === 'string') return { text: entry, gives: null, at }
    const { text, gives } = (entry ?? {}) as { text?: unknown; gives?: unknown }
    return { text: String(text ?? ''), gives: (gives ?? null) as Fields | null, at }
  })
}

/** The events of a text that a rule had a part in, and the rules of all. */
function tried(id: string, text: string, codebook: Codebook): { told: readonly string[]; fired: readonly Fields[] } {
  const { record, document } = read(makeReport(text, { published: PUBLISHED }), codebook)
  const fired = record.events.filter((_, at) => {
    const made = document.events[at]?.made
    return made?.rule === id || made?.steps.some(({ rule }) => rule === id) === true
  })
  return {
    told: [...new Set(record.events.map(({ rule }) => rule))],
    fired: fired.map((event): Fields => ({ ...event })),
  }
}

const isGiven = (event: Fields, gives: Fields): boolean =>
  Object.entries(gives).every(([field, value]) => isDeepStrictEqual(event[field], value))
