/**
 * Dictionaries as JSON Lines: actors {"name", "aliases": [], "codes": [{"code", "from"?, "to"?}]}, agents {"agent", "forms", "code"}.
 */

import type { List } from '../left-out.js'
import { dated } from './actor-file.js'
import { withSets } from './agent-file.js'
import type { ActorEntry, ActorFileKind, AgentEntry, DatedCode, Form } from './dictionary.js'
import { spaced } from './lines.js'

/** The entries of a file; lines that are none are listed. */
export function jsonEntries(
  text: string,
  file: string,
  kind: ActorFileKind,
  list: List,
): { readonly actors: readonly ActorEntry[]; readonly agents: readonly AgentEntry[] } {
  const actors: ActorEntry[] = []
  const agents: AgentEntry[] = []
  for (const [at, raw] of text.split('\n').entries()) {
    if (raw.trim() === '') continue
    const line = at + 1
    const value = objectOf(raw)
    if (typeof value?.name === 'string' && value.name.trim() !== '') {
      const name = spaced(value.name)
      const tell = (form: string, reason: string): void => list({ file, line, entry: name, form, reason })
      const aliases = strings(value.aliases).map((alias): Form => ({ text: spaced(alias), line }))
      actors.push({ file, line, kind, forms: [{ text: name, line }, ...aliases], codes: codesOf(value.codes, tell) })
    } else if (typeof value?.agent === 'string' && typeof value.code === 'string') {
      const more = typeof value.forms === 'string' ? [value.forms] : strings(value.forms)
      const code = value.code.replace(/^~/, '')
      agents.push(withSets({ file, line, word: spaced(value.agent), more: more.map(spaced), code }))
    } else
      list({ file, line, entry: raw.slice(0, 60), form: '', reason: 'a line that is neither an actor nor an agent' })
  }
  return { actors, agents }
}

function codesOf(codes: unknown, tell: (form: string, reason: string) => void): readonly DatedCode[] {
  return (Array.isArray(codes) ? codes : []).flatMap((given: unknown) => {
    const { code, from, to } = (given ?? {}) as Record<string, unknown>
    const days = [from, to].map((day) => (typeof day === 'string' ? day.trim() : undefined))
    const read = typeof code === 'string' && code !== '' ? dated(code.trim(), days[0], days[1]) : null
    if (read === null) tell(JSON.stringify(given), 'a code that cannot be read')
    return read === null ? [] : [read]
  })
}

/** The object a line holds; null when it holds none. */
function objectOf(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

const strings = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : []).filter((member): member is string => typeof member === 'string')
