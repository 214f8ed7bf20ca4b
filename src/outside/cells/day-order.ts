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
  /** Of three short numbers: the same with its year in front ("24-08-14"). The rest then holds for the year behind. */
  readonly yearFirst?: Pick<NumberedDate, 'one' | 'two' | 'year'>
  /** Where the year stands ("short" where three short numbers leave it open), and the mark between: "last /". Dates of one form are written by one habit. */
  readonly form: string
}

/** Whether the day comes before the month. */
export type Order = 'day first' | 'month first'

/** How the dates of one form in a column are read, and why. */
export interface FormOrder {
  readonly form: string
  /** Where the year stands; null where nothing decides, which is so of short years alone. */
  readonly year: 'first' | 'middle' | 'last' | null
  /** Null where nothing decides. */
  readonly order: Order | null
  readonly known: 'given' | 'by other values' | 'by convention' | 'values disagree' | 'nothing tells'
  /** How many values of the column can be read in this order alone. */
  readonly telling: number
}

/** What decides the order of a column's dates. */
export type OrderOf = (form: string) => FormOrder

const isTwoDigits = (form: string): boolean => form.startsWith('short')

/**
 * The order of each form of dates, from all dates of a column: given by the user; else as the values that can be read in one way alone
 * have it; else by the two conventions nobody breaks (14.08.2024 has its day first, 2024-08-14 its month). Where values disagree, nothing
 * is decided. The place of a short year comes before the order, and in the same way.
 */
export const ordersOf = (dates: readonly NumberedDate[], given: DayOrder | null): OrderOf => {
  const forms = new Set(dates.map(({ form }) => form))
  const places = new Map([...forms].map((form) => [form, yearPlace(form, dates, forms, given)] as const))
  const telling = new Map<string, Record<Order, number>>()
  for (const date of dates) {
    const order = onlyOrder(date, places.get(date.form) ?? null)
    if (order === null) continue
    const counts = telling.get(date.form) ?? { 'day first': 0, 'month first': 0 }
    telling.set(date.form, { ...counts, [order]: counts[order] + 1 })
  }
  return (form) => {
    const counts = telling.get(form) ?? { 'day first': 0, 'month first': 0 }
    const place = places.get(form)
    // Null is an answer: the values disagree, or none of them tells.
    const year = place === undefined ? yearPlace(form, [], forms, given) : place
    const named = givenOrder(given, year)
    if (named !== null) return { form, year, order: named, known: 'given', telling: counts[named] }
    const [days, months] = [counts['day first'], counts['month first']]
    if (days > 0 && months > 0) return { form, year, order: null, known: 'values disagree', telling: days + months }
    if (days + months > 0)
      return {
        form,
        year,
        order: days > 0 ? 'day first' : 'month first',
        known: 'by other values',
        telling: days + months,
      }
    const habit = conventionOf(form, year)
    return { form, year, order: habit, known: habit === null ? 'nothing tells' : 'by convention', telling: 0 }
  }
}

/** Where the year stands: of four digits where they are; of two as given, as the values tell, or as the same mark has it with four digits. */
const yearPlace = (
  form: string,
  dates: readonly NumberedDate[],
  forms: ReadonlySet<string>,
  given: DayOrder | null,
): FormOrder['year'] => {
  const [place, mark] = [form.split(' ')[0] as 'first' | 'middle' | 'last', form.split(' ').at(-1)]
  if (!isTwoDigits(form)) return place
  if (given !== null) return given.startsWith('y') ? 'first' : 'last'
  const own = dates.filter((date) => date.form === form)
  const behind = own.some((date) => isDate(date) && !mayBeYearFirst(date))
  const before = own.some((date) => !isDate(date) && mayBeYearFirst(date))
  if (behind !== before) return behind ? 'last' : 'first'
  return !behind && forms.has(`last ${mark}`) && !forms.has(`first ${mark}`) ? 'last' : null
}

const isDate = (date: Numbers): boolean => dayIn(date, 'day first') !== null || dayIn(date, 'month first') !== null

/** Whether a date of three short numbers is one with its year in front as well; nobody writes a day right after a short year. */
const mayBeYearFirst = ({ yearFirst }: NumberedDate): boolean =>
  yearFirst !== undefined && dayIn(yearFirst, 'month first') !== null

const givenOrder = (given: DayOrder | null, year: FormOrder['year']): Order | null => {
  if (given === null || (year === 'first') !== given.startsWith('y')) return null
  return given === 'dmy' || given === 'ydm' ? 'day first' : 'month first'
}

const conventionOf = (form: string, year: FormOrder['year']): Order | null => {
  if (year === 'first') return 'month first'
  return form === 'last .' ? 'day first' : null
}

/** The order in which alone a date can be read; null when both are days, or neither, or its year may stand elsewhere. */
const onlyOrder = (date: NumberedDate, year: FormOrder['year']): Order | null => {
  if (year === null && mayBeYearFirst(date)) return null
  const numbers = withYear(date, year)
  const [days, months] = [dayIn(numbers, 'day first'), dayIn(numbers, 'month first')]
  if ((days === null) === (months === null)) return null
  return days === null ? 'month first' : 'day first'
}

type Numbers = Pick<NumberedDate, 'one' | 'two' | 'year'>

/** A date's numbers with its year at that place. */
export const withYear = (date: NumberedDate, year: FormOrder['year']): Numbers =>
  year === 'first' ? (date.yearFirst ?? date) : date

/** All days that a date can be, those with the year behind first; of one whose year has four digits at most two. */
export const readingsOf = (date: NumberedDate): readonly string[] => [
  ...new Set(
    [
      dayIn(date, 'day first'),
      dayIn(date, 'month first'),
      date.yearFirst === undefined ? null : dayIn(date.yearFirst, 'month first'),
    ].filter((day) => day !== null),
  ),
]

/** The day, YYYY-MM-DD, that a date is in an order; null when there is no such day. */
export const dayIn = ({ one, two, year }: Numbers, order: Order): string | null =>
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
  const last = { one: Number(first), two: Number(second), year: fullYear(third) }
  if (third.length === 4) return { ...last, form: `last ${mark}` }
  const yearFirst = { one: Number(second), two: Number(third), year: fullYear(first) }
  return { ...last, form: `short ${mark}`, ...(first.length === 2 ? { yearFirst } : {}) }
}

const PIVOT = 69

/** The year of two digits or four. */
export const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) >= PIVOT ? 1900 : 2000)

/** What reading a date of that form takes for granted and a person should see; null when nothing. */
export const shortYear = (form: string, day: string): string | null =>
  isTwoDigits(form) ? `has a year of two digits, taken as ${day.slice(0, 4)}` : null
