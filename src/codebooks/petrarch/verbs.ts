/** Verb dictionaries into event rules, one a CAMEO code: what the code means is said by our crosswalk. */
import { cameoCode } from '../../knowledge/crosswalk.js'
import type { List, VerbFile } from './dictionary.js'
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
  readonly through: ReadonlyMap<string, number>
}

export function takeVerbs(files: readonly VerbFile[], list: List): VerbsTaken {
  const byCode = new Map<string, string[]>()
  const owner = new Map<string, string>()
  const through = new Map<string, number>()
  for (const file of files) {
    const take = (line: number, entry: string, code: string, made: Translated): void => {
      const reason = 'reason' in made ? made.reason : faultOfCode(code)
      if (reason !== null || 'reason' in made) {
        list({ file: file.file, line, entry, form: code, reason: reason ?? '' })
        return
      }
      const before = owner.get(made.pattern)
      // Another dictionary, or another of its lines, has said what this means.
      if (before !== undefined && before !== code) {
        list({
          file: file.file,
          line,
          entry,
          form: code,
          reason: `the same pattern has code ${before} on a line before`,
        })
        return
      }
      through.set(file.file, (through.get(file.file) ?? 0) + 1)
      if (before !== undefined) return
      owner.set(made.pattern, code)
      byCode.set(code, [...(byCode.get(code) ?? []), made.pattern])
    }
    for (const { verbs, patterns } of file.blocks) {
      for (const verb of verbs) take(verb.line, verb.word, verb.code, verbAlone(verb))
      for (const { line, text, code } of patterns) take(line, text, code, translated(text, verbs, file))
    }
  }
  return { rules: [...byCode].sort(([a], [b]) => (a < b ? -1 : 1)).map(ruleOf), through }
}

/** Why a code gives no rule; null when it does. */
function faultOfCode(code: string): string | null {
  if (code === '' || code === '---') return 'no event to its authors'
  const known = cameoCode(code)
  if (!known) return 'a code that is not in CAMEO'
  return known.plover === null ? 'a public statement, which is no event here' : null
}

const ruleOf = ([code, verbs]: [string, string[]]): ImportedRule => {
  const { label, plover, mode } = cameoCode(code)!
  return { id: `petrarch-${code}`, code, label, plover: plover ?? '', mode, verbs }
}
