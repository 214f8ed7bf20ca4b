/** How words are written: capitals, and which sentences use them for show (headlines in capitals or in title case). */
import { nameCue } from '../knowledge/name-cues.js'
import type { ParsedDocument } from '../model.js'

export const LOWER = 0
/** First letter a capital. */
export const CAPITAL = 1
/** Two letters or more, all capitals: an abbreviation or shouting. */
export const ALL_CAPITALS = 2
export const DIGITS = 3
export const MARK = 4

export interface Shapes {
  readonly shape: Uint8Array
  /** 1 for the first word of a sentence, of a quotation or after a colon: a capital there says nothing. */
  readonly opens: Uint8Array
  /** For each sentence: plain, title ("Hamas To Sit Out Doha Talks") or capitals. */
  readonly style: readonly ('plain' | 'title' | 'capitals')[]
}

const LETTER = /\p{L}/u

export function shapeOf(text: string): number {
  const c = text.charCodeAt(0)
  if (c >= 97 && c <= 122) return LOWER
  if (c >= 48 && c <= 57) return DIGITS
  if (c < 128 && !(c >= 65 && c <= 90)) {
    // "'Abd", "#Name": the first letter decides.
    if (text.length > 1 && LETTER.test(text)) return shapeOf(text.slice(1))
    return MARK
  }
  if (c >= 128) {
    const first = String.fromCodePoint(text.codePointAt(0)!)
    if (!LETTER.test(first)) return text.length > 1 && LETTER.test(text.slice(1)) ? shapeOf(text.slice(1)) : MARK
    if (first === first.toLowerCase()) return LOWER
  }
  if (text.length > 1 && text === text.toUpperCase()) return ALL_CAPITALS
  return CAPITAL
}

const OPENING_MARKS = new Set([
  '"',
  '“',
  '‘',
  "'",
  '``',
  '(',
  '[',
  ':',
  ';',
  '—',
  '–',
  '-',
  '•',
  '*',
  '...',
  '…',
  '«',
  '?',
  '!',
  '.',
  '_',
  '|',
])

const LIST_MARKS = new Set([',', ';', '/', '(', ')'])

/** So many marks between words make a list. */
const LISTED = 2

/** Content words from which the style of a sentence can be told. */
const ENOUGH = 4

export function shapesOf(doc: ParsedDocument): Shapes {
  const { tokens } = doc
  const shape = new Uint8Array(tokens.length)
  const opens = new Uint8Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) shape[i] = shapeOf(tokens[i]!.text)
  const style = doc.sentences.map((s) => {
    let words = 0
    let capitals = 0
    let all = 0
    let small = 0
    let opening = true
    let parts = 0
    for (let i = s.first; i < s.last; i++) {
      const kind = shape[i]!
      if (kind === MARK) {
        if (OPENING_MARKS.has(tokens[i]!.text)) opening = true
        if (LIST_MARKS.has(tokens[i]!.text)) parts++
        continue
      }
      if (opening) opens[i] = 1
      opening = false
      if (kind === DIGITS) continue
      words++
      if (kind === LOWER) {
        // "of", "to", "in" stay small in a title too: only longer words tell.
        if (tokens[i]!.text.length > 4) small++
      } else if (kind === ALL_CAPITALS) all++
      else capitals++
    }
    if (words >= ENOUGH - 1 && all >= 2 && all >= words * 0.8) return 'capitals'
    // "Chemistry - Nahla Shameer, Afiya Ali, Ann Mary James": a list of names is written like a title.
    if (parts >= LISTED && s.kind !== 'headline') return 'plain'
    if (words >= ENOUGH && small === 0 && capitals + all >= words * 0.6 && capitals + all >= 4) return 'title'
    return 'plain'
  })
  return { shape, opens, style }
}

/** True for a capitalised word that is the kind of word that opens sentences, or a month, a weekday, "I". */
export const saysNothing = (text: string): boolean => nameCue('opener').has(text) || nameCue('not-name').has(text)
