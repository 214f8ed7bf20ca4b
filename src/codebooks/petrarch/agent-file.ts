/**
 * Agent dictionaries in PETRARCH's text form:
 *
 *     !PERSON! = MAN, MEN, WOMAN    a set that stands for its members inside other words
 *     NOUN_ {PLURAL}  [~CODE]       a noun, its plural when it is no regular one ("{}": it has none), its code
 */
import { dictionaryWords } from '../../knowledge/dictionary-words.js'
import type { List } from '../left-out.js'
import type { AgentEntry } from './dictionary.js'
import { linesOf, spaced } from './lines.js'

/** The entries of a file, a set's members written out; lines that are none are listed. */
export function agentEntries(text: string, file: string, list: List): readonly AgentEntry[] {
  const sets = new Map<string, readonly string[]>()
  const entries: AgentEntry[] = []
  for (const { number, text: line } of linesOf(text)) {
    const set = /^\s*!(\w+)!\s*=\s*(.+)$/.exec(line)
    if (set) {
      sets.set(set[1]!, set[2]!.split(',').map(spaced).filter(Boolean))
      continue
    }
    const noun = /^([^[{]+?)\s*(?:\{([^}]*)\})?\s*\[\s*~?(\w+)\s*[\]}]/.exec(line)
    if (noun) entries.push({ file, line: number, word: spaced(noun[1]!), more: split(noun[2]), code: noun[3]! })
    else list({ file, line: number, entry: line.trim(), form: '', reason: 'a line that is no noun with a code' })
  }
  return entries.map((entry) => withSets(entry, sets))
}

/** "SPOKES!PERSON!": the first member is the word, the others are more forms. A set nobody defines is one of those that all files share. */
export function withSets(entry: AgentEntry, sets: ReadonlyMap<string, readonly string[]> = new Map()): AgentEntry {
  const set = /!(\w+)!/.exec(entry.word)
  if (!set) return entry
  const [first, ...others] = (sets.get(set[1]!) ?? dictionaryWords(`set-${set[1]}`)).map((member) =>
    entry.word.replace(set[0], member),
  )
  return first === undefined ? entry : { ...entry, word: first, more: [...others, ...entry.more] }
}

const split = (plural: string | undefined): readonly string[] => (plural ?? '').split(',').map(spaced).filter(Boolean)
