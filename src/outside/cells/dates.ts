import { dayNumber, isoOf, monthStretch, precisionOfIso, shiftedIso } from '../../mentions/dates/days.js'
import type { CellRead, OutsideDays } from '../model.js'
import {
  dayIn,
  dayOf,
  fullYear,
  type NumberedDate,
  numberedDate,
  type Order,
  type OrderOf,
  readingsOf,
  shortYear,
  withYear,
} from './day-order.js'
import { keyboardCell } from './plain-cell.js'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(january|february|march|april|june|july|august|september|october|november|december|sept|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\.?'
const DATE = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = "'?(\\d{4}|\\d{2})"
const TO = '\\s*(?:-|to|until|till|through|/)\\s*'

const DAY_FIRST = new RegExp(`^${DATE}[-. ]?\\s*(?:of )?${MONTH}[-, ]*${YEAR}$`)
const MONTH_FIRST = new RegExp(`^${MONTH}[- ]*${DATE}(?:, ?|[- ]+)${YEAR}$`)
const YEAR_FIRST = new RegExp(`^(\\d{4})[-, ]*${MONTH}[- ]*${DATE}$`)
const WHOLE_MONTH = new RegExp(`^(?:(early|mid|middle of|late|beginning of|end of)[- ]+)?${MONTH}[-, ]*(\\d{4})$`)
const MONTH_AND_NUMBER = new RegExp(`^${MONTH}[- ](\\d{1,2})$|^(\\d{1,2})[- ]${MONTH}$`)
const DAYS_OF_MONTH = new RegExp(`^${DATE}${TO}${DATE} ?(?:of )?${MONTH},? ?${YEAR}$`)
const MONTH_DAYS = new RegExp(`^${MONTH} ?${DATE}${TO}${DATE},? ${YEAR}$`)
const DAYS_OF_TWO = new RegExp(`^${DATE} ?${MONTH}${TO}${DATE} ?${MONTH},? ?${YEAR}$`)
const DAYS_IN_NUMBERS = /^(\d{1,2})\s*-\s*(\d{1,2})([/.])(\d{1,2})\3(\d{4})$/

/** Day numbers of spreadsheets (1 is 1 January 1900) from 1940 to 2099. */
const SERIALS = { from: 14_611, to: 73_050 }
const SERIAL_ZERO = dayNumber(1899, 12, 30)

/** All dates in three numbers of a cell, for seeing in which order a column writes them. */
export const numberedDatesIn = (cell: string): readonly NumberedDate[] =>
  endsOf(bareDate(cell)).flatMap((text) => numberedDate(text) ?? [])

/**
 * The day or days of a cell. Reads dates in numbers (in the order `orderOf` gives for their form; those that it leaves open are a fault),
 * with the month's name, without marks (20240814), as a spreadsheet's day number, whole months and years, and ranges of any of these.
 */
export const daysIn = (cell: string, orderOf: OrderOf): CellRead<OutsideDays> => {
  const text = bareDate(cell)
  if (text === '') return { fault: 'is no date' }
  return (
    oneDay(text, orderOf) ??
    wholePeriod(text) ??
    daysTogether(text, orderOf) ??
    fromTo(text, orderOf) ?? {
      fault: twoReadings(text) ?? 'is no date; write it as YYYY-MM-DD',
    }
  )
}

/** Without the weekday before and the time of day behind. */
const bareDate = (cell: string): string =>
  keyboardCell(cell)
    .toLowerCase()
    .replace(/^(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +(?=.*\d)/, '')
    .replace(/[t ,]+\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)? ?(?:[ap]\.?m\.?)? ?(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/, '')
    .replace(/\s+/g, ' ')
    .trim()

const NO_DAY = 'is no day of the calendar, or its year is mistyped'

const oneDay = (text: string, orderOf: OrderOf): CellRead<OutsideDays> | null => {
  const numbers = numberedDate(text)
  if (numbers !== null) return numberedDay(numbers, orderOf)
  const plain = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (plain !== null) return single(dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3])))
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text)
  if (serial !== null) return serialDay(Number(serial[1]))
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return named(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!)
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst !== null) return named(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!)
  const yearFirst = YEAR_FIRST.exec(text)
  return yearFirst === null ? null : named(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!)
}

const numberedDay = (date: NumberedDate, orderOf: OrderOf): CellRead<OutsideDays> => {
  const readings = readingsOf(date)
  const { year, order, known, telling } = orderOf(date.form)
  const numbers = withYear(date, year)
  const read = (day: string): CellRead<OutsideDays> => {
    const remark = shortYear(date.form, day)
    return remark === null ? single(day) : { value: { from: day, to: day, prec: 1 }, remark }
  }
  if (known === 'given') {
    const day = dayIn(numbers, order!)
    if (day !== null) return read(day)
    return { fault: readings.length === 0 ? NO_DAY : `is no day with the ${order}, the order given` }
  }
  if (readings.length === 0) return { fault: NO_DAY }
  if (readings.length === 1) return read(readings[0]!)
  const told = year === null ? null : toldDay(numbers, order)
  if (told !== null) return read(told)
  return {
    fault: `may be ${listed(readings)}: ${
      known === 'values disagree'
        ? `of ${telling} dates like it that can be read in one way alone, some have the day first and some the month`
        : 'no other date like it in the column tells'
    }; give --day-order ${year === null ? 'dmy, mdy or ymd' : 'dmy or mdy'}`,
  }
}

/** The day of a date whose year has its place: in the order, or the one day it can be. */
const toldDay = (numbers: Parameters<typeof dayIn>[0], order: Order | null): string | null => {
  const [days, months] = [dayIn(numbers, 'day first'), dayIn(numbers, 'month first')]
  if (days === null || months === null || days === months) return days ?? months
  return order === null ? null : order === 'day first' ? days : months
}

const listed = (days: readonly string[]): string => `${days.slice(0, -1).join(', ')} or ${days.at(-1)}`

const serialDay = (serial: number): CellRead<OutsideDays> => {
  if (serial < SERIALS.from || serial > SERIALS.to) return { fault: 'is a number, and no date; write it as YYYY-MM-DD' }
  const day = isoOf(SERIAL_ZERO + serial)
  return { value: { from: day, to: day, prec: 1 }, remark: `is a spreadsheet's day number, taken as ${day}` }
}

const named = (year: string, month: string, date: string): CellRead<OutsideDays> => {
  const read = single(dayOf(fullYear(year), monthOf(month), Number(date)))
  return read.fault === undefined && year.length === 2
    ? { ...read, remark: `has a year of two digits, taken as ${fullYear(year)}` }
    : read
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1

const single = (day: string | null): CellRead<OutsideDays> =>
  day === null ? { fault: NO_DAY } : { value: { from: day, to: day, prec: 1 } }

const wholePeriod = (text: string): CellRead<OutsideDays> | null => {
  if (/^(19|20)\d{2}$/.test(text)) return { value: { from: `${text}-01-01`, to: `${text}-12-31`, prec: 5 } }
  const numbers = /^(\d{4})[-/](\d{1,2})$/.exec(text)
  const back = /^(\d{1,2})[-/](\d{4})$/.exec(text)
  if (numbers !== null) return monthDays(Number(numbers[1]), Number(numbers[2]))
  if (back !== null) return monthDays(Number(back[2]), Number(back[1]))
  const month = WHOLE_MONTH.exec(text)
  if (month === null) return null
  const read = monthDays(Number(month[3]), monthOf(month[2]!))
  return month[1] === undefined || read.fault !== undefined ? read : { ...read, remark: 'is taken as the whole month' }
}

const monthDays = (year: number, month: number): CellRead<OutsideDays> => {
  const from = dayOf(year, month, 1)
  if (from === null) return { fault: 'is no month of the calendar' }
  return { value: { from, to: isoOf(monthStretch(year, month).to), prec: 4 } }
}

/** Days that share a month or a year: 14-16 August 2024, Aug 14-16, 2024, 30 July - 2 August 2024, 14-16/08/2024. */
const daysTogether = (text: string, orderOf: OrderOf): CellRead<OutsideDays> | null => {
  const week = /^week (?:of|beginning|starting) (.+)$/.exec(text)
  if (week !== null) {
    const first = oneDay(week[1]!, orderOf)
    if (first === null || first.fault !== undefined) return first
    return { value: { from: first.value.from, to: shiftedIso(first.value.from, 6), prec: 3 } }
  }
  const month = DAYS_OF_MONTH.exec(text)
  if (month !== null) return between(named(month[4]!, month[3]!, month[1]!), named(month[4]!, month[3]!, month[2]!))
  const after = MONTH_DAYS.exec(text)
  if (after !== null) return between(named(after[4]!, after[1]!, after[2]!), named(after[4]!, after[1]!, after[3]!))
  const two = DAYS_OF_TWO.exec(text)
  if (two !== null) return between(named(two[5]!, two[2]!, two[1]!), named(two[5]!, two[4]!, two[3]!))
  const numbers = DAYS_IN_NUMBERS.exec(text)
  if (numbers === null) return null
  const [, first, last, , monthNumber, year] = numbers
  return between(
    single(dayOf(Number(year), Number(monthNumber), Number(first))),
    single(dayOf(Number(year), Number(monthNumber), Number(last))),
  )
}

const fromTo = (text: string, orderOf: OrderOf): CellRead<OutsideDays> | null => {
  const ends = endsOf(text)
  if (ends.length !== 2) return null
  const [from, to] = ends.map((end) => oneDay(end, orderOf)) as [
    CellRead<OutsideDays> | null,
    CellRead<OutsideDays> | null,
  ]
  return from === null || to === null ? null : between(from, to)
}

/** The two ends of a range written in full, or the whole text. */
const endsOf = (text: string): readonly string[] => {
  const parts = text.split(
    / (?:-|to|until|till|through|and) |(?<=\d{4}-\d{2}-\d{2})\/(?=\d{4}-)|(?<=\d[/.]\d{1,2}[/.]\d{4})-(?=\d)/,
  )
  return parts.length === 2 ? parts.map((part) => part.replace(/^(?:from|between) /, '').trim()) : [text]
}

/** The days from one date to another; a fault where they run backwards. */
export const between = (from: CellRead<OutsideDays>, to: CellRead<OutsideDays>): CellRead<OutsideDays> => {
  if (from.fault !== undefined) return from
  if (to.fault !== undefined) return to
  const [first, last] = [from.value.from, to.value.to]
  if (last < first) return { fault: 'ends before it begins' }
  const remark = from.remark ?? to.remark
  return {
    value: { from: first, to: last, prec: precisionOfIso(first, last) },
    ...(remark === undefined ? {} : { remark }),
  }
}

/** "Aug-24": a spreadsheet writes both 24 August and August 2024 so. */
const twoReadings = (text: string): string | null =>
  MONTH_AND_NUMBER.test(text) ? 'is a month with a day or with a year; write all three' : null
