/** Days as whole numbers since 1970-01-01, for drawing them along a line. */

/** The number of a day, YYYY-MM-DD. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MS)

/** The day of a number. */
export const dayOf = (number: number): string => new Date(number * MS).toISOString().slice(0, 10)

/** The first moment of a day, as a date for scales of time. */
export const dateOf = (number: number): Date => new Date(number * MS)

const MS = 86_400_000

/** First and last day of a stretch, both inside. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A tick of a scale of time: "14 Aug", "Aug 2024", "2024", as fine as the ticks are days apart; the first of all says the year. */
export const tickInWords = (date: Date, apart: number, first: boolean): string => {
  const [year, month, day] = [date.getUTCFullYear(), MONTHS[date.getUTCMonth()]!, date.getUTCDate()]
  if (apart >= 360) return String(year)
  const withYear = first || (month === 'Jan' && (apart >= 27 || day <= apart))
  const words = apart >= 27 ? month : `${day} ${month}`
  return withYear ? `${words} ${year}` : words
}
