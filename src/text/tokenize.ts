import { wordForms } from '../knowledge/word-forms.js'
import { linkEnd } from './addresses.js'
import { classAt, DIGIT, IDEOGRAPH, isInvisible, LETTER, MARK, SIGN, SPACE, widthAt } from './characters.js'
import { cliticCuts, isApostrophe, withApostrophe } from './clitics.js'
import { droppedApostrophes } from './dropped-apostrophes.js'
import { numberEnd } from './numbers.js'
import { wordEnd } from './words.js'

/** Offsets of the tokens of a text, in order: token `i` is `[starts[i], ends[i])`. */
export interface Pieces {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** What tokens mean that lost their apostrophe, by token: "nt" of "didnt" is "n't". */
  readonly meant: ReadonlyMap<number, string>
}

const FACE = /[:;=][’'o-]?[)(DPp](?![\p{L}\p{N}])|\(:(?!\p{L})|\^_\^/uy
const CLITIC = /[’'‘`´](?:s|m|d|ll|re|ve|n[’']t)(?![\p{L}\p{N}])/iuy
const YEAR = /[’']\d\d(?:s)?(?![\p{L}\p{N}])/uy
const JOINER = 0x200d

/**
 * Cuts a text into tokens as the English UD treebanks do. Offsets are UTF-16; every character that is not white space
 * (or invisible at the edge of a word) belongs to exactly one token. One pass, linear in the length of the text.
 */
export const tokenize = (text: string): Pieces => {
  const starts: number[] = []
  const ends: number[] = []
  const meant = new Map<number, string>()
  const droppedAt = droppedApostrophes(text)
  const n = text.length
  // Looking for an address at each word is only worth it while an "@" lies ahead.
  let mailAhead = text.indexOf('@')
  let at = 0
  const add = (start: number, end: number): void => {
    starts.push(start)
    ends.push(end)
  }
  while (at < n) {
    const kind = classAt(text, at)
    if (kind === SPACE) {
      at++
      continue
    }
    if (kind === MARK && isInvisible(text.charCodeAt(at))) {
      at++
      continue
    }
    if (kind === LETTER || kind === MARK) {
      const first = text.charCodeAt(at) | 32
      if (first === 0x68 || first === 0x77 || first === 0x66 || first === 0x6d) {
        const link = linkEnd(text, at)
        if (link > at) {
          add(at, link)
          at = link
          continue
        }
      }
      if (mailAhead >= 0 && mailAhead < at) mailAhead = text.indexOf('@', at)
      const { end, marks } = wordEnd(text, at, mailAhead >= 0 && mailAhead - at <= 64)
      let from = at
      let stop = end
      while (isInvisible(text.charCodeAt(stop - 1))) stop--
      const cuts = cliticCuts(text, at, stop, marks)
      for (const cut of cuts) {
        add(from, cut)
        from = cut
      }
      if (marks.length === 0) {
        const dropped = cuts.length === 0 ? (droppedAt?.(at, stop) ?? null) : null
        if (dropped !== null) {
          add(from, dropped)
          from = dropped
        }
        const whole = from === at ? undefined : withApostrophe(text.slice(from, stop))
        if (whole !== undefined) meant.set(starts.length, whole)
      }
      add(from, stop)
      at = end
      continue
    }
    let end: number
    if (kind === DIGIT) end = numberEnd(text, at)
    else if (kind === IDEOGRAPH) {
      end = at
      do end += widthAt(text, end)
      while (end < n && classAt(text, end) === IDEOGRAPH)
    } else end = signEnd(text, at)
    while (end < n && classAt(text, end) === MARK && !isInvisible(text.charCodeAt(end))) end += widthAt(text, end)
    add(at, end)
    at = end
  }
  return { starts, ends, meant }
}

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

const runEnd = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  let end = at
  while (end < text.length && text.charCodeAt(end) === unit) end++
  return end
}

/** End of the token that begins with the sign at `at`. */
const signEnd = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  const next = at + 1 < text.length ? classAt(text, at + 1) : SPACE
  const before = at === 0 ? SPACE : classAt(text, at - 1)
  switch (unit) {
    case 0x2e: // .
    case 0x21: // !
    case 0x3f: // ?
    case 0x2026: {
      // ".265" in a table of averages is a number.
      if (unit === 0x2e && next === DIGIT && before !== LETTER && before !== DIGIT) return numberEnd(text, at + 1)
      let end = at
      while (end < text.length && '.!?…'.includes(text[end]!)) end++
      return end
    }
    case 0x27:
    case 0x2019:
    case 0x60:
    case 0x2018:
    case 0xb4:
      return apostropheEnd(text, at, before)
    case 0x2d: // -
    case 0x2013:
    case 0x2014:
    case 0x3d: // =
    case 0x2a: // *
    case 0x5f: // _
    case 0x7e: // ~
    case 0x3c: // <
    case 0x3e: // >
    case 0x7c: // |
    case 0x2f: // /
    case 0x24: // $
      if (unit === 0x3d) {
        const face = matchEnd(FACE, text, at)
        if (face > at) return face
      }
      return runEnd(text, at)
    case 0x3a: // :
    case 0x3b: // ;
    case 0x28: // (
    case 0x5e: {
      const face = matchEnd(FACE, text, at)
      return face > at ? face : at + 1
    }
    case 0x23: // #
    case 0x40: // @
      if (next === LETTER && before !== LETTER && before !== DIGIT) return handleEnd(text, at + 1)
      return at + 1
    case 0x2b: // +
      if (next === DIGIT && before !== DIGIT && before !== LETTER) return numberEnd(text, at + 1)
      return runEnd(text, at)
  }
  return pictureEnd(text, at)
}

const handleEnd = (text: string, at: number): number => {
  let end = at
  while (end < text.length) {
    const kind = classAt(text, end)
    if (kind !== LETTER && kind !== DIGIT && kind !== MARK && kind !== IDEOGRAPH && text.charCodeAt(end) !== 0x5f) break
    end += widthAt(text, end)
  }
  return end
}

/** An apostrophe that begins a token: a clitic after a bracket or a space, a shortened year or word, or a quote. */
const apostropheEnd = (text: string, at: number, before: number): number => {
  const unit = text.charCodeAt(at)
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
  if (next === unit) return at + 2
  const clitic = matchEnd(CLITIC, text, at)
  if (clitic > at && unit !== 0x2018) return clitic
  if (before === SPACE || before === SIGN) {
    const year = matchEnd(YEAR, text, at)
    if (year > at) return year
    if (isApostrophe(unit) && unit !== 0x2018) {
      let end = at + 1
      while (end < text.length && end - at <= 6 && classAt(text, end) === LETTER) end += widthAt(text, end)
      if (wordForms.bare.has(text.slice(at + 1, end).toLowerCase())) return end
    }
  }
  return at + 1
}

/** A symbol with the marks on it; pictures glued by a zero-width joiner are one. */
const pictureEnd = (text: string, at: number): number => {
  let end = at + widthAt(text, at)
  while (end < text.length && classAt(text, end) === MARK) {
    const glue = text.charCodeAt(end) === JOINER
    end += widthAt(text, end)
    if (glue && end < text.length && classAt(text, end) === SIGN && widthAt(text, end) === 2) end += 2
  }
  return end
}
