import { isLower, skipSpace } from './characters.js'

/** A stretch of lines that belong together, without the white space around them. */
export interface Block {
  readonly start: number
  readonly end: number
  /** Opens with a bullet or a number: one item of a list. */
  readonly item: boolean
}

interface Line {
  readonly start: number
  readonly end: number
}

/** How the lines of a report were broken: at a fixed column, or only where a paragraph ends. */
export interface Layout {
  readonly blocks: readonly Block[]
  /** The column the text was wrapped at, or null. */
  readonly wrappedAt: number | null
}

const BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/g
const ITEM = /^(?:[-*–—•·‣▪◦●○■]\s+\S|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,4})[.)]\s+\S)/
/** "J. Smith" at the start of a line is a name, "7. October" may be a date; only a small letter or a number is a list. */
const INITIAL = /^[A-Z]\.\s/
const ENDS_SENTENCE = /[.!?…:。！？؟۔]["'”’»)\]]*$/u

/** Wire copy is wrapped between these columns; longer lines are paragraphs, shorter ones verse, tables or headings. */
const NARROW = 45
const WIDE = 120

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  const add = (end: number): void => {
    // Only the ends of a line are trimmed; a blank line stays as an empty one.
    let from = start
    let to = end
    while (from < to && /\s/.test(text[from]!)) from++
    while (to > from && /\s/.test(text[to - 1]!)) to--
    lines.push({ start: from, end: to })
  }
  BREAK.lastIndex = 0
  for (let hit = BREAK.exec(text); hit !== null; hit = BREAK.exec(text)) {
    add(hit.index)
    start = BREAK.lastIndex
  }
  add(text.length)
  return lines
}

const isItem = (text: string, line: Line): boolean => {
  const head = text.slice(line.start, Math.min(line.end, line.start + 12))
  return ITEM.test(head) && !INITIAL.test(head)
}

const firstWordLength = (text: string, line: Line): number => {
  let at = line.start
  while (at < line.end && !/\s/.test(text[at]!)) at++
  return at - line.start
}

/** How far a line may fall short of the column or run over it and still be one the column broke. */
const SLACK = 4

/** The line is full: the next line's first word would not have fitted before the column. */
const isFull = (text: string, line: Line, next: Line, column: number): boolean => {
  const length = line.end - line.start
  return length <= column + SLACK && length + 1 + firstWordLength(text, next) > column - SLACK
}

/**
 * The column the text was wrapped at. Wrapped text shows itself: nearly every line that has another right under it is
 * full, and many such lines stop in mid-sentence.
 */
const wrapColumn = (text: string, lines: readonly Line[]): number | null => {
  const joints: [Line, Line][] = []
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!
    const next = lines[i + 1]!
    if (line.end > line.start && next.end > next.start) joints.push([line, next])
  }
  if (joints.length < 2) return null
  const lengths = joints.map(([line]) => line.end - line.start).sort((a, b) => a - b)
  // A table row may run over the edge: the column is the length that 95 lines in a hundred keep to.
  const column = lengths[Math.floor((lengths.length - 1) * 0.95)]!
  if (column < NARROW || column > WIDE) return null
  const full = joints.filter(([line, next]) => isFull(text, line, next, column)).length
  const open = joints.filter(
    ([line]) => !ENDS_SENTENCE.test(text.slice(Math.max(line.start, line.end - 4), line.end)),
  ).length
  // Where whole paragraphs stand on one line, two short lines together are an accident.
  const long = lines.filter(
    (line) => line.end - line.start > column + 10 && /\s/.test(text.slice(line.start, line.end)),
  )
  if (long.length * 10 > joints.length) return null
  return full >= joints.length * 0.6 && open >= joints.length * 0.5 ? column : null
}

/** Cuts a text into paragraphs: at blank lines, at list items, and at line ends that the wrapping does not explain. */
export const layOut = (text: string): Layout => {
  const lines = linesOf(text)
  const column = wrapColumn(text, lines)
  const blocks: Block[] = []
  let open: { start: number; end: number; item: boolean; last: Line } | null = null
  const close = (): void => {
    if (open !== null) blocks.push({ start: open.start, end: open.end, item: open.item })
    open = null
  }
  let gap = false
  for (const line of lines) {
    if (line.end === line.start) {
      gap = true
      continue
    }
    const item = isItem(text, line)
    const current = open as { start: number; end: number; item: boolean; last: Line } | null
    const joined =
      current !== null &&
      !item &&
      (gap ? runsOn(text, current.last, line, LONG) : goesOn(text, current.last, line, column))
    gap = false
    if (current !== null && joined) {
      current.end = line.end
      current.last = line
      continue
    }
    close()
    open = { start: line.start, end: line.end, item, last: line }
  }
  close()
  return { blocks, wrappedAt: column }
}

/** Shorter lines without a stop may be headings or items of a list in small letters. */
const PROSE = 40
/** Over a blank line more is asked: writers who leave out stops and capitals leave blank lines too. */
const LONG = 100

/** The sentence plainly runs on, even over a blank line: "...used child soldiers / (blank) / in battle." */
const runsOn = (text: string, line: Line, next: Line, least: number): boolean =>
  line.end - line.start >= least &&
  isLower(text, skipSpace(text, next.start)) &&
  !isStopped(text, line) &&
  /\s/.test(text.slice(line.start, line.end))

const isStopped = (text: string, line: Line): boolean =>
  ENDS_SENTENCE.test(text.slice(Math.max(line.start, line.end - 4), line.end))

const goesOn = (text: string, line: Line, next: Line, column: number | null): boolean => {
  if (column === null) return runsOn(text, line, next, PROSE)
  if (isFull(text, line, next, column)) return true
  // A short line in wrapped text ends its paragraph, unless the sentence plainly runs on.
  return !isStopped(text, line) && isLower(text, skipSpace(text, next.start))
}
