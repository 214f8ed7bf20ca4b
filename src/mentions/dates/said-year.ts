/** A year said after a season or a quarter: "of 2011", "2011", "of last year", "of that year". */
import { type CalendarReading, knownAt, lowAt } from './calendar-reading.js'
import { partsOf } from './days.js'
import type { Frame } from './expression.js'
import { yearAt } from './numerals.js'

export function yearSaid(
  reading: CalendarReading,
  at: number,
): { last: number; given: boolean; year: (frame: Frame) => number | null } | null {
  const next = lowAt(reading, at) === 'of' ? at + 1 : at
  const year = yearAt(reading, next)
  if (year) return { last: next + year.length, given: true, year: () => year.value }
  const turn = knownAt(reading, next).turn
  if (turn !== undefined && lowAt(reading, next + 1) === 'year') {
    return {
      last: next + 2,
      given: false,
      year: ({ published }) => (published === null ? null : partsOf(published).year + turn),
    }
  }
  if (knownAt(reading, next).step === 0 && lowAt(reading, next + 1) === 'year') {
    return { last: next + 2, given: false, year: ({ last }) => (last ? partsOf(last.from).year : null) }
  }
  return null
}
