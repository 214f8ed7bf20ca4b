import { numberWord } from '../../knowledge/number-words.js'
import type { CellRead, OutsideDeaths } from '../model.js'
import { isUnknown, keyboardCell } from './plain-cell.js'

const NOTHING: OutsideDeaths = { low: null, best: null, high: null }
const MOST = 100_000_000

/**
 * A count of dead as people write it: 12, 1,200, about 12, at least 12, up to 12, 10-12, twelve. "?" and "unknown" say nothing;
 * words without a number ("several") are a fault, since no number may be made up for them. "5.000" is five thousand, with a remark: a
 * program that writes three decimals means five.
 */
export const countIn = (cell: string): CellRead<OutsideDeaths> => {
  const text = keyboardCell(cell).toLowerCase()
  const read = countOf(text)
  return read.fault === undefined && ONE_GROUP_BY_DOT.test(text)
    ? { ...read, remark: 'has a dot before three digits, taken as thousands and not as decimals' }
    : read
}

const ONE_GROUP_BY_DOT = /(?<![\d.,'])\d{1,3}\.\d{3}(?![.,']?\d)/

const countOf = (text: string): CellRead<OutsideDeaths> => {
  if (isUnknown(text)) return { value: NOTHING, ...(text === '' ? {} : { remark: 'says that it is not known' }) }
  const whole = numberOf(text)
  if (whole !== null) return bounded({ ...NOTHING, best: whole })
  if (MADE_A_DATE.test(text)) return { fault: 'is a date a spreadsheet made of a number; write the number again' }
  if (/^-\s*\d/.test(text)) return { fault: 'is below zero' }
  const range = /^(?:between )?([\d.,' ]+?|[a-z]+)\s*(?:-|to|and|\/)\s*([\d.,' ]+|[a-z]+)$/.exec(text)
  if (range !== null) {
    const [low, high] = [numberOf(range[1]!), numberOf(range[2]!)]
    if (low !== null && high !== null)
      return low > high ? { fault: 'has its lower number second' } : bounded({ low, best: null, high })
  }
  for (const [form, read] of BOUNDS) {
    const number = numberOf(form.exec(text)?.[1] ?? '')
    if (number !== null) return bounded({ ...NOTHING, ...read(number) })
  }
  return { fault: 'is no number; write one, a range (10-12), "about 12", "at least 12", or leave it empty' }
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const MADE_A_DATE = new RegExp(`^(?:\\d{1,2}[- ]${MONTH}|${MONTH}[- ]\\d{1,4})$`)

const bounded = (deaths: OutsideDeaths): CellRead<OutsideDeaths> =>
  Math.max(deaths.low ?? 0, deaths.best ?? 0, deaths.high ?? 0) > MOST
    ? { fault: 'is more than any count of people' }
    : { value: deaths }

const NUMBER = String.raw`([\d.,' ]+|[a-z]+)`
const BOUNDS: readonly (readonly [RegExp, (count: number) => Partial<OutsideDeaths>])[] = [
  [
    new RegExp(`^(?:approx\\.?|approximately|about|around|some|circa|ca\\.?|c\\.|roughly|~|est\\.?)\\s*${NUMBER}$`),
    (count) => ({ best: count }),
  ],
  [new RegExp(`^(?:at least|no fewer than|not less than|min\\.?|>=)\\s*${NUMBER}$`), (count) => ({ low: count })],
  [/^([\d.,' ]+)\s*\+$/, (count) => ({ low: count })],
  [new RegExp(`^(?:more than|over|>)\\s*${NUMBER}$`), (count) => ({ low: count + 1 })],
  [new RegExp(`^(?:up to|at most|no more than|max\\.?|<=)\\s*${NUMBER}$`), (count) => ({ high: count })],
  [new RegExp(`^(?:fewer than|less than|under|<)\\s*${NUMBER}$`), (count) => ({ high: Math.max(0, count - 1) })],
]

/** A whole number: plain, with thousands set apart in one way, as 12.0, or as one word. */
const numberOf = (written: string): number | null => {
  const text = written.trim()
  if (/^\d{1,9}([.,]0{1,2})?$/.test(text)) return Number.parseInt(text, 10)
  if (/^\d{1,3}([.,' ])\d{3}(\1\d{3})*$/.test(text)) return Number(text.replace(/\D/g, ''))
  const word = numberWord(text)
  return word !== undefined && (word.kind === 'ones' || word.kind === 'tens') ? word.value : null
}
