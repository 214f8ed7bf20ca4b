/** Years, decades and centuries: "2015", "'98", "nineteen ninety-six", "the 1990s", "the 19th century", "2014-2016". */
import { type CalendarReading, knownAt, lowAt, marked } from './calendar-reading.js'
import { yearStretch, yearsStretch } from './days.js'
import type { Expression, Format } from './expression.js'
import { isQuantity, monthDayAt, yearAt } from './numerals.js'

const DECADE = /^(1[5-9]|20)(\d)0['’]?s$/
const SHORT_DECADE = /^['’]?([2-9])0['’]?s$/
const DECADE_WORDS = new Map([
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
])

export const years: Format = (reading, at) => centuries(reading, at) ?? decades(reading, at) ?? plainYear(reading, at)

function plainYear(reading: CalendarReading, at: number): Expression | null {
  const year = yearAt(reading, at)
  if (!year) return null
  const low = lowAt(reading, at)
  const figures = /^\d{4}$/.test(low)
  if (figures && (year.value > 2100 || isQuantity(reading, at) || isClock(reading, at))) return null
  if (!figures && low.length === 3 && marked(reading, at + 1, 'part')) return null
  // "the year 1998", "fiscal 1990"
  const closing = reading.dashed[at + year.length] === 1 ? closingYear(reading, at + year.length, year.value) : null
  return {
    first: at,
    last: at + year.length + (closing === null ? 0 : 1),
    rule: closing === null ? 'year' : 'years',
    basis: 'given',
    unit: 'year',
    hasYear: true,
    when: () => (closing === null ? yearStretch(year.value) : yearsStretch(year.value, closing)),
  }
}

/** "at 1930 GMT", "1900 hours". */
const isClock = (reading: CalendarReading, at: number): boolean =>
  /^(?:gmt|hours|hrs|utc|local|est|edt|bst)$/.test(lowAt(reading, at + 1)) ||
  /^\d\d?:?\d\d$/.test(lowAt(reading, at - 1))

/** "2014-2016", "1914-18". */
function closingYear(reading: CalendarReading, at: number, opening: number): number | null {
  const low = lowAt(reading, at)
  if (/^\d{4}$/.test(low) && Number(low) > opening && Number(low) < opening + 200) return Number(low)
  if (!/^\d\d$/.test(low)) return null
  const year = opening - (opening % 100) + Number(low)
  return year > opening ? year : null
}

function decades(reading: CalendarReading, at: number): Expression | null {
  const low = lowAt(reading, at)
  if (low.length < 3) return null
  const long = DECADE.exec(low)
  const short = SHORT_DECADE.exec(low)
  let first: number | null = long ? Number(`${long[1]}${long[2]}0`) : (DECADE_WORDS.get(low) ?? null)
  if (!long && short) first = 1900 + 10 * Number(short[1]) < 1920 ? null : 1900 + 10 * Number(short[1])
  if (first === null) return null
  // "in her 60s", "temperatures in the 70s"
  if (
    !long &&
    (lowAt(reading, at - 1) === 'his' || lowAt(reading, at - 1) === 'her' || lowAt(reading, at - 1) === 'their')
  )
    return null
  if (
    !long &&
    !low.startsWith("'") &&
    !low.startsWith('’') &&
    lowAt(reading, at - 1) !== 'the' &&
    !marked(reading, at - 1, 'phase')
  )
    return null
  const start = first
  return {
    first: at,
    last: at + 1,
    rule: 'decade',
    basis: long ? 'given' : 'implied',
    unit: 'decade',
    hasYear: true,
    when: () => yearsStretch(start, start + 9),
  }
}

function centuries(reading: CalendarReading, at: number): Expression | null {
  if (knownAt(reading, at + 1).unit !== 'century') return null
  const nth = monthDayAt(reading, at)
  if (!nth || lowAt(reading, at + 1) !== 'century') return null
  return {
    first: at,
    last: at + 2,
    rule: 'century',
    basis: 'given',
    unit: 'century',
    hasYear: true,
    when: () => yearsStretch(100 * (nth.value - 1) + 1, 100 * nth.value),
  }
}
