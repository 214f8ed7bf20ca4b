import { wordForms } from '../knowledge/word-forms.js'
import { domainEnd, mailEnd } from './addresses.js'
import { classAt, DIGIT, isUpper, LETTER, MARK, SPACE, widthAt } from './characters.js'
import { isApostrophe } from './clitics.js'
import { isInitial, stopBelongs } from './stops.js'

/** Where a word ends, and the apostrophes inside it, in order. */
export interface WordEnd {
  readonly end: number
  readonly marks: readonly number[]
}

const NONE: readonly number[] = []
/** "AT&T", "R&D", "PG&E": short capitals on both sides. */
const AMPERSAND = /[\p{Lu}]{1,3}&[\p{Lu}]{1,3}(?![\p{L}\p{N}])/uy
const LETTER_SLASH = /(?:[nN]\/[aA]|w\/o|s\/he|[lL]\/[cC]|I\/[OC])(?![\p{L}\p{N}])/uy
const CURRENCY = new Set(['US', 'A', 'C', 'NZ', 'HK', 'S', 'U', 'AU', 'CA', 'R'])

/**
 * End of the word whose first letter is at `start`. One pass to the right; each sign inside asks the rule it belongs to.
 * Inner stops: "U.S." and "a.m." are one token, "Gen." keeps its stop, "talks.The" gives it up, "name.com" is an address.
 */
export const wordEnd = (text: string, start: number, hasMail: boolean): WordEnd => {
  const n = text.length
  if (hasMail) {
    const mail = mailEnd(text, start)
    if (mail > start) return { end: mail, marks: NONE }
  }
  let at = start
  /** Start of the part after the last stop, and after the last hyphen. */
  let part = start
  let piece = start
  let acronym = true
  let marks: number[] | null = null
  while (at < n) {
    const kind = classAt(text, at)
    if (kind === LETTER) {
      at += widthAt(text, at)
      continue
    }
    if (kind === DIGIT || kind === MARK) {
      at += widthAt(text, at)
      continue
    }
    if (kind === SPACE) break
    const unit = text.charCodeAt(at)
    if (unit === 0x5f) {
      at++
      continue
    }
    const next = at + 1 < n ? classAt(text, at + 1) : SPACE
    if (isApostrophe(unit)) {
      if (next !== LETTER) break
      marks ??= []
      marks.push(at)
      at++
      continue
    }
    if (unit === 0x2e) {
      const letters = at - part
      if (acronym && letters === 1 && next === LETTER && !longWordFollows(text, at + 1)) {
        at++
        part = at
        continue
      }
      if (next === LETTER || next === DIGIT) {
        const address = part === start ? domainEnd(text, start) : -1
        if (address > at) return { end: address, marks: NONE }
      }
      // The last stop of an acronym stays with it even when it ends the sentence, as GUM writes it.
      if (part > start && letters <= 2 && text.charCodeAt(at + 1) !== 0x2e) return { end: at + 1, marks: marks ?? NONE }
      if (part === start && letters === 2 && text.startsWith('Ph.D', start)) {
        at++
        part = at
        continue
      }
      if (letters === 1 && part === start && isInitial(text, start, at)) return { end: at + 1, marks: NONE }
      if (part === start && stopBelongs(text, piece, at)) return { end: at + 1, marks: marks ?? NONE }
      break
    }
    if (unit === 0x2d) {
      // "th- these people": a word broken off keeps its hyphen.
      if (next === SPACE && at - start <= 2 && at + 1 < n) return { end: at + 1, marks: NONE }
      if (next !== LETTER && next !== DIGIT) break
      if (!keepsHyphen(text, start, piece, at)) break
      at++
      piece = at
      acronym = false
      continue
    }
    if (unit === 0x40) {
      // "Rice@ENRON": one account name.
      if (next !== LETTER) break
      at++
      continue
    }
    if (unit === 0x26) {
      AMPERSAND.lastIndex = start
      if (AMPERSAND.test(text)) return { end: AMPERSAND.lastIndex, marks: NONE }
      break
    }
    if (unit === 0x2f) {
      LETTER_SLASH.lastIndex = start
      if (LETTER_SLASH.test(text)) return { end: LETTER_SLASH.lastIndex, marks: NONE }
      break
    }
    if (unit === 0x24 && at - start <= 2 && CURRENCY.has(text.slice(start, at))) return { end: at + 1, marks: NONE }
    break
  }
  return { end: at, marks: marks ?? NONE }
}

/** "U.S.President": the acronym ends where a longer word begins. */
const longWordFollows = (text: string, at: number): boolean => {
  const second = at + widthAt(text, at)
  if (second >= text.length || classAt(text, second) !== LETTER) return false
  // "M.Sc", "L.Ron"? Two letters and a stop still belong.
  const third = second + widthAt(text, second)
  return !(third < text.length && text.charCodeAt(third) === 0x2e && isUpper(text, at) && !isUpper(text, second))
}

/** "anti-war" and "e-mail" stay whole, "ceasefire-related" is three tokens: what EWT and GUM agree on. */
const keepsHyphen = (text: string, start: number, piece: number, hyphen: number): boolean => {
  if (piece === start && hyphen - start <= 7 && wordForms.prefix.has(text.slice(start, hyphen).toLowerCase()))
    return true
  let end = hyphen + 1
  while (end < text.length && end - hyphen < 12 && classAt(text, end) === LETTER) end += widthAt(text, end)
  if (end - hyphen <= 6 && wordForms.suffix.has(text.slice(hyphen + 1, end).toLowerCase())) return true
  return piece === start && end - start <= 16 && wordForms.joined.has(text.slice(start, end).toLowerCase())
}
