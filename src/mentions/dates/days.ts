/** Days as numbers (days since 1970-01-01) and the longer stretches that hold them. Weeks begin on Monday, as in ISO 8601. */

export type Unit = 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'century'

/** First and last day of a stretch, both inside it. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const DAY = 86_400_000

/** The day's number; month and day may run over ("month 13") as in Date.UTC. */
export const dayNumber = (year: number, month: number, day: number): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / DAY)
}

/** Year, month and day of a day's number. */
export const partsOf = (day: number): { year: number; month: number; day: number } => {
  const date = new Date(day * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** The number of a day written YYYY-MM-DD, or null when it is no day of the calendar. */
export const dayOfIso = (iso: string): number | null => {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso)
  return parts && isDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
    ? dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]))
    : null
}

/** A day of the calendar, YYYY-MM-DD, so many days later, or earlier where `by` is below zero. */
export const shiftedIso = (iso: string, by: number): string => isoOf(dayOfIso(iso)! + by)

/** The day in the middle of two days of the calendar, YYYY-MM-DD; of an even number the earlier of the two. */
export const middleIso = (from: string, to: string): string => isoOf(Math.floor((dayOfIso(from)! + dayOfIso(to)!) / 2))

/** True for a day that the calendar has. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && partsOf(dayNumber(year, month, day)).day === day

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

export const oneDay = (day: number): Stretch => ({ from: day, to: day })

export const monthStretch = (year: number, month: number): Stretch => ({
  from: dayNumber(year, month, 1),
  to: dayNumber(year, month + 1, 1) - 1,
})

export const yearStretch = (year: number): Stretch => ({ from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) })

export const yearsStretch = (first: number, last: number): Stretch => ({
  from: dayNumber(first, 1, 1),
  to: dayNumber(last, 12, 31),
})

/** The whole unit, so many after (or before) the one that holds `day`. */
export const unitFrom = (unit: Unit, day: number, by: number): Stretch => {
  const { year, month } = partsOf(day)
  const monday = day - weekdayOf(day) + 1
  switch (unit) {
    case 'day':
      return oneDay(day + by)
    case 'week':
      return { from: monday + 7 * by, to: monday + 7 * by + 6 }
    case 'weekend':
      return { from: monday + 7 * by + 5, to: monday + 7 * by + 6 }
    case 'month':
      return monthStretch(year, month + by)
    case 'quarter': {
      const first = 3 * Math.floor((month - 1) / 3) + 1 + 3 * by
      return { from: dayNumber(year, first, 1), to: dayNumber(year, first + 3, 1) - 1 }
    }
    case 'season':
    case 'year':
      return yearStretch(year + by)
    case 'decade': {
      const first = 10 * (Math.floor(year / 10) + by)
      return yearsStretch(first, first + 9)
    }
    case 'century': {
      const first = 100 * (Math.floor((year - 1) / 100) + by) + 1
      return yearsStretch(first, first + 99)
    }
  }
}

/** True for a stretch as long as a quarter. */
export const isQuarter = ({ from, to }: Stretch): boolean => to - from > 80 && to - from < 100

/** `day` moved by so many units, keeping the day of the month where the calendar allows it. */
export const movedBy = (unit: Unit, day: number, by: number): number => {
  const { year, month, day: of } = partsOf(day)
  const months = { month: 1, quarter: 3, season: 12, year: 12, decade: 120, century: 1200 }[unit as 'month'] as
    | number
    | undefined
  if (months === undefined) return day + by * (unit === 'day' ? 1 : 7)
  const { from, to } = monthStretch(year, month + by * months)
  return Math.min(from + of - 1, to)
}

const LENGTHS: Readonly<Record<Unit, number>> = {
  day: 1,
  weekend: 2,
  week: 3,
  month: 4,
  quarter: 5,
  season: 5,
  year: 5,
  decade: 5,
  century: 5,
}

/** UCDP date_prec of a stretch (LENGTHS of a unit where no days are known): 1 one day, 2 two to six, 3 a week, 4 up to a month, 5 longer. */
export const precisionOf = (stretch: Stretch | null, unit: Unit): number =>
  stretch === null ? LENGTHS[unit] : precisionOfDays(stretch)

/** UCDP date_prec of a stretch of days; open at an end it is 5. */
const precisionOfDays = (stretch: { readonly from: number | null; readonly to: number | null }): number => {
  if (stretch.from === null || stretch.to === null) return 5
  const days = stretch.to - stretch.from + 1
  // "in the last month" counts both its ends.
  return days === 1 ? 1 : days < 7 ? 2 : days === 7 ? 3 : days <= 32 ? 4 : 5
}

/** The same of a stretch from one day to another, both YYYY-MM-DD; null for an open end. */
export const precisionOfIso = (from: string | null, to: string | null): number =>
  precisionOfDays({ from: dayOfIso(from ?? ''), to: dayOfIso(to ?? '') })
