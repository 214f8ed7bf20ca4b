import { faultOfDay } from './calendar-day.js'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const LONGEST = 100

/**
 * The day (YYYY-MM-DD) a date says, in the time zone it was written in: 2024-08-14T23:30+03:00 is the 14th. Reads ISO 8601,
 * "14 August 2024", "Wed, 14 Aug 2024 10:00 GMT", "August 14, 2024", 14.08.2024, seconds or milliseconds since 1970 (UTC).
 * Null when it says none, or when it can be read two ways: 03/04/2024.
 */
export const writtenDay = (date: string): string | null => {
  const text = date.trim().slice(0, LONGEST)
  // What a program writes when it knows no date.
  if (/^1970-01-01T00:00/.test(text)) return null
  return isoDay(text) ?? secondsDay(text) ?? namedDay(text) ?? numberedDay(text)
}

/** Whether a date has a day, a month and a year in numbers that can be read two ways. */
export const isTwoWays = (date: string): boolean => {
  const parts = numbersOf(date.trim().slice(0, LONGEST))
  return parts !== null && parts.first !== parts.second && parts.first <= 12 && parts.second <= 12 && parts.mark !== '.'
}

const isoDay = (text: string): string | null => {
  const found = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})(?:T|$)/.exec(text)
  return found === null ? null : dayOf(found[1], found[3], found[4])
}

const secondsDay = (text: string): string | null => {
  if (!/^\d{9,10}$|^\d{12,13}$/.test(text)) return null
  const number = Number(text)
  return new Date(text.length > 10 ? number : number * 1000).toISOString().slice(0, 10)
}

const namedDay = (text: string): string | null => {
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,9})\.?,?[ -](\d{4})\b/i.exec(text)
  if (dayFirst !== null) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(text)
  return monthFirst === null ? null : dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])
}

const numberedDay = (text: string): string | null => {
  const parts = numbersOf(text)
  if (parts === null || isTwoWays(text)) return null
  const { first, second, year, mark } = parts
  return mark === '.' || first > 12 || first === second ? dayOf(year, second, first) : dayOf(year, first, second)
}

const numbersOf = (text: string) => {
  const found = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(text)
  if (found === null) return null
  return { first: Number(found[1]), second: Number(found[3]), year: found[4], mark: found[2] }
}

const monthOf = (name: string | undefined): number => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1

type Part = string | number | undefined

const dayOf = (year: Part, month: Part, date: Part): string | null => {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return Number(year) >= 1700 && faultOfDay(day) === null ? day : null
}
