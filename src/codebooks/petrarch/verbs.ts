/** Verb dictionaries into event rules, one a CAMEO code: what the code means is said by our crosswalk. */
import { cameoCode } from '../../knowledge/crosswalk.js'
import type { List } from '../left-out.js'
import type { VerbFile } from './dictionary.js'
import { type Translated, translated, verbAlone } from './patterns.js'

/** A rule of ours before it is written. */
export interface ImportedRule {
  readonly id: string
  readonly code: string
  readonly label: string
  readonly plover: string
  readonly mode: string | null
  readonly verbs: readonly string[]
}

export interface VerbsTaken {
  readonly rules: readonly ImportedRule[]
  /** Word classes the patterns name: id -> its one word. */
  readonly classes: ReadonlyMap<string, string>
  readonly through: ReadonlyMap<string, number>
}

export function takeVerbs(files: readonly VerbFile[], list: List): VerbsTaken {
  const byCode = new Map<string, string[]>()
  const owner = new Map<string, string>()
  const classes = new Map<string, string>()
  const through = new Map<string, number>()
  for (const file of files) {
    const known = new Set(file.blocks.flatMap(({ verbs }) => verbs.map(({ word }) => word)))
    /** Takes a pattern with its code; gives why not when it is not taken. */
    const taken = (code: string, made: Translated): string | null => {
      if ('reason' in made) return made.reason
      const fault = faultOfCode(code)
      if (fault !== null) return fault
      // Another dictionary, or another of its lines, has said what this means.
      const before = owner.get(made.patterns[0] ?? '')
      if (before !== undefined && before !== code) return `has another code on a line before: ${before}`
      for (const [id, word] of made.classes) classes.set(id, word)
      for (const pattern of made.patterns) {
        if (owner.has(pattern)) continue
        owner.set(pattern, code)
        byCode.set(code, [...(byCode.get(code) ?? []), pattern])
      }
      return null
    }
    const take = (line: number, entry: string, code: string, made: Translated): void => {
      const reason = taken(code, made)
      if (reason === null) through.set(file.file, (through.get(file.file) ?? 0) + 1)
      else list({ file: file.file, line, entry, form: '', reason })
    }
    for (const { verbs, patterns } of file.blocks) {
      for (const verb of verbs)
        take(verb.line, [...verb.before, verb.word, ...verb.after].join(' '), verb.code, verbAlone(verb))
      for (const { line, text, code } of patterns)
        take(line, `${text} [${code}]`, code, translated(text, verbs, file.sets, known))
    }
  }
  return { rules: [...byCode].sort(([a], [b]) => (a < b ? -1 : 1)).map(ruleOf), classes, through }
}

/** Why a code gives no rule; null when it does. */
function faultOfCode(code: string): string | null {
  if (code === '') return 'a code for its target alone'
  if (code === '---') return 'no event to its authors'
  const known = cameoCode(code)
  if (!known) return `a code that is not in CAMEO: ${code}`
  return known.plover === null ? 'a public statement, which is no event here' : null
}

const ruleOf = ([code, verbs]: [string, string[]]): ImportedRule => {
  const { label, plover, mode } = cameoCode(code)!
  return { id: `petrarch-${code}`, code, label, plover: plover ?? '', mode, verbs }
}
