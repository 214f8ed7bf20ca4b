import { list, once, oneOf, readTable } from './table.js'

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
  readTable('agents', COLUMNS).map(({ line, cells }) =>
    Object.freeze({
      id: cells.id,
      forms: list(cells.forms),
      singular: cells.singular,
      kind: oneOf(cells.kind, KINDS, { file: 'agents', line, column: 'kind' }),
      sector: list(cells.sector),
      anonymous: cells.anonymous === 'yes',
    }),
  ),
)

/** Forms by their last word, longest first: the noun is at hand when a mention is read, its modifiers stand before it. */
const byLastWord = once(() => {
  const map = new Map<string, { readonly words: readonly string[]; readonly agent: Agent }[]>()
  for (const agent of agents()) {
    for (const form of agent.forms) {
      const words = form.toLowerCase().split(' ')
      const last = words[words.length - 1]!
      const bucket = map.get(last) ?? []
      bucket.push({ words, agent })
      map.set(last, bucket)
    }
  }
  for (const bucket of map.values()) bucket.sort((a, b) => b.words.length - a.words.length)
  return map
})

/** The agent whose longest form ends at word `at`; `lower` gives lower-case words by position. Null when none does. */
export function agentAt(
  lower: (i: number) => string,
  at: number,
  first: number,
): { agent: Agent; words: number } | null {
  const bucket = byLastWord().get(lower(at))
  if (!bucket) return null
  for (const { words, agent } of bucket) {
    const begin = at - words.length + 1
    if (begin < first) continue
    let k = words.length - 2
    while (k >= 0 && words[k] === lower(begin + k)) k--
    if (k < 0) return { agent, words: words.length }
  }
  return null
}
