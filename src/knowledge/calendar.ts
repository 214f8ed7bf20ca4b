import { DataError } from '../errors.js'
import { once } from './in-use.js'
import { list, readTable } from './table.js'

/** What a word of data/lexicons/calendar.tsv can be; a word may be several things ("second", "may", "quarter"). */
export interface CalendarWord {
  readonly month?: number
  /** Monday is 1. */
  readonly weekday?: number
  readonly unit?: string
  readonly number?: number
  readonly ordinal?: number
  readonly nearby?: number
  readonly turn?: number
  readonly step?: number
  readonly season?: string
  readonly marks?: ReadonlySet<CalendarMark>
}

const NUMBERED = ['month', 'weekday', 'number', 'ordinal', 'nearby', 'turn', 'step'] as const
const NAMED = ['unit', 'season'] as const
const MARKS = [
  'vague',
  'past',
  'backward',
  'sooner',
  'later',
  'part',
  'phase',
  'ahead',
  'ahead-verb',
  'ahead-participle',
  'behind-verb',
  'refusal',
  'ahead-case',
  'behind-case',
  'since-number',
] as const

/** Classes without a value of their own; the file says what each is for. */
export type CalendarMark = (typeof MARKS)[number]

/** Calendar words by their form in small letters. */
export const calendarWords = once((): ReadonlyMap<string, CalendarWord> => {
  const words = new Map<string, Record<string, unknown>>()
  for (const { line, cells } of readTable('calendar', ['class', 'value', 'forms', 'note'] as const)) {
    const mark = MARKS.find((m) => m === cells.class)
    const numbered = NUMBERED.some((c) => c === cells.class)
    if (mark === undefined && !numbered && !NAMED.some((c) => c === cells.class))
      throw new DataError(`data/lexicons/calendar.tsv:${line} has no class "${cells.class}"`)
    for (const form of list(cells.forms)) {
      const word = words.get(form) ?? {}
      words.set(form, word)
      if (mark === undefined) word[cells.class] = numbered ? Number(cells.value) : cells.value
      else {
        word.marks ??= new Set<CalendarMark>()
        ;(word.marks as Set<CalendarMark>).add(mark)
      }
    }
  }
  return words as ReadonlyMap<string, CalendarWord>
})

/** True for a weekday or a month by its name, with its capital. */
export function isDayOrMonth(text: string): boolean {
  const called = /^\p{Lu}/u.test(text) ? calendarWords().get(text.toLowerCase()) : undefined
  return called?.weekday !== undefined || called?.month !== undefined
}
