/** Content of an attribution as word ranges: what was said, without the words that tell who said it. */
import { baseRel, caseOf, isVerb, kid, markOf, type Range, subtree, wordAt, yieldOf } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import type { CueSite } from './cues.js'

/** Ranges of a list of positions, neighbours joined; punctuation between two of them does not part them. */
export function rangesOf(doc: ParsedDocument, positions: readonly number[]): Range[] {
  const ranges: [number, number][] = []
  for (const i of [...positions].sort((a, b) => a - b)) {
    const last = ranges[ranges.length - 1]
    if (last && (i === last[1] || gapIsPunctuation(doc, last[1], i))) last[1] = i + 1
    else ranges.push([i, i + 1])
  }
  return ranges.map((r) => trimContent(doc, r)).filter((r): r is Range => r !== null)
}

const gapIsPunctuation = (doc: ParsedDocument, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (wordAt(doc, i).upos !== 'PUNCT') return false
  return to - from <= 2
}

/** A content range does not begin or end with commas, stops or dashes; quotation marks stay. */
export function trimContent(doc: ParsedDocument, [first, last]: readonly [number, number]): Range | null {
  const loose = (i: number): boolean => /^[,;:.\-–—()]+$/.test(wordAt(doc, i).text)
  while (first < last && loose(first)) first++
  while (last > first && loose(last - 1)) last--
  return last > first ? withBracketClosed(doc, [first, last]) : null
}

/** With the bracket closed that the range opens: "Senator Vale (R-Ohio)", "fighters of the coalition (SDF)". */
export function withBracketClosed(doc: ParsedDocument, [first, last]: Range): Range {
  let open = 0
  for (let i = first; i < last; i++) open += { '(': 1, ')': -1 }[wordAt(doc, i).text] ?? 0
  return open > 0 && doc.tokens[last]?.text === ')' ? [first, last + 1] : [first, last]
}

/** A coordinate clause of another speaker's inside the subtree: "said it would send a team, but Hamas requested a plan". */
function breaksAway(doc: ParsedDocument, child: number, cueHeads: ReadonlySet<number>): boolean {
  const word = wordAt(doc, child)
  // "they would not attend, blaming the offensive": the participle is the speaker's next saying.
  if (word.rel === 'advcl' && word.xpos === 'VBG' && cueHeads.has(child) && kid(doc, child, 'nsubj', 'mark') < 0)
    return true
  return cueHeads.has(child) && anotherSpeaks(doc, child)
}

/** True for a cue whose clause gives somebody else the word: "..., while officials said ...", "..., but Hamas requested ...". */
export function anotherSpeaks(doc: ParsedDocument, clause: number): boolean {
  const { rel } = wordAt(doc, clause)
  if (rel === 'advcl') return /^whil(?:e|st)$/.test(markOf(doc, clause))
  if (baseRel(rel) !== 'conj' && baseRel(rel) !== 'parataxis') return false
  const subject = kid(doc, clause, 'nsubj')
  return subject >= 0 && wordAt(doc, subject).upos !== 'PRON'
}

/** The words under a clause head, without the cue's own clause when that is set into the middle of it. */
export function clauseWords(
  doc: ParsedDocument,
  clause: number,
  site: CueSite,
  cueHeads: ReadonlySet<number>,
): number[] {
  return yieldOf(doc, clause, (child) => child !== site.head && !breaksAway(doc, child, cueHeads))
}

/** Adverbials that follow the content and belong to it although the parser hangs them on the cue. */
export function trailing(doc: ParsedDocument, site: CueSite, after: number): number[] {
  const found: number[] = []
  let at = after
  for (const child of doc.children[site.head] ?? []) {
    if (child < after) continue
    const rel = baseRel(wordAt(doc, child).rel)
    const [first, last] = subtree(doc, child)
    if (rel === 'punct') continue
    if (!['obl', 'advmod', 'advcl'].includes(rel) || first > at + 1) break
    // The comma may hang on the adverbial itself.
    const led = wordAt(doc, first).text === ','
    const comma = led || first === at + 1
    if (comma && !startsAddition(doc, child, led ? first + 1 : first)) break
    for (let i = at; i < last; i++) found.push(i)
    at = last
  }
  return found
}

/**
 * Clauses the parser joined to the cue although they go on with what was said: "said it was ready, and that talks would go on",
 * "said it had struck the base and would strike again".
 */
export function continued(doc: ParsedDocument, site: CueSite, after: number, cueHeads: ReadonlySet<number>): number[] {
  const found: number[] = []
  for (const child of doc.children[site.head] ?? []) {
    const word = wordAt(doc, child)
    if (child < after || baseRel(word.rel) !== 'conj') continue
    const ownSubject = kid(doc, child, 'nsubj') >= 0
    const that = markOf(doc, child) === 'that'
    const helped = kid(doc, child, 'aux', 'cop') >= 0
    if (that || (!ownSubject && helped)) found.push(...clauseWords(doc, child, site, cueHeads))
  }
  return found
}

/** After a comma only a condition, a purpose or an "including" still belongs to what was said. */
function startsAddition(doc: ParsedDocument, child: number, first: number): boolean {
  const lead = wordAt(doc, first).text.toLowerCase()
  return (
    ['including', 'if', 'unless', 'until', 'because', 'provided', 'mostly'].includes(lead) ||
    ['in exchange for', 'in return for', 'instead of', 'rather than'].includes(caseOf(doc, child)) ||
    markOf(doc, child) === 'so that'
  )
}

/** The whole noun phrase under `i`, relative clauses included, without its preposition; conjuncts that are clauses stay out. */
export function wholePhrase(doc: ParsedDocument, i: number, keepCase = false): number[] {
  return yieldOf(doc, i, (child) => {
    const word = wordAt(doc, child)
    if (word.head !== i) return true
    const rel = baseRel(word.rel)
    if (rel === 'case' && child < i) return keepCase
    if (rel === 'punct') return child > i
    if (rel === 'parataxis') return false
    return !(rel === 'conj' && isVerb(doc, child) && !isVerb(doc, i))
  })
}

/** True when the noun phrase is bare of anything said: a pronoun or a short name is no content by itself. */
export const isSlight = (doc: ParsedDocument, i: number): boolean =>
  wordAt(doc, i).upos === 'PRON' || baseRel(wordAt(doc, i).rel) === 'expl'
