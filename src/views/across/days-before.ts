const DAY_MS = 86_400_000

/** The day that is so many days before another; both YYYY-MM-DD. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10)

/** How many days "the last days of a store" are. */
export const LAST_DAYS = 7
