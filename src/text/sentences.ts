import { wordForms } from '../knowledge/word-forms.js'
import type { SentenceKind } from '../model.js'
import { classAt, DIGIT, IDEOGRAPH, isLower, isSpace, isUpper, LETTER } from './characters.js'
import type { Block } from './paragraphs.js'
import { startsSentence } from './stops.js'
import type { Pieces } from './tokenize.js'

/** A sentence as a token range; offsets are worked out when the ranges are known. */
export interface Range {
  readonly first: number
  readonly last: number
  readonly paragraph: number
  readonly kind: SentenceKind
}

const STOPS = '.!?…。！？؟۔।‼⁇⁈⁉'
const CLOSERS = new Set(['”', '’', '»', ')', ']', '}', "''", '’’', '」', '』', '）', '›'])
const OPENERS = new Set(['“', '‘', '«', '(', '[', '{', '``', '「', '『', '（', '„', '‹'])
const SPEECH =
  /^(?:said|says|asked|asks|told|added|wrote|writes|tweeted|shouted|cried|replied|wondered|exclaimed|demanded|warned|insisted|declared|continued|explained|recalled|chanted)$/
const HEADLINE_WORDS = 26
const TITLE_WORDS = 14

/** Splits the tokens of each paragraph into sentences. Ranges cover every token; none crosses a paragraph. */
export const splitSentences = (
  text: string,
  pieces: Pieces,
  blocks: readonly Block[],
  title: string | null,
): readonly Range[] => {
  const ranges: Range[] = []
  let first = 0
  let paragraph = -1
  for (const [at, block] of blocks.entries()) {
    let last = first
    while (last < pieces.starts.length && pieces.starts[last]! < block.end) last++
    // A line of nothing but invisible characters.
    if (last === first) continue
    paragraph++
    const cuts = cutsOf(text, pieces, first, last, block.item)
    const headline = cuts.length === 0 && !block.item && isHeadline(text, pieces, first, last, at, blocks, title)
    let from = first
    for (const cut of [...cuts, last]) {
      const heading = headline || block.item ? -1 : headingEnd(text, pieces, from, cut)
      if (heading >= 0) ranges.push({ first: from, last: heading, paragraph, kind: 'headline' })
      const kind = headline ? 'headline' : block.item ? 'item' : 'body'
      ranges.push({ first: heading >= 0 ? heading : from, last: cut, paragraph, kind })
      from = cut
    }
    first = last
  }
  return ranges
}

/** "Homs The army said on Monday": where a heading of a word or two that ran into its text ends; -1 where none did. */
const headingEnd = (text: string, { starts, ends }: Pieces, from: number, to: number): number => {
  for (let i = from; i <= from + HEADING_WORDS && i + TEXT_WORDS < to; i++) {
    const at = starts[i]!
    if (!isUpper(text, at)) return -1
    if (i > from && HEADED.has(text.slice(at, ends[i]!))) return isRunningText(text, starts, i + 1) ? i : -1
    if (startsSentence(text, at)) return -1
  }
  return -1
}

const HEADING_WORDS = 2
const TEXT_WORDS = 5
// Capitals that a name does not have inside; "A" it may: "Vitamin A".
const HEADED = new Set(['The', 'An'])

/** No line of capitals, which a title may be. */
const isRunningText = (text: string, starts: readonly number[], from: number): boolean =>
  starts.slice(from, from + TEXT_WORDS).filter((at) => isLower(text, at)).length >= 2

/** Token positions inside the paragraph where a new sentence begins. */
const cutsOf = (text: string, { starts, ends }: Pieces, first: number, last: number, item: boolean): number[] => {
  const cuts: number[] = []
  // Straight quotes open and close alike; only counting tells which is which.
  let quoteOpen = false
  let from = first
  for (let i = first; i < last; i++) {
    const start = starts[i]!
    const unit = text.charCodeAt(start)
    if (unit === 0x22 && ends[i]! - start === 1) {
      quoteOpen = opensHere(text, start) ?? !quoteOpen
      continue
    }
    if (!isStop(text, start, ends[i]!)) continue
    // "1. Withdraw": the stop of a list number.
    if (item && i - first <= 2) continue
    let next = i + 1
    let closedQuote = false
    let straight: boolean = quoteOpen
    while (next < last) {
      const at = starts[next]!
      const sign = text.slice(at, ends[next]!)
      const touching = at === ends[next - 1]!
      if (sign === '"' || sign === "'") {
        const opens = opensHere(text, at)
        if (opens === true || (sign === '"' ? opens === null && !straight : !touching)) break
        if (sign === '"') straight = false
        closedQuote = true
      } else if (sign === '[' && isFootnote(text, starts, ends, next, last)) {
        next += 2
      } else if (CLOSERS.has(sign)) {
        if (sign === '”' || sign === '’' || sign === '»' || sign === "''" || sign === '’’') closedQuote = true
      } else if (!isStop(text, at, ends[next]!) || ends[next]! - at > 6 || classAt(text, at) === LETTER) break
      next++
    }
    if (next >= last) break
    if (begins(text, starts, ends, { stop: i, next, last, from, closedQuote, inQuote: straight })) {
      cuts.push(next)
      from = next
      quoteOpen = straight
      i = next - 1
    }
  }
  return cuts
}

/** What the spaces around a straight quote say: opening, closing, or (null) nothing. */
const opensHere = (text: string, at: number): boolean | null => {
  const before = at === 0 || isSpace(text, at - 1)
  const after = at + 1 >= text.length || isSpace(text, at + 1)
  return before === after ? null : before
}

/** "[19]" after a stop points back to the sentence it follows. */
const isFootnote = (
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  at: number,
  last: number,
): boolean =>
  at + 2 < last &&
  classAt(text, starts[at + 1]!) === DIGIT &&
  text[starts[at + 2]!] === ']' &&
  ends[at + 1]! - starts[at + 1]! <= 3

/** A token that may end a sentence: a stop or a run of them, or a word that keeps its stop ("U.S.", "Inc."). */
const isStop = (text: string, start: number, end: number): boolean => {
  if (STOPS.includes(text[start]!)) return classAt(text, Math.min(start + 1, end - 1)) !== DIGIT
  return text.charCodeAt(end - 1) === 0x2e && end - start > 1 && classAt(text, start) === LETTER
}

interface Place {
  readonly stop: number
  readonly next: number
  /** End of the paragraph and start of the sentence, as token positions. */
  readonly last: number
  readonly from: number
  readonly closedQuote: boolean
  readonly inQuote: boolean
}

/** Does a new sentence begin at token `next`, after the stop `i` and the brackets and quotes that close on it? */
const begins = (
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  { stop: i, next, last, from, closedQuote, inQuote }: Place,
): boolean => {
  const stop = text[starts[i]!]!
  const spaced = starts[next]! > ends[next - 1]!
  if ('。！？؟۔।'.includes(stop)) return true
  let at = starts[next]!
  let word = next
  // What opens the next sentence: its first letter behind quotes and brackets.
  while (
    word < last - 1 &&
    (OPENERS.has(text.slice(starts[word]!, ends[word]!)) || '"\'-–—*'.includes(text[starts[word]!]!))
  ) {
    word++
    at = starts[word]!
  }
  const quoted = word > next
  if (classAt(text, starts[i]!) === LETTER) return afterWordWithStop(text, starts[i]!, ends[i]!, at, spaced, quoted)
  const sign = text[starts[next]!]!
  if (',;:)'.includes(sign)) return false
  const kind = classAt(text, at)
  if (isLower(text, at)) {
    if (closedQuote || quoted || ends[i]! - starts[i]! > 1) return false
    // "What? why?" outside quotes; "Yahoo! said" and "'Why? because' ..." go on.
    if (stop === '?') return spaced && !inQuote && i - from >= 2
    if (stop !== '.') return false
    // "They left. i stayed": careless writing; after one letter or a number the stop is more likely something else.
    return spaced && i - from >= 3 && ends[i - 1]! - starts[i - 1]! > 1 && classAt(text, ends[i - 1]! - 1) === LETTER
  }
  if (!spaced && !closedQuote) {
    // "report.The next", "in 2011.The next": only between a small letter or a number and a capitalised word.
    const end = ends[i - 1]! - 1
    return (
      i > from &&
      isUpper(text, at) &&
      isLower(text, at + 1) &&
      (classAt(text, end) === DIGIT || (isLower(text, end) && end > starts[i - 1]!))
    )
  }
  if (closedQuote) {
    const cue = saidNext(text, starts, ends, word, last)
    // After a full stop only a bare cue goes on: "It is over." Marek said.
    if (cue > 0 && (stop !== '.' || cue + 1 >= last || text[starts[cue + 1]!] === '.')) return false
  }
  if (kind === LETTER || kind === DIGIT || kind === IDEOGRAPH) return true
  // "$5 million went ...", "#talks", "... – (1)": signs may open a sentence after a plain stop.
  return spaced && !'%&/=+)]}'.includes(text[at]!)
}

/** "“Are you sure?” Marek asked.": the cue that follows a quoted question belongs to it. Position of the cue's verb, or -1. */
const saidNext = (
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  word: number,
  last: number,
): number => {
  for (let i = word; i < last && i < word + 5; i++) {
    const form = text.slice(starts[i]!, ends[i]!)
    if (SPEECH.test(form)) return i
    if (!isUpper(text, starts[i]!) && !/^(?:the|a|an|of|he|she|they|it|one|[a-z]+)$/.test(form)) return -1
  }
  return -1
}

/** After "U.S.", "Inc.", "a.m.", "J.": only a word that opens sentences, or an opening quote before a capital, ends it. */
const afterWordWithStop = (
  text: string,
  start: number,
  end: number,
  at: number,
  spaced: boolean,
  quoted: boolean,
): boolean => {
  if (!spaced) return false
  const inner = text.slice(start, end - 1).includes('.')
  if ((!inner && end - start <= 2) || /^(?:e\.g|i\.e|c\.f)\.$/i.test(text.slice(start, end))) return false
  if (startsSentence(text, at)) return inner || !isTitle(text, start, end)
  return quoted && isUpper(text, at) && inner
}

/** "Gen. The": never. "Main St. The house": a street, for no saint is called The. */
const isTitle = (text: string, start: number, end: number): boolean => {
  const word = text.slice(start, end - 1)
  return word !== 'St' && wordForms.title.has(word)
}

/** A line that names rather than tells: no final stop, short, and something else follows or it is all capitals. */
const isHeadline = (
  text: string,
  { starts, ends }: Pieces,
  first: number,
  last: number,
  paragraph: number,
  blocks: readonly Block[],
  title: string | null,
): boolean => {
  const block = blocks[paragraph]!
  const line = text.slice(block.start, Math.min(block.end, block.start + 400))
  if (title !== null && line === title.trim()) return true
  let end = last - 1
  while (end > first && (CLOSERS.has(text.slice(starts[end]!, ends[end]!)) || text[starts[end]!] === '"')) end--
  const final = text[ends[end]! - 1]!
  const stopped = '.;:,…。'.includes(final)
  const count = last - first
  if (stopped || count > HEADLINE_WORDS) return false
  if (line === line.toUpperCase() && line !== line.toLowerCase()) return true
  if ('!?'.includes(final)) return false
  const more = paragraph + 1 < blocks.length
  return (paragraph === 0 && more) || (count <= TITLE_WORDS && more && !blocks[paragraph + 1]!.item)
}
