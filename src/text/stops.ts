import { wordForms } from '../knowledge/word-forms.js'
import { classAt, DIGIT, isUpper, LETTER, skipSpace, widthAt } from './characters.js'

/** How far a word is read when asking whether it opens a sentence; no starter is longer. */
const LONGEST_STARTER = 16

/** True when the text at `at` opens with a capitalised word that starts sentences ("The", "However"), not a name. */
export const startsSentence = (text: string, at: number): boolean => {
  if (!isUpper(text, at)) return false
  let end = at
  while (end < text.length && end - at <= LONGEST_STARTER && classAt(text, end) === LETTER) end += widthAt(text, end)
  return wordForms.starter.has(text.slice(at, end))
}

const wordAt = (text: string, at: number): string => {
  let end = at
  while (end < text.length && end - at <= LONGEST_STARTER && classAt(text, end) === LETTER) end += widthAt(text, end)
  return text.slice(at, end)
}

/** The end of the text or a blank line: nothing goes on from here. */
const nothingFollows = (text: string, after: number, next: number): boolean => {
  if (next >= text.length) return true
  let breaks = 0
  for (let at = after; at < next; at++) if (text.charCodeAt(at) === 0x0a && ++breaks === 2) return true
  return false
}

/** "GEN." and "OCT." in capitals are looked up as "Gen" and "Oct". */
const plainCase = (word: string): string =>
  word.length > 1 && word === word.toUpperCase() ? word[0] + word.slice(1).toLowerCase() : word

/**
 * Does the stop at `dot` belong to the word `[start,dot)` ("Gen.", "No." before 5) rather than end a sentence?
 * Acronyms with inner stops are settled before this is asked.
 */
export const stopBelongs = (text: string, start: number, dot: number): boolean => {
  if (dot - start > 8) return false
  const after = dot + 1
  // "Inc.," and "etc.)": a sign right after the stop shows that the sentence goes on.
  const next = skipSpace(text, after)
  const inside = next === after && next < text.length && ',;:)]-–/'.includes(text[next]!)
  const word = plainCase(text.slice(start, dot))
  const { title, number, month, weekday, company, place, latin } = wordForms
  if (title.has(word)) return next > after && next < text.length
  if (!inside && nothingFollows(text, after, next)) return false
  if (number.has(word)) {
    if (inside) return word !== 'no' && word !== 'No'
    if (word === 'v') return isUpper(text, next)
    return next < text.length && classAt(text, next) === DIGIT
  }
  if (month.has(word)) return inside || classAt(text, next) === DIGIT || !startsSentence(text, next)
  if (weekday.has(word)) return inside || classAt(text, next) === DIGIT || month.has(wordAt(text, next))
  if (company.has(word) || place.has(word)) return inside || (next > after && !startsSentence(text, next))
  if (latin.has(word))
    return (
      inside || (next > after && !startsSentence(text, next) && !isUpper(text, next)) || word === 'al' || word === 'vs'
    )
  return false
}

/** Does the stop after the single letter at `start` make it an initial ("Joe R. Biden")? */
export const isInitial = (text: string, start: number, dot: number): boolean => {
  if (!isUpper(text, start)) return false
  const after = dot + 1
  const next = skipSpace(text, after)
  if (next >= text.length) return false
  if (next === after) return ',-)'.includes(text[next]!) || isUpper(text, next)
  if (nothingFollows(text, after, next)) return false
  const letter = text[start]!
  // "and I. Then", "vitamin C. The": a word that opens sentences is no surname.
  return letter !== 'I'
    ? isUpper(text, next) && !startsSentence(text, next)
    : isUpper(text, next) && !startsSentence(text, next) && start >= 2 && isUpper(text, lastWordStart(text, start))
}

const lastWordStart = (text: string, before: number): number => {
  let at = before - 2
  while (at > 0 && before - at < 24 && classAt(text, at - 1) === LETTER) at--
  return Math.max(at, 0)
}
