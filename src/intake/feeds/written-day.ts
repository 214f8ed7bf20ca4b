import { faultOfDay } from '../calendar-day.js'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * The day (YYYY-MM-DD) of a feed's date, as written there: "Mon, 03 Jun 2024 23:30:00 -0700" is 3 June wherever it is read.
 * Takes RFC 3339, RFC 822 and the slips that are common with them; null for anything else, such as 03/06/2024, which is two
 * days depending on who wrote it.
 */
export const writtenDay = (date: string | null | undefined): string | null => {
  const text = (date ?? '').trim().slice(0, 100)
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text)
  if (iso !== null) return realDay(iso[1]!, Number(iso[2]), Number(iso[3]))
  const words = text.replace(/^[a-z]{2,9}\.?,? ?(?=[\da-z])/i, (word) => (monthOf(word) < 1 ? '' : word))
  const dayFirst = /^(\d{1,2})[ -]+([a-z]{3,9})\.?,?[ -]+(\d{4}|\d{2})(?!\d)/i.exec(words)
  if (dayFirst !== null) return realDay(dayFirst[3]!, monthOf(dayFirst[2]!), Number(dayFirst[1]))
  // "June 3, 2024" and "Jun  3 23:30:00 GMT 2024"
  const monthFirst = /^([a-z]{3,9})\.? {1,2}(\d{1,2})(?:,? {1,2}| [\d:]{5,8} (?:[a-z]{3,4} )?)(\d{4})(?!\d)/i.exec(
    words,
  )
  return monthFirst === null ? null : realDay(monthFirst[3]!, monthOf(monthFirst[1]!), Number(monthFirst[2]))
}

const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1

const realDay = (year: string, month: number, day: number): string | null => {
  // Two digits of RFC 822 are a year of the web's time.
  const full = year.length === 4 ? year : Number(year) < 70 ? `20${year}` : `19${year}`
  const written = `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return faultOfDay(written) === null ? written : null
}
