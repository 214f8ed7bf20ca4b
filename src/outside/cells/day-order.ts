/** Which of the two small numbers of a date is the day, where the date alone does not say. */
import { faultOfDay } from '../../intake/calendar-day.js'

/** The order a user names: day first or month first, or, where the year leads, month or day after it. */
export const DAY_ORDERS = ['dmy', 'mdy', 'ymd', 'ydm'] as const
export type DayOrder = (typeof DAY_ORDERS)[number]

/** A date in three numbers: the two that are no year in the order written, and the form of dates it belongs with. */
export interface NumberedDate {
  readonly one: number
  readonly two: number
  readonly year: number
  /** Where the year stands, how long it is, and the mark between: "last /". Dates of one form are written by one habit. */
  readonly form: string
}

/** Whether the day comes before the month. */
export type Order = 'day first' | 'month first'

/** How the dates of one form in a column are read, and why. */
export interface FormOrder {
  readonly form: string
  /** Null where nothing decides. */
  readonly order: Order | null
  readonly known: 'given' | 'by other values' | 'by convention' | 'values disagree' | 'nothing tells'
  /** How many values of the column can be read in this order alone. */
  readonly telling: number
}

/** What decides the order of a column's dates. */
export type OrderOf = (form: string) => FormOrder

const isTwoDigits = (form: string): boolean => form.includes('short')

/**
 * The order of each form of dates, from all dates of a column: given by the user; else as the values that can be read in one way alone
 * have it; else by the two conventions nobody breaks (14.08.2024 has its day first, 2024-08-14 its month). Where values disagree, nothing
 * is decided.
 */
export const ordersOf = (dates: readonly NumberedDate[], given: DayOrder | null): OrderOf => {
  const telling = new Map<string, Record<Order, number>>()
  for (const date of dates) {
    const order = onlyOrder(date)
    if (order === null) continue
    const counts = telling.get(date.form) ?? { 'day first': 0, 'month first': 0 }
    telling.set(date.form, { ...counts, [order]: counts[order] + 1 })
  }
  return (form) => {
    const counts = telling.get(form) ?? { 'day first': 0, 'month first': 0 }
    const named = givenOrder(given, form)
    if (named !== null) return { form, order: named, known: 'given', telling: counts[named] }
    const [days, months] = [counts['day first'], counts['month first']]
    if (days > 0 && months > 0) return { form, order: null, known: 'values disagree', telling: days + months }
    if (days + months > 0)
      return { form, order: days > 0 ? 'day first' : 'month first', known: 'by other values', telling: days + months }
    const habit = conventionOf(form)
    return { form, order: habit, known: habit === null ? 'nothing tells' : 'by convention', telling: 0 }
  }
}

const givenOrder = (given: DayOrder | null, form: string): Order | null => {
  if (given === null || form.startsWith('first') !== given.startsWith('y')) return null
  return given === 'dmy' || given === 'ydm' ? 'day first' : 'month first'
}

const conventionOf = (form: string): Order | null => {
  if (form.startsWith('first')) return 'month first'
  return form === 'last .' ? 'day first' : null
}

/** The order in which alone a date can be read; null when both are days, or neither. */
const onlyOrder = (date: NumberedDate): Order | null => {
  const [days, months] = [dayIn(date, 'day first'), dayIn(date, 'month first')]
  if ((days === null) === (months === null)) return null
  return days === null ? 'month first' : 'day first'
}

/** The day, YYYY-MM-DD, that a date is in an order; null when there is no such day. */
export const dayIn = ({ one, two, year }: NumberedDate, order: Order): string | null =>
  order === 'day first' ? dayOf(year, two, one) : dayOf(year, one, two)

/** A day, YYYY-MM-DD, from its parts; null when the calendar has none such or the year is out of reach. */
export const dayOf = (year: number, month: number, date: number): string | null => {
  if (year < EARLIEST || year > LATEST) return null
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return faultOfDay(day) === null ? day : null
}

/** Years that events in such sheets can have; outside them a digit is wrong. */
const EARLIEST = 1900
const LATEST = 2099

const NUMBERED = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/

/** A date of three numbers with one mark between; null when a text is none. Two digits of a year are taken as POSIX does: 69 is 1969. */
export const numberedDate = (text: string): NumberedDate | null => {
  const found = NUMBERED.exec(text.replace(/\s*([-/.])\s*/g, '$1'))
  if (found === null) {
    const middle = /^(\d{1,2})([-/.])(\d{4})\2(\d{1,2})$/.exec(text)
    if (middle === null) return null
    return { one: Number(middle[1]), two: Number(middle[4]), year: Number(middle[3]), form: `middle ${middle[2]}` }
  }
  const [, first = '', mark = '', second = '', third = ''] = found
  if (first.length === 4)
    return third.length > 2
      ? null
      : { one: Number(second), two: Number(third), year: Number(first), form: `first ${mark}` }
  if (first.length > 2 || third.length === 3 || third.length === 1) return null
  const form = third.length === 4 ? `last ${mark}` : `last short ${mark}`
  return { one: Number(first), two: Number(second), year: fullYear(third), form }
}

const PIVOT = 69

/** The year of two digits or four. */
export const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) >= PIVOT ? 1900 : 2000)

/** What reading a date of that form takes for granted and a person should see; null when nothing. */
export const shortYear = (form: string, year: number): string | null =>
  isTwoDigits(form) ? `has a year of two digits, taken as ${year}` : null
