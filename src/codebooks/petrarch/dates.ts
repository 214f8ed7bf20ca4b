/** Dates of the dictionaries: YYMMDD and YYYYMMDD, and days of the year as YYDDD and YYYYDDD. */

/** Two digits above this are of the last century: nobody in the dictionaries holds office after 2030, many did in 1931. */
const LAST_OF_THIS_CENTURY = 30

/** A date as YYYY-MM-DD, shorter where day or month are 00; null when it is no date. */
export function dateOf(digits: string): string | null {
  if (!/^\d{5,8}$/.test(digits)) return null
  const long = digits.length >= 7
  const year = long ? Number(digits.slice(0, 4)) : century(Number(digits.slice(0, 2)))
  const rest = digits.slice(long ? 4 : 2)
  if (year < 1000) return null
  return rest.length === 3 ? dayOfYear(year, Number(rest)) : dayOfMonth(year, rest)
}

const century = (year: number): number => (year > LAST_OF_THIS_CENTURY ? 1900 : 2000) + year

function dayOfMonth(year: number, rest: string): string | null {
  const month = Number(rest.slice(0, 2))
  const day = Number(rest.slice(2))
  if (month > 12 || day > 31) return null
  if (month === 0) return String(year)
  if (day === 0) return `${year}-${two(month)}`
  // The last day of a month is often written 31, or 29 in any February.
  return `${year}-${two(month)}-${two(Math.min(day, daysIn(year, month)))}`
}

function dayOfYear(year: number, day: number): string | null {
  if (day < 1 || day > 366) return null
  let rest = day
  for (let month = 1; month <= 12; month++) {
    if (rest <= daysIn(year, month)) return `${year}-${two(month)}-${two(rest)}`
    rest -= daysIn(year, month)
  }
  return `${year}-12-31`
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const two = (number: number): string => String(number).padStart(2, '0')
