/** The value of a number written in digits, in words or in both: "1,200", "twenty-five", "1.5 million", "half a dozen". */
import { numberWord } from '../../knowledge/number-words.js'
import type { Word } from '../../model.js'

/** A number in the text: word range `[first, last)` and its value. */
export interface NumberAt {
  readonly first: number
  readonly last: number
  readonly value: number
  /** True when the text wrote digits. */
  readonly digits: boolean
  /** True for a share of a round number, which nobody counted: "half a million". */
  readonly rough?: true
}

const DIGITS = /^\d{1,3}(?:[,’'٬]\d{2,3})+$|^\d+(?:\.\d+)?$/
const GLUED = /^(\d+(?:\.\d+)?)(k|m|mn|bn)$/i
const PLUS = /^(\d[\d,]*)\+$/

/** Value of one token of digits, or null: "40,000", "1.5", "40k"; ordinals, years with a letter and codes are none. */
export function digitsOf(text: string): number | null {
  const plain = PLUS.exec(text)?.[1] ?? text
  // "1.000 persons": a stop before exactly three digits parts thousands; no count of people has three decimals.
  if (/^\d{1,3}\.\d{3}$/.test(plain)) return Number(plain.replace('.', ''))
  if (DIGITS.test(plain)) return Number(plain.replace(/[,’'٬]/g, ''))
  const glued = GLUED.exec(plain)
  if (!glued) return null
  const unit = numberWord((glued[2] ?? '').toLowerCase())
  return unit ? Number(glued[1]) * unit.value : null
}

/** The longest number that begins at word `at` and ends before `limit`, or null. */
export function numberAt(words: readonly Word[], at: number, limit: number): NumberAt | null {
  const lower = (i: number): string => (i < limit ? (words[i]?.text.toLowerCase() ?? '') : '')
  const part = partOfScale(lower, at)
  if (part) return { first: at, last: at + part.words, value: part.value, digits: false, rough: true }
  const special = dozens(lower, at)
  if (special) return { first: at, last: at + special.words, value: special.value, digits: false }
  const digits = digitsOf(words[at]?.text ?? '')
  if (digits === null) {
    const spelled = inWords(lower, at)
    return spelled && { first: at, last: at + spelled.words, value: spelled.value, digits: false }
  }
  let value = digits
  let last = at + 1
  for (let next = scaleAt(lower, last); next; next = scaleAt(lower, last)) {
    value *= next
    last++
  }
  // "2.5" of something aside, a count is whole.
  const whole = Math.round(value)
  return Number.isFinite(value) && Math.abs(whole - value) < 1e-6
    ? { first: at, last, value: whole, digits: true }
    : null
}

/** "two thousand five hundred and six": hundreds build up a group, larger scales close it. */
function inWords(lower: Lower, at: number): { value: number; words: number } | null {
  let total = 0
  let group = 0
  let i = at
  for (;;) {
    // "five and eight" are two numbers, "five hundred and eight" is one.
    const afterScale = i > at && scaleAt(lower, i - 1) !== null
    const skip = afterScale && lower(i) === 'and' ? 1 : 0
    const small = i === at || afterScale ? spelledOut(lower, i + skip) : null
    if (small) {
      group += small.value
      i += skip + small.words
      continue
    }
    const scale = i > at ? scaleAt(lower, i) : null
    if (scale === null) break
    if (scale === 100) group *= 100
    else {
      total += group * scale
      group = 0
    }
    i++
  }
  return i > at ? { value: total + group, words: i - at } : null
}

type Lower = (i: number) => string

const scaleAt = (lower: Lower, at: number): number | null => {
  const word = numberWord(lower(at))
  return word?.kind === 'scale' || (word?.kind === 'suffix' && lower(at).length > 1) ? word.value : null
}

/** "twenty", "twenty-five" in one token or three, "a hundred", "a million". */
function spelledOut(lower: Lower, at: number): { value: number; words: number } | null {
  const text = lower(at)
  if (text === 'a' || text === 'an') {
    const scale = numberWord(lower(at + 1))
    return scale?.kind === 'scale' ? { value: scale.value, words: 2 } : null
  }
  const joined = /^([a-z]+)[-‑]([a-z]+)$/.exec(text)
  if (joined) {
    const tens = numberWord(joined[1] ?? '')
    const ones = numberWord(joined[2] ?? '')
    return tens?.kind === 'tens' && ones?.kind === 'ones' ? { value: tens.value + ones.value, words: 1 } : null
  }
  const word = numberWord(text)
  if (word?.kind === 'ones') return { value: word.value, words: 1 }
  if (word?.kind !== 'tens') return null
  const dash = lower(at + 1) === '-' || lower(at + 1) === '‑' ? 1 : 0
  const ones = numberWord(lower(at + 1 + dash))
  return ones?.kind === 'ones' && ones.value > 0 && ones.value < 10
    ? { value: word.value + ones.value, words: 2 + dash }
    : { value: word.value, words: 1 }
}

/** "half a million", "a quarter of a million", "three quarters of a million". */
function partOfScale(lower: Lower, at: number): { value: number; words: number } | null {
  let i = at
  let share = 0
  if (lower(i) === 'half') {
    share = 0.5
    i += lower(i + 1) === 'of' ? 2 : 1
  } else {
    const count = numberWord(lower(i))?.value ?? 1
    if (numberWord(lower(i)) || lower(i) === 'a') i++
    if (!/^quarters?$/.test(lower(i)) || lower(i + 1) !== 'of') return null
    share = count / 4
    i += 2
  }
  const scale = numberWord(lower(i + 1))
  return lower(i) === 'a' && scale?.kind === 'scale' ? { value: share * scale.value, words: i + 2 - at } : null
}

/** "a dozen", "half a dozen", "two dozen", "a couple of", "a pair of". */
function dozens(lower: Lower, at: number): { value: number; words: number } | null {
  const kind = (i: number): string | undefined => numberWord(lower(i))?.kind
  if (lower(at) === 'half' && lower(at + 1) === 'a' && lower(at + 2) === 'dozen') return { value: 6, words: 3 }
  if ((lower(at) === 'a' || lower(at) === 'one') && lower(at + 1) === 'dozen') return { value: 12, words: 2 }
  if (lower(at) === 'a' && kind(at + 1) === 'couple' && lower(at + 2) === 'of') return { value: 2, words: 2 }
  const count = numberWord(lower(at))?.value ?? digitsOf(lower(at))
  if (count && kind(at + 1) === 'dozen') return { value: count * (numberWord(lower(at + 1))?.value ?? 0), words: 2 }
  return null
}
