/** Character classes, looked up by UTF-16 code unit. Filled on demand: most reports touch a few hundred characters. */
export const SPACE = 1
export const LETTER = 2
export const DIGIT = 3
/** Combining marks and characters of no width: they belong to whatever they stand on. */
export const MARK = 4
/** Ideographs and kana: a run of them is one token, but does not join with letters. */
export const IDEOGRAPH = 5
export const SIGN = 6
const SURROGATE = 7

const classes = new Uint8Array(0x10000)

const classOfChar = (char: string): number => {
  // U+FEFF is white space to JavaScript, so a byte order mark falls between tokens like any space.
  if (/\s/.test(char)) return SPACE
  // Skin tones stand on the picture before them.
  if (/[\p{M}\p{Cf}\p{Emoji_Modifier}]/u.test(char)) return MARK
  if (/\p{Nd}/u.test(char)) return DIGIT
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)) return IDEOGRAPH
  if (/[\p{L}\p{Nl}]/u.test(char)) return LETTER
  return SIGN
}

for (let unit = 0xd800; unit <= 0xdfff; unit++) classes[unit] = SURROGATE

/** Class of the character at `at`; a lone half of a pair is a sign. */
export const classAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  const known = classes[unit]!
  if (known !== 0 && known !== SURROGATE) return known
  if (known === 0) {
    const found = classOfChar(String.fromCharCode(unit))
    classes[unit] = found
    return found
  }
  return widthAt(text, at) === 2 ? classOfChar(String.fromCodePoint(text.codePointAt(at)!)) : SIGN
}

/** Code units of the character at `at`: 2 for a full surrogate pair, else 1. */
export const widthAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff) return 1
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1
}

/**
 * Joiners, direction marks and zero-width spaces: part of a word inside it, white space at its edge, so that a stray
 * one never hides a word from the lexicons.
 */
export const isInvisible = (unit: number): boolean =>
  unit === 0xad ||
  (unit >= 0x200b && unit <= 0x200f) ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2060 && unit <= 0x206f)

/** True when `at` lies inside the text and its character is white space. */
export const isSpace = (text: string, at: number): boolean => at < text.length && classAt(text, at) === SPACE

/** First position at or after `at` that is not white space; the length of the text when there is none. */
export const skipSpace = (text: string, at: number): number => {
  let here = at
  while (here < text.length && classAt(text, here) === SPACE) here++
  return here
}

/** True when the character at `at` is an upper-case (or title-case) letter. */
export const isUpper = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  if (unit < 128) return unit >= 65 && unit <= 90
  if (classAt(text, at) !== LETTER) return false
  const char = String.fromCodePoint(text.codePointAt(at)!)
  return char !== char.toLowerCase()
}

/** True when the character at `at` is a lower-case letter. */
export const isLower = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  if (unit < 128) return unit >= 97 && unit <= 122
  if (classAt(text, at) !== LETTER) return false
  const char = String.fromCodePoint(text.codePointAt(at)!)
  return char !== char.toUpperCase()
}
