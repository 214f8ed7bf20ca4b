/**
 * Whole units beside the report's own or the one told last: "last week", "this month", "next year", "the previous day",
 * "the following week", "that year", "the same day", "over the weekend", "last October".
 */
import { type CalendarReading, capitalAt, knownAt, lowAt, marked } from './calendar-reading.js'
import {
  dayNumber,
  isDay,
  monthStretch,
  oneDay,
  partsOf,
  type Stretch,
  type Unit,
  unitFrom,
  weekdayOf,
} from './days.js'
import type { Expression, Format, Frame } from './expression.js'
import { monthDayAt } from './numerals.js'

const UNITS = new Set<string>(['day', 'weekend', 'week', 'month', 'year', 'decade', 'century'])

export const turnedUnits: Format = (reading, at) => {
  const low = lowAt(reading, at)
  if (low === 'weekend') return weekend(reading, at)
  const word = knownAt(reading, at)
  if (word.turn === undefined && word.step === undefined)
    return reading.known[at]?.unit ? unitBeforeAdverb(reading, at) : null
  let next = at + 1
  // "this past week", "the same calendar year", "this coming year"
  if (
    word.turn !== undefined &&
    (lowAt(reading, next) === 'past' ||
      lowAt(reading, next) === 'coming' ||
      lowAt(reading, next) === 'calendar' ||
      lowAt(reading, next) === 'fiscal')
  )
    next++
  const month = knownAt(reading, next).month
  if (month !== undefined && capitalAt(reading, next)) {
    const day = monthDayAt(reading, next + 1)
    if (word.turn !== undefined && word.turn !== 0 && day)
      return turnedMonthDay(at, next + 1 + day.length, month, day.value, word.turn)
    if (word.turn !== undefined) return turnedMonth(at, next + 1, month, word.turn)
    if (word.step !== undefined && low !== 'that') return steppedMonth(at, next + 1, month, word.step)
    return null
  }
  const unit = unitAt(reading, next)
  if (unit === null) return null
  const after = reading.word[next]! + 1
  const tail = reading.doc.tokens[after]
  // "the first of this year's": the possessive does not matter; "last day of the war" does.
  if (unit === 'day' && low === 'last') return null
  const followsThe = lowAt(reading, at - 1) === 'the'
  if (tail?.text === 'of' && low === 'last') return null
  const stepped = word.step !== undefined && (word.turn === undefined || followsThe)
  if (stepped) return steppedUnit(followsThe ? at - 1 : at, next + 1, unit, word.step!, low)
  if (word.turn === undefined) return null
  // "the last week", "the last year": the stretch that ends now is read elsewhere.
  if (followsThe && low === 'last') return null
  const by = lowAt(reading, at + 1) === 'past' ? -1 : lowAt(reading, at + 1) === 'coming' ? 1 : word.turn
  return turnedUnit(at, next + 1, unit, by)
}

function unitAt(reading: CalendarReading, at: number): Unit | null {
  const unit = knownAt(reading, at).unit
  if (unit === undefined || !UNITS.has(unit)) return null
  // One unit only: "last weeks" is a count without its number.
  return lowAt(reading, at) === unit ? (unit as Unit) : null
}

const turnedUnit = (first: number, last: number, unit: Unit, by: number): Expression => ({
  first,
  last,
  rule: `${by < 0 ? 'last' : by > 0 ? 'next' : 'this'}-${unit}`,
  basis: 'relative',
  unit,
  when: (frame) => {
    if (frame.published === null) return null
    if (unit === 'weekend') return weekendOf(frame, frame.published, by)
    return unitFrom(unit, frame.published, by)
  },
})

const steppedUnit = (first: number, last: number, unit: Unit, by: number, low: string): Expression => ({
  first,
  last,
  rule: `${low}-${unit}`,
  basis: 'relative',
  unit,
  when: (frame) => {
    const told = unit === 'day' ? frame.lastDay : (frame.last ?? frame.lastDay)
    const base = told ? (by > 0 ? told.to : told.from) : by < 0 || low === 'next' ? frame.published : null
    return base === null ? null : unitFrom(unit, base, by)
  },
})

/** "last October" is the latest one that is over, "this March" the one of the report's year, "next May" the first to come. */
const turnedMonth = (first: number, last: number, month: number, by: number): Expression => ({
  first,
  last,
  rule: `${by < 0 ? 'last' : by > 0 ? 'next' : 'this'}-month-name`,
  basis: 'relative',
  unit: 'month',
  when: ({ published }) => {
    if (published === null) return null
    const { year, month: now } = partsOf(published)
    if (by === 0) return monthStretch(year, month)
    if (by < 0) return monthStretch(month < now ? year : year - 1, month)
    return monthStretch(month > now ? year : year + 1, month)
  },
})

/** "last Oct. 23": the latest one before the report; "next May 3" the first after it. */
const turnedMonthDay = (first: number, last: number, month: number, day: number, by: number): Expression => ({
  ...turnedMonth(first, last, month, by),
  rule: `${by < 0 ? 'last' : 'next'}-day-of-month`,
  unit: 'day',
  when: ({ published }) => {
    if (published === null) return null
    const { year } = partsOf(published)
    const days = [year - 1, year, year + 1].filter((y) => isDay(y, month, day)).map((y) => dayNumber(y, month, day))
    const found = by < 0 ? days.filter((d) => d < published).at(-1) : days.find((d) => d > published)
    return found === undefined ? null : oneDay(found)
  },
})

const steppedMonth = (first: number, last: number, month: number, by: number): Expression => ({
  first,
  last,
  rule: 'stepped-month-name',
  basis: 'relative',
  unit: 'month',
  when: ({ last: told, published }) => {
    const base = told?.from ?? published
    if (base === null) return null
    const { year, month: now } = partsOf(base)
    if (by < 0) return monthStretch(month < now ? year : year - 1, month)
    return monthStretch(by === 0 || month > now ? year : year + 1, month)
  },
})

/** "over the weekend", "at the weekend"; with "last", "next", "this" the turn format takes it. */
function weekend(reading: CalendarReading, at: number): Expression | null {
  const turn = knownAt(reading, at - 1).turn
  if (turn !== undefined && lowAt(reading, at - 2) !== 'the') return null
  if (lowAt(reading, at - 1) !== 'the') return null
  return { ...turnedUnit(at - 1, at + 1, 'weekend', 0), rule: 'the-weekend' }
}

function weekendOf(frame: Frame, published: number, by: number): Stretch {
  const inside = weekdayOf(published) >= 6
  if (by < 0) return unitFrom('weekend', published, inside ? -1 : -1)
  if (by > 0) return unitFrom('weekend', published, inside ? 1 : 0)
  if (inside) return unitFrom('weekend', published, 0)
  return unitFrom('weekend', published, frame.lean() === 'ahead' ? 0 : -1)
}

/** "the day before", "the year after", "the day following" without a thing to count from. */
function unitBeforeAdverb(reading: CalendarReading, at: number): Expression | null {
  const unit = unitAt(reading, at)
  if (unit === null || lowAt(reading, at - 1) !== 'the') return null
  const low = lowAt(reading, at + 1)
  const by = low === 'before' ? -1 : low === 'after' || low === 'following' ? 1 : 0
  if (by === 0) return null
  const adverb = reading.doc.tokens[reading.word[at + 1]!]!
  // "the day before the vote": the vote is the anchor, and no day.
  const below = reading.doc.children[adverb.index] ?? []
  const standsAlone = adverb.upos === 'ADV' || (below.length === 0 && /^(?:advmod|obl)/.test(adverb.rel))
  const next = lowAt(reading, at + 2)
  if (!standsAlone && next !== ',' && next !== '.' && next !== '') return null
  if (marked(reading, at + 2, 'part')) return null
  return { ...steppedUnit(at - 1, at + 2, unit, by, low), rule: `${unit}-${low}` }
}
