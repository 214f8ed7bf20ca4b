/** Who says so: the speakers of the innermost statement that holds a word, or the report itself. */
import { sayersOf } from '../attributions/sayers.js'
import { type Range, wordAt } from '../match/tree.js'
import type { AttributedDocument, Statement } from '../model.js'

export interface Voice {
  readonly names: readonly string[]
  readonly statement: Statement | null
}

const REPORT: Voice = { names: ['report'], statement: null }

/** The voice in which the word stands. */
export function voiceAt(doc: AttributedDocument, word: number): Voice {
  const statement = doc.statements[doc.statementAt[word] ?? -1]
  if (!statement) return REPORT
  return { names: sayersOf(doc.statements, statement), statement }
}

/** The actor who speaks where the word stands, or null. */
export function speakerAt(doc: AttributedDocument, word: number): number | null {
  const { statement } = voiceAt(doc, word)
  return statement?.chain.at(-1)?.actors[0] ?? null
}

/** True when the word lies in the words of a source: "Two officials said". */
export function isSource(doc: AttributedDocument, word: number): boolean {
  return doc.statements.some(
    (s) =>
      s.sourceHead === word ||
      (s.sourceHead >= 0 && wordAt(doc, word).head === s.sourceHead && wordAt(doc, word).rel === 'nummod'),
  )
}

/** The part of a range that holds `word` and stays inside one statement's content, so that evidence never runs into a cue. */
export function withinStatement(doc: AttributedDocument, range: Range, word: number): Range {
  const { statement } = voiceAt(doc, word)
  const held = statement?.contentWords.find(([first, last]) => word >= first && word < last)
  return held ? [Math.max(range[0], held[0]), Math.min(range[1], held[1])] : range
}
