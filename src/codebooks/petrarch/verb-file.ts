/**
 * Verb dictionaries in PETRARCH's text form:
 *
 *     &SET            a set of words, its members in lines below that begin with "+"
 *     --- NAME [010] ---   a block of verbs and the code they have by themselves; [---]: none
 *     VERB {FORMS}    a verb of the block, with a code of its own in brackets where it has one
 *     +CARRY_OUT      one of several words: "+" stands before the verb itself, so RE_+OPEN has a word before it
 *     - $ * &SET (TO +) [023]   what stands around a verb of the block, and the code for that
 */
import type { List } from '../left-out.js'
import type { Verb, VerbBlock, VerbFile, VerbPattern } from './dictionary.js'
import { linesOf, spaced } from './lines.js'

interface Open {
  readonly code: string
  readonly verbs: Verb[]
  readonly patterns: VerbPattern[]
}

export function verbFile(text: string, file: string, list: List): VerbFile {
  const sets = new Map<string, string[]>()
  const blocks: Open[] = []
  let set: string[] | null = null
  for (const { number, text: raw } of linesOf(text)) {
    const line = raw.trim()
    const tell = (reason: string): void => list({ file, line: number, entry: line, form: '', reason })
    if (line.startsWith('&')) {
      set = []
      sets.set(spaced(line.slice(1)), set)
    } else if (/^-{2,}/.test(line)) {
      set = null
      blocks.push({ code: codeOf(line.replace(/^-+|-+$/g, '')) ?? '---', verbs: [], patterns: [] })
    } else if (set && line.startsWith('+')) set.push(spaced(line.slice(1)))
    else if (blocks.length === 0) tell('stands before the first block of verbs')
    else if (line.startsWith('-')) {
      const code = codeOf(line)
      if (code === null) tell('a pattern without a code')
      else
        blocks[blocks.length - 1]!.patterns.push({ line: number, text: line.replace(/^-\s*|\[.*$/g, '').trim(), code })
    } else if (line.startsWith('~')) tell('a rule of how codes go together, which is not ours to take over')
    else {
      set = null
      const { code, verbs } = blocks[blocks.length - 1]!
      verbs.push(verbOf(line, number, code))
    }
  }
  return { file, blocks: blocks.map(({ verbs, patterns }): VerbBlock => ({ verbs, patterns })), sets }
}

/** The code in brackets; of "[source:target]" the source's. Null without brackets. */
const codeOf = (line: string): string | null => {
  const inside = /\[([^\]]*)\]/.exec(line)?.[1]
  return inside === undefined ? null : (inside.split(':')[0] ?? '').trim()
}

function verbOf(line: string, number: number, code: string): Verb {
  const words = line
    .replace(/[[{].*$/, '')
    .trim()
    .toLowerCase()
    .split(/[_\s]+/)
    .filter(Boolean)
  const at = Math.max(
    0,
    words.findIndex((word) => word.startsWith('+')),
  )
  return {
    line: number,
    word: (words[at] ?? '').replace('+', ''),
    before: words.slice(0, at),
    after: words.slice(at + 1),
    code: codeOf(line) ?? code,
  }
}
