import { dayOfIso, isoOf } from '../../threads/windows.js'

/** The day that is so many days before another; both YYYY-MM-DD. */
export const daysBefore = (day: string, days: number): string => isoOf(dayOfIso(day)! - days)

/** How many days "the last days of a store" are. */
export const LAST_DAYS = 7
