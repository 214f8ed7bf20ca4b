/** Numbers inside calendar expressions: counts, days of the month, years in figures and in words. */
import { type CalendarReading, knownAt, lowAt, marked } from './calendar-reading.js'

export interface Numeral {
  readonly value: number
  /** Positions it takes. */
  readonly length: number
}

const DIGITS = /^\d{1,3}$/
const DAY = /^([0-3]?\d)(?:st|nd|rd|th)?$/
const YEAR = /^(?:1[5-9]|20|21)\d\d$/
const SHORT_YEAR = /^['’‘](\d\d)$/

/** A count: "7", "two", "a", "twenty-four"; null for words that only sound like one. */
export function countAt(reading: CalendarReading, at: number): Numeral | null {
  const low = lowAt(reading, at)
  if (DIGITS.test(low)) return { value: Number(low), length: 1 }
  const value = knownAt(reading, at).number
  if (value === undefined) return null
  if (value >= 20) {
    const ones = knownAt(reading, at + 1).number
    if (ones !== undefined && ones < 10 && lowAt(reading, at + 1) !== 'a') return { value: value + ones, length: 2 }
  }
  return { value, length: 1 }
}

/** A day of the month in figures ("7", "7th"), or an ordinal in words. */
export function monthDayAt(reading: CalendarReading, at: number): Numeral | null {
  const low = lowAt(reading, at)
  const found = DAY.exec(low)
  if (found) {
    const value = Number(found[1])
    return value >= 1 && value <= 31 ? { value, length: 1 } : null
  }
  const ordinal = knownAt(reading, at).ordinal
  return ordinal === undefined ? null : { value: ordinal, length: 1 }
}

/** A year: "2015", "'98", "nineteen ninety-six", "two thousand". */
export function yearAt(reading: CalendarReading, at: number): Numeral | null {
  const low = lowAt(reading, at)
  if (YEAR.test(low)) return { value: Number(low), length: 1 }
  const short = SHORT_YEAR.exec(low)
  if (short) return { value: Number(short[1]) + (Number(short[1]) < 50 ? 2000 : 1900), length: 1 }
  if (low === 'nineteen' || low === 'twenty') {
    const rest = countAt(reading, at + 1)
    const century = low === 'nineteen' ? 1900 : 2000
    if (rest && rest.value >= 10 && rest.value < 100 && !DIGITS.test(lowAt(reading, at + 1)))
      return { value: century + rest.value, length: 1 + rest.length }
  }
  if (low === 'two' && lowAt(reading, at + 1) === 'thousand' && lowAt(reading, at - 1) === 'year')
    return { value: 2000, length: 2 }
  return null
}

/** True when the number at `at` counts things, or is the name of one ("Resolution 1973", "2015 people"). */
export function isQuantity(reading: CalendarReading, at: number): boolean {
  const { doc, word } = reading
  if (marked(reading, at - 1, 'since-number')) return true
  const before = doc.tokens[word[at]! - 1]?.text ?? ''
  if ('$£€#¥'.includes(before) && before !== '') return true
  const low = lowAt(reading, at - 1)
  if (low === 'least' || low === 'than' || low === 'about' || low === 'nearly' || low === 'least') {
    return doc.tokens[word[at]! + 1]?.xpos === 'NNS'
  }
  const self = doc.tokens[word[at]!]!
  const head = doc.tokens[self.head]
  const next = doc.tokens[self.index + 1]
  if (
    next &&
    /^(?:percent|per|%|million|billion|km|miles?|metres?|meters?|feet|kg|tonnes?|tons?|dollars|euros)$/i.test(next.text)
  )
    return true
  return (
    self.rel === 'nummod' &&
    head?.xpos === 'NNS' &&
    head.index === self.index + 1 &&
    !/^(?:the|in|of|since|from|by|to|and|until|after|before|during|’s|'s|,|\()$/.test(low)
  )
}
