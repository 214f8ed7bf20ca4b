import { wordForms } from '../knowledge/word-forms.js'
import { classAt, DIGIT, LETTER, MARK, widthAt } from './characters.js'

/** Groups of three, of two in Indian style ("1,00,000"), decimals, clock times; "[29,30]" stays two numbers. */
const NUMBER = /\p{Nd}+(?:[,'’٬]\p{Nd}{3}(?!\p{Nd})|,\p{Nd}\p{Nd}(?=,\p{Nd})|[.:٫]\p{Nd}+)*/uy
const SLASHED = /\d{1,4}\/\d{1,4}(?:\/\d{1,4})?(?![\d/])/y
/** Telephone numbers, days written with hyphens: one token, where "3-4" and "1969-1970" are three. */
const HYPHENED = /(?:(?:1-)?\d{3}-\d{3}-\d{4}|\d{1,4}-\d{1,2}-\d{2,4}|[2-9]\d{2}-\d{3}[1-9]|\d{5}-\d{4})(?![\d-])/y
const DECADE = /[’'`]?s(?![\p{L}\p{N}])/uy
const TIME = /[ap]\.m\b/iy

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** End of the token that begins with the digit at `at`: "40,000", "9/11", "1980s", "7th"; a unit is left for the next token. */
export const numberEnd = (text: string, at: number): number => {
  const whole = Math.max(matchEnd(HYPHENED, text, at), matchEnd(SLASHED, text, at))
  if (whole > 0) return whole
  const end = Math.max(matchEnd(NUMBER, text, at), at + 1)
  const decade = matchEnd(DECADE, text, end)
  // "the 1930’s" is one word in the treebanks, "1931's" is a year with a clitic.
  if (decade > 0 && (decade === end + 1 || text[end - 1] === '0' || end - at <= 2)) return decade
  if (end >= text.length || classAt(text, end) !== LETTER) return end
  if (matchEnd(TIME, text, end) > 0) return end
  let stop = end
  while (stop < text.length && (classAt(text, stop) === LETTER || classAt(text, stop) === MARK))
    stop += widthAt(text, stop)
  // A digit after the letters ("4x4", "F16A3"): a code, kept whole.
  if (stop < text.length && classAt(text, stop) === DIGIT) {
    while (stop < text.length && (classAt(text, stop) === LETTER || classAt(text, stop) === DIGIT))
      stop += widthAt(text, stop)
    return stop
  }
  return wordForms.unit.has(text.slice(end, stop).toLowerCase()) ? end : stop
}
