import { shiftedIso } from '../../mentions/dates/days.js'

/** The day that is so many days before another; both YYYY-MM-DD. */
export const daysBefore = (day: string, days: number): string => shiftedIso(day, -days)

/** How many days "the last days of a store" are. */
export const LAST_DAYS = 7
