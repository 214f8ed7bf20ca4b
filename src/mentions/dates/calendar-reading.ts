/**
 * The words of a report as the date formats see them: small letters, hyphens inside compounds taken out ("third-quarter",
 * "mid-June"), with what the calendar knows about each.
 */
import { type CalendarMark, type CalendarWord, calendarWords } from '../../knowledge/calendar.js'
import type { ParsedDocument } from '../../model.js'

export interface CalendarReading {
  readonly doc: ParsedDocument
  /** Word index of each position. */
  readonly word: Int32Array
  readonly low: readonly string[]
  readonly known: readonly (CalendarWord | undefined)[]
  /** 1 where a hyphen or dash stood between this position and the one before. */
  readonly dashed: Uint8Array
}

const DASHES = new Set(['-', '–', '‑', '—', '/'])
const PREFIX = /^(?:mid|post|pre|late|early|end)-/
const NOTHING: CalendarWord = Object.freeze({})

export function calendarReading(doc: ParsedDocument): CalendarReading {
  const { tokens } = doc
  const word = new Int32Array(tokens.length)
  const dashed = new Uint8Array(tokens.length)
  const low: string[] = []
  const known: (CalendarWord | undefined)[] = []
  const words = calendarWords()
  for (let i = 0; i < tokens.length; i++) {
    const text = tokens[i]!.text
    if (
      DASHES.has(text) &&
      i > 0 &&
      tokens[i + 1]?.start === tokens[i]!.end &&
      tokens[i - 1]!.end === tokens[i]!.start
    ) {
      dashed[low.length] = 1
      continue
    }
    let lower = text.toLowerCase()
    if (lower.length > 5 && lower.includes('-') && PREFIX.test(lower)) lower = lower.slice(lower.indexOf('-') + 1)
    word[low.length] = i
    known.push(words.get(lower))
    low.push(lower)
  }
  return { doc, word: word.subarray(0, low.length), low, known, dashed }
}

/** What the calendar knows of the word at a position; nothing beyond the ends. */
export const knownAt = (reading: CalendarReading, at: number): CalendarWord => reading.known[at] ?? NOTHING

export const lowAt = (reading: CalendarReading, at: number): string => reading.low[at] ?? ''

export const marked = (reading: CalendarReading, at: number, mark: CalendarMark): boolean =>
  reading.known[at]?.marks?.has(mark) ?? false

/** True when both positions stand in one sentence. */
export const together = (reading: CalendarReading, a: number, b: number): boolean => {
  const { doc, word } = reading
  return a >= 0 && b < word.length && b >= 0 && doc.tokens[word[a]!]!.sentence === doc.tokens[word[b]!]!.sentence
}

/** True for a word that begins with a capital in the text. */
export const capitalAt = (reading: CalendarReading, at: number): boolean => {
  const written = reading.doc.tokens[reading.word[at] ?? -1]?.text ?? ''
  // "mid-June" is read as "june".
  const text = written.slice(written.length - lowAt(reading, at).length)
  return text !== '' && text[0] !== text[0]!.toLowerCase()
}
