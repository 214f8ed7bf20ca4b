import { UsageError } from '../errors.js'
import { faultOfDay } from '../intake/calendar-day.js'
import type { Wanted } from '../store/wanted.js'

/** What part of a store is asked for. What is left out narrows nothing; both days are included. */
export interface Narrow {
  /** From this day on, YYYY-MM-DD. */
  readonly since?: string
  /** Up to this day, YYYY-MM-DD. */
  readonly until?: string
  /** A party by any of its names. */
  readonly party?: string
  /** Words of a place's name. */
  readonly place?: string
  /** An issue by its code or its words. */
  readonly issue?: string
  /** At most so many; a whole number over zero. */
  readonly limit?: number
}

const PARTS = ['since', 'until', 'party', 'place', 'issue', 'limit']

/**
 * What `narrow` asks the store for, at most `limit` unless it says otherwise. A UsageError names an option that is none, a day that is
 * not in the calendar, or a limit that is no number of things; `also` are the options a question has beside these.
 */
export const wantedOf = (narrow: Narrow, limit: number, also: readonly string[] = []): Wanted => {
  checkOptions(narrow, [...PARTS, ...also])
  return {
    since: dayOf('since', narrow.since),
    until: dayOf('until', narrow.until),
    party: narrow.party ?? null,
    place: narrow.place ?? null,
    issue: narrow.issue ?? null,
    limit: wholeNumber('limit', narrow.limit ?? limit),
  }
}

/** A day, or null where none is given; a UsageError, beginning with the option's `name`, when it is not in the calendar. */
export const dayOf = (name: string, day: string | undefined): string | null => {
  if (day === undefined) return null
  const fault = faultOfDay(day)
  if (fault !== null) throw new UsageError(`${name}: "${day}" ${fault}`)
  return day
}

/** A whole number over zero; else a UsageError that begins with the option's `name`. */
export const wholeNumber = (name: string, value: number): number => {
  if (!Number.isSafeInteger(value) || value < 1) throw new UsageError(`${name}: ${value} is no whole number over 0`)
  return value
}

/** A UsageError names an option that is not one of these: a name that is mistyped would narrow nothing, unseen. */
export const checkOptions = (given: object, names: readonly string[]): void => {
  const unknown = Object.keys(given).find((name) => !names.includes(name))
  if (unknown !== undefined) throw new UsageError(`${unknown}: is no option here; give some of ${names.join(', ')}`)
}
