/** Weekdays: "Wednesday", "last Friday", "next Tuesday", "Monday of this week"; the verb says on which side of the report they lie. */
import { type CalendarReading, capitalAt, knownAt, lowAt } from './calendar-reading.js'
import { oneDay, type Stretch, weekdayOf } from './days.js'
import type { Expression, Format, Frame } from './expression.js'

const SHORT = /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\.?$/

export const weekdays: Format = (reading, at) => {
  const turn = knownAt(reading, at).turn ?? (knownAt(reading, at).step === -1 ? -1 : undefined)
  if (turn !== undefined) {
    const day = weekdayAt(reading, at + 1)
    return day === null ? null : expression(at, at + 2, 'weekday-turned', (frame) => turned(frame, day, turn))
  }
  const day = weekdayAt(reading, at)
  if (day === null) return null
  // "Wednesday last week", "on Friday of next week"
  const of = lowAt(reading, at + 1) === 'of' ? 1 : 0
  const week = knownAt(reading, at + 1 + of).turn
  if (week !== undefined && lowAt(reading, at + 2 + of) === 'week') {
    return expression(at, at + 3 + of, 'weekday-of-week', ({ published }) =>
      published === null ? null : oneDay(published - weekdayOf(published) + day + 7 * week),
    )
  }
  return expression(at, at + 1, 'weekday', (frame) => bare(frame, day))
}

function weekdayAt(reading: CalendarReading, at: number): number | null {
  const day = knownAt(reading, at).weekday
  if (day === undefined || !capitalAt(reading, at)) return null
  const low = lowAt(reading, at)
  // "Sun" and "Sat" are words of their own: a short form counts beside a date or in a timetable only.
  if (SHORT.test(low) && !low.endsWith('.'))
    return /^\d/.test(lowAt(reading, at + 1)) ||
      knownAt(reading, at + 1).month !== undefined ||
      lowAt(reading, at + 1) === ','
      ? knownAt(reading, at + 2).month !== undefined || knownAt(reading, at + 1).month !== undefined
        ? day
        : null
      : null
  // "Black Friday", "Sunday Times", "Saturday Night Live": the parser sees one name.
  const { doc, word } = reading
  const self = doc.tokens[word[at]!]!
  const next = doc.tokens[self.index + 1]
  if (
    next &&
    next.upos === 'PROPN' &&
    /^(?:Times|Telegraph|Mirror|Express|Post|Mail|Herald|Live|School)$/.test(next.text)
  )
    return null
  return day
}

const expression = (first: number, last: number, rule: string, when: (frame: Frame) => Stretch | null): Expression => ({
  first,
  last,
  rule,
  basis: 'relative',
  unit: 'day',
  when,
})

/** Days from the report to the weekday, 0 to 6 ahead. */
const ahead = (published: number, day: number): number => (day - weekdayOf(published) + 7) % 7

function bare(frame: Frame, day: number): Stretch | null {
  const { published } = frame
  if (frame.retold && frame.last) return null
  if (published === null) return null
  const forward = ahead(published, day)
  if (forward === 0) return oneDay(published)
  return oneDay(frame.lean() === 'ahead' ? published + forward : published + forward - 7)
}

function turned(frame: Frame, day: number, turn: number): Stretch | null {
  const { published } = frame
  if (published === null) return null
  const forward = ahead(published, day)
  if (turn < 0) return oneDay(published + (forward === 0 ? -7 : forward - 7))
  // "next Wednesday" said on a Monday is not the day after tomorrow; said on a Friday it is the coming one.
  if (turn > 0) return oneDay(published - weekdayOf(published) + 7 + day)
  if (forward === 0) return oneDay(published)
  return oneDay(frame.lean() === 'past' ? published + forward - 7 : published + forward)
}
