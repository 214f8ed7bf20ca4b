/** Joins the two ends of a stretch into one: "from Monday to Wednesday", "between 3 May and 7 June", "March-June 2011". */
import { type CalendarReading, knownAt, lowAt } from './calendar-reading.js'
import type { Stretch } from './days.js'
import type { Expression, Frame } from './expression.js'

/** Neighbours that are the ends of one stretch become one expression; every other expression stays as it is. */
export function joinRanges(reading: CalendarReading, found: readonly Expression[]): Expression[] {
  const joined: Expression[] = []
  for (let k = 0; k < found.length; k++) {
    const opening = found[k]!
    const closing = found[k + 1]
    if (closing && isRange(reading, opening, closing)) {
      joined.push(range(opening, closing))
      k++
    } else joined.push(opening)
  }
  return joined
}

const range = (opening: Expression, closing: Expression): Expression => ({
  first: opening.first,
  last: closing.last,
  rule: `${opening.rule}-to-${closing.rule}`,
  basis: opening.basis === 'given' && closing.basis === 'given' ? 'given' : 'relative',
  unit: opening.unit,
  hasYear: closing.hasYear ?? false,
  when: (frame) => {
    if (opening.rule === 'weekday' && closing.rule === 'weekday') return weekdayRange(opening, closing, frame)
    const end = closing.when(frame)
    if (end === null) return null
    // The year that the closing end states is the opening one's too.
    const stated: Frame = closing.hasYear && !opening.hasYear ? { ...frame, retold: true, last: end } : frame
    const start = opening.when(stated)
    return start === null || start.from > end.to ? null : { from: start.from, to: end.to }
  },
})

/** The second weekday is the first such day after the first one: "on Saturday and Sunday" in a report of a Sunday. */
function weekdayRange(opening: Expression, closing: Expression, frame: Frame): Stretch | null {
  const start = opening.when(frame)
  const end = closing.when(frame)
  if (start === null || end === null) return null
  const days = (((end.from - start.from) % 7) + 7) % 7
  return days === 0 ? null : { from: start.from, to: start.from + days }
}

function isRange(reading: CalendarReading, opening: Expression, closing: Expression): boolean {
  if (opening.rule === 'duration' || closing.rule === 'duration') return false
  const gap = closing.first - opening.last
  const lead = lowAt(reading, opening.first - 1)
  if (gap === 0) return reading.dashed[closing.first] === 1
  if (gap !== 1) return false
  const between = lowAt(reading, opening.last)
  if (lead === 'from') return between === 'to' || between === 'until' || between === 'till' || between === 'through'
  if (lead === 'between') return between === 'and'
  // "on Monday and Tuesday": two days running are one stretch, as a rule a meeting's.
  if (between === 'and' && opening.rule === 'weekday' && closing.rule === 'weekday')
    return nextDay(reading, opening, closing)
  return between === 'through' || between === '–' || between === '—'
}

const nextDay = (reading: CalendarReading, opening: Expression, closing: Expression): boolean => {
  const first = knownAt(reading, opening.first).weekday
  const second = knownAt(reading, closing.first).weekday
  return first !== undefined && second !== undefined && (first % 7) + 1 === second
}
