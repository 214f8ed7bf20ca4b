import { once } from './in-use.js'
import { list, oneOf, readTable } from './table.js'

export type AgentKind = 'person' | 'group' | 'organisation' | 'population' | 'government' | 'military'

/** A common noun, or a noun with its modifiers, that stands for an actor. */
export interface Agent {
  readonly id: string
  /** Lower-case words of each written form. */
  readonly forms: readonly string[]
  readonly singular: string
  readonly kind: AgentKind
  readonly sector: readonly string[]
  /** Typically an unnamed source: officials, residents, witnesses. */
  readonly anonymous: boolean
}

const COLUMNS = ['id', 'forms', 'singular', 'kind', 'sector', 'anonymous', 'note'] as const
const KINDS = ['person', 'group', 'organisation', 'population', 'government', 'military'] as const

export const agents = once((): readonly Agent[] =>
  readTable('agents', COLUMNS).map(({ file, line, cells }) =>
    Object.freeze({
      id: cells.id,
      forms: list(cells.forms),
      singular: cells.singular,
      kind: oneOf(cells.kind, KINDS, { file, line, column: 'kind' }),
      sector: list(cells.sector),
      anonymous: cells.anonymous === 'yes',
    }),
  ),
)

interface Form {
  readonly words: readonly string[]
  /** Position of the noun in the form: the last word, or the one before "of". */
  readonly noun: number
  readonly agent: Agent
}

/** Forms by their noun, longest first: the noun is at hand when a mention is read, its modifiers stand around it. */
const byNoun = once(() => {
  const map = new Map<string, Form[]>()
  for (const agent of agents()) {
    for (const form of agent.forms) {
      const words = form.toLowerCase().split(' ')
      const of = words.findIndex((w) => w === 'of' || w === 'for' || w === 'familiar')
      const noun = of > 0 ? of - 1 : words.length - 1
      const bucket = map.get(words[noun]!) ?? []
      bucket.push({ words, noun, agent })
      map.set(words[noun]!, bucket)
    }
  }
  for (const bucket of map.values()) bucket.sort((a, b) => b.words.length - a.words.length)
  return map
})

/** An agent found in running words: `[first, last)` is the form. */
export interface AgentHit {
  readonly agent: Agent
  readonly first: number
  readonly last: number
}

/** The agent whose longest form has its noun at word `at`; `lower` gives lower-case words by position ('' outside). */
export function agentAt(lower: (i: number) => string, at: number, begin: number): AgentHit | null {
  const bucket = byNoun().get(lower(at))
  if (!bucket) return null
  for (const { words, noun, agent } of bucket) {
    const first = at - noun
    if (first < begin) continue
    let k = 0
    while (k < words.length && words[k] === lower(first + k)) k++
    if (k === words.length) return { agent, first, last: first + words.length }
  }
  return null
}

const nouns = once(
  () =>
    new Set(
      agents()
        .filter(({ kind }) => kind !== 'organisation' && kind !== 'government')
        .flatMap(({ forms }) => forms.filter((form) => !form.includes(' ')).map((form) => form.toLowerCase())),
    ),
)

/** One word that tells of people or a force: "peasants", "patrol". */
export const isAgentNoun = (lower: string): boolean => nouns().has(lower)
