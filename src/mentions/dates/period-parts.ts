/** Parts of the period the text is in: "the end of the month", "later in the year", "the rest of the week", "year's end", "the full year". */
import { type CalendarReading, knownAt, lowAt, marked } from './calendar-reading.js'
import { type Unit, unitFrom } from './days.js'
import type { Expression, Format } from './expression.js'

const PERIODS = new Set<string>(['week', 'month', 'year', 'decade', 'century'])

export const periodParts: Format = (reading, at) =>
  partOfThe(reading, at) ?? endOf(reading, at) ?? fullYear(reading, at)

/** "(the) end of the month", "later in the year". */
function partOfThe(reading: CalendarReading, at: number): Expression | null {
  if (!marked(reading, at, 'phase')) return null
  const link = lowAt(reading, at + 1)
  if ((link !== 'of' && link !== 'in') || lowAt(reading, at + 2) !== 'the') return null
  const unit = periodAt(reading, at + 3)
  // "the end of the year of" and "the first of the month" are other things.
  if (unit === null || lowAt(reading, at) === 'first' || lowAt(reading, at) === 'second') return null
  return period(lowAt(reading, at - 1) === 'the' ? at - 1 : at, at + 4, unit, 'part-of-period')
}

/** "year's end", "year-end", "month's end", "end-year". */
function endOf(reading: CalendarReading, at: number): Expression | null {
  const unit = periodAt(reading, at)
  if (unit === null) return null
  const owned = /^['’]s$/.test(lowAt(reading, at + 1)) ? 1 : 0
  if (lowAt(reading, at + 1 + owned) !== 'end') return null
  return period(at, at + 2 + owned, unit, 'end-of-period')
}

function fullYear(reading: CalendarReading, at: number): Expression | null {
  if (lowAt(reading, at) !== 'year' || lowAt(reading, at - 1) !== 'full' || lowAt(reading, at - 2) !== 'the')
    return null
  return period(at - 2, at + 1, 'year', 'full-year')
}

const periodAt = (reading: CalendarReading, at: number): Unit | null => {
  const unit = knownAt(reading, at).unit
  return unit !== undefined && unit === lowAt(reading, at) && PERIODS.has(unit) ? (unit as Unit) : null
}

/** The report's own period; in a text about long ago, the one told last. */
const period = (first: number, last: number, unit: Unit, rule: string): Expression => ({
  first,
  last,
  rule,
  basis: 'relative',
  unit,
  when: ({ published, retold, last: told }) => {
    const base = retold && told ? told.from : published
    return base === null ? null : unitFrom(unit, base, 0)
  },
})
