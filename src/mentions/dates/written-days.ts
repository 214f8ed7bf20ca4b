/** Days all in figures: 2018-01-27, 27/01/2018, 12/24/98. Where day and month could change places nothing is guessed. */
import { type CalendarReading, lowAt } from './calendar-reading.js'
import { dayNumber, isDay, monthStretch, oneDay } from './days.js'
import type { Expression, Format } from './expression.js'

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/
const ISO_MONTH = /^(\d{4})-(\d\d)$/
const SLASHED = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)$/

/** Rule of a day that can be read two ways; the stage turns it into a notice. */
export const AMBIGUOUS = 'day-or-month'

export const writtenDays: Format = (reading, at) => {
  const low = lowAt(reading, at)
  if (low.length < 6 || low.length > 10) return null
  const iso = ISO.exec(low)
  if (iso) {
    const [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    return isDay(year, month, day) ? written(at, 'iso-day', dayNumber(year, month, day)) : null
  }
  const isoMonth = ISO_MONTH.exec(low)
  if (isoMonth && Number(isoMonth[2]) >= 1 && Number(isoMonth[2]) <= 12) {
    const stretch = monthStretch(Number(isoMonth[1]), Number(isoMonth[2]))
    return { ...written(at, 'iso-month', stretch.from), unit: 'month', when: () => stretch }
  }
  const slashed = SLASHED.exec(low)
  if (!slashed) return null
  const [a, b] = [Number(slashed[1]), Number(slashed[2])]
  const year =
    slashed[3]!.length === 4 ? Number(slashed[3]) : Number(slashed[3]) + (Number(slashed[3]) < 50 ? 2000 : 1900)
  const dayFirst = isDay(year, b, a)
  const monthFirst = isDay(year, a, b)
  if (!dayFirst && !monthFirst) return null
  if (dayFirst && monthFirst && a !== b) {
    const order = orderOf(reading)
    if (order === null) return { ...written(at, AMBIGUOUS, 0), when: () => null }
    return written(at, 'slashed-day', order === 'day-first' ? dayNumber(year, b, a) : dayNumber(year, a, b))
  }
  return written(at, 'slashed-day', dayFirst ? dayNumber(year, b, a) : dayNumber(year, a, b))
}

const written = (at: number, rule: string, day: number): Expression => ({
  first: at,
  last: at + 1,
  rule,
  basis: 'given',
  unit: 'day',
  hasYear: true,
  when: () => oneDay(day),
})

type Order = 'day-first' | 'month-first' | null

const orders = new WeakMap<CalendarReading, { readonly order: Order }>()

function orderOf(reading: CalendarReading): Order {
  const known = orders.get(reading)
  if (known) return known.order
  const order = orderIn(reading)
  orders.set(reading, { order })
  return order
}

/** A report keeps one order: a day in it that can be read only one way settles the others. */
function orderIn({ low }: CalendarReading): Order {
  for (const word of low) {
    const found = word.length >= 6 && word.length <= 10 ? SLASHED.exec(word) : null
    if (!found) continue
    if (Number(found[1]) > 12 && Number(found[2]) <= 12) return 'day-first'
    if (Number(found[2]) > 12 && Number(found[1]) <= 12) return 'month-first'
  }
  return null
}
