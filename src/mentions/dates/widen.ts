/** Widens an expression over the words that say which part of it is meant: "late Wednesday", "the early hours of", "Friday night". */
import { type CalendarReading, knownAt, lowAt, marked, together } from './calendar-reading.js'
import type { Unit } from './days.js'
import type { Expression } from './expression.js'

export function widen(reading: CalendarReading, found: Expression): Expression {
  return { ...found, first: leftOf(reading, found), last: rightOf(reading, found) }
}

/** "early", "the end of", "the morning of", "the night of", "at 10 a.m. on". */
function leftOf(reading: CalendarReading, { first, unit, rule }: Expression): number {
  let at = first
  if (rule === 'duration') return at
  const before = lowAt(reading, at - 1)
  if (marked(reading, at - 1, 'phase') && together(reading, at - 1, first)) {
    at--
    // "first quarter" and "first week" are read elsewhere; here "early" and "late".
    if (lowAt(reading, at - 1) === 'the' && lowAt(reading, at) !== 'earlier') at--
    return at
  }
  const article = before === 'the' ? 1 : 0
  if (lowAt(reading, at - 1 - article) !== 'of' && !(article === 0 && before === 'of')) {
    return article === 1 && takesArticle(reading, at, unit) ? at - 1 : at
  }
  const part = at - 2 - article
  if (!marked(reading, part, 'part') && !marked(reading, part, 'phase') && !isPartUnit(reading, part))
    return article === 1 ? at - 1 : at
  at = part
  while (marked(reading, at - 1, 'phase') || knownAt(reading, at - 1).ordinal !== undefined) at--
  if (lowAt(reading, at - 1) === 'the') at--
  return together(reading, at, first) ? at : first
}

/** "the third quarter", "the 7th of October"; not "the June harvest", "the 2015 war". */
const takesArticle = (reading: CalendarReading, at: number, unit: Unit): boolean =>
  unit === 'day' ? /^\d/.test(lowAt(reading, at)) : unit !== 'month' && unit !== 'year'

const isPartUnit = (reading: CalendarReading, at: number): boolean =>
  marked(reading, at - 1, 'phase') && /^(?:hours|days|weeks|months|minutes|half)$/.test(lowAt(reading, at))

/** "morning", "night", "at 10 a.m.". */
function rightOf(reading: CalendarReading, { last, unit, rule }: Expression): number {
  if (unit !== 'day' || rule === 'duration') return last
  let at = last
  if (marked(reading, at, 'part') && together(reading, last - 1, at)) {
    at++
    return at
  }
  return at
}
