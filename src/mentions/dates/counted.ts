/**
 * Units counted from the report or from the day told last: "two days ago", "three months ago", "a day earlier", "a week later",
 * "in two weeks", "two days after", "on May 16, two days after the raid"; and stretches: "the past 24 hours", "over 24 hours", "for seven
 * years", "the last three days".
 */
import { type CalendarReading, knownAt, lowAt, marked, together } from './calendar-reading.js'
import { isQuarter, movedBy, oneDay, type Stretch, type Unit, unitFrom } from './days.js'
import type { Expression, Format, Frame } from './expression.js'
import { countAt } from './numerals.js'

/** A count with its unit; the count is null for "several", "a few", "recent". */
interface Counted {
  readonly last: number
  readonly count: number | null
  /** Hours and minutes are counted, but they are no unit of days. */
  readonly unit: Unit | 'hour' | 'minute'
  readonly plural: boolean
}

const FORTNIGHT = 14

export const counted: Format = (reading, at) => {
  const pastFirst =
    marked(reading, at, 'past') &&
    (lowAt(reading, at - 1) === 'the' || lowAt(reading, at - 1) === 'these' || lowAt(reading, at - 1) === 'this')
  if (pastFirst) return pastStretch(reading, at)
  if ((lowAt(reading, at) === 'next' || lowAt(reading, at) === 'coming') && lowAt(reading, at - 1) === 'the')
    return comingStretch(reading, at)
  const amount = amountAt(reading, at)
  if (!amount) return lateUnit(reading, at)
  const { last } = amount
  if (!together(reading, at, last)) return plainStretch(reading, at, amount)
  const low = lowAt(reading, last)
  if (marked(reading, last, 'backward')) return moved(at, last + 1, amount, -1, 'ago', fromReport)
  const quarter = marked(reading, last, 'sooner') && low !== 'before'
  if (quarter) return moved(at, last + 1, amount, -1, 'earlier', fromTold)
  if (low === 'before' && standsAlone(reading, last)) return moved(at, last + 1, amount, -1, 'before', fromTold)
  if (low === 'later' || low === 'afterwards' || low === 'afterward')
    return moved(at, last + 1, amount, 1, 'later', fromToldOnly)
  if (low === 'after' && standsAlone(reading, last)) return moved(at, last + 1, amount, 1, 'after', fromToldOnly)
  if ((low === 'after' || low === 'before') && followsDay(reading, at))
    return moved(at, last, amount, low === 'after' ? -1 : 1, `day-${low}`, fromToldOnly)
  if ((low === 'from' && lowAt(reading, last + 1) === 'now') || low === 'hence')
    return moved(at, last + (low === 'from' ? 2 : 1), amount, 1, 'from-now', fromReport)
  return plainStretch(reading, at, amount)
}

/** "year-ago", "year-earlier", "the year-ago quarter": one unit without an article. */
function lateUnit(reading: CalendarReading, at: number): Expression | null {
  const unit = knownAt(reading, at).unit
  if (unit === undefined || reading.dashed[at + 1] !== 1) return null
  const low = lowAt(reading, at + 1)
  if (low !== 'ago' && low !== 'earlier' && low !== 'later') return null
  const amount: Counted = { last: at + 1, count: 1, unit: unit as Counted['unit'], plural: false }
  return moved(at, at + 2, amount, low === 'later' ? 1 : -1, low, low === 'ago' ? fromReport : fromTold)
}

function amountAt(reading: CalendarReading, at: number): Counted | null {
  let next = at
  let count: number | null = null
  const number = countAt(reading, at)
  if (number) {
    count = number.value
    next += number.length
    // "a few days", "a couple of days", "a dozen years"
    if (marked(reading, next, 'vague')) {
      const couple = lowAt(reading, next) === 'couple'
      next += couple && lowAt(reading, next + 1) === 'of' ? 2 : 1
      count = null
    } else if (lowAt(reading, next) === 'dozen') {
      count *= 12
      next++
    } else if (lowAt(reading, next) === 'or' || lowAt(reading, next) === 'to') {
      const second = countAt(reading, next + 1)
      if (second) {
        next += 1 + second.length
        count = null
      }
    } else if (
      lowAt(reading, next) === 'full' ||
      lowAt(reading, next) === 'more' ||
      lowAt(reading, next) === 'consecutive' ||
      lowAt(reading, next) === 'straight'
    )
      next++
  } else if (marked(reading, at, 'vague')) {
    next++
  } else return null
  const unit = knownAt(reading, next).unit
  if (unit === undefined || unit === 'quarter' || unit === 'weekend') return null
  // "a day" by itself is "per day" or the day of a thing.
  const low = lowAt(reading, next)
  const plural = low !== unit
  if (unit === 'fortnight')
    return { last: next + 1, count: count === null ? null : count * FORTNIGHT, unit: 'day', plural }
  return { last: next + 1, count, unit: unit as Counted['unit'], plural }
}

type Base = (frame: Frame, unit: Unit) => number | null
const fromReport: Base = ({ published }) => published
const fromTold: Base = (frame, unit) =>
  (unit === 'day' || unit === 'week' ? frame.lastDay : (frame.last ?? frame.lastDay))?.from ?? frame.published
const fromToldOnly: Base = (frame, unit) =>
  (unit === 'day' || unit === 'week' ? frame.lastDay : (frame.last ?? frame.lastDay))?.from ?? null

const moved = (first: number, last: number, amount: Counted, sign: number, rule: string, base: Base): Expression => {
  const { count, unit } = amount
  const whole: Unit = unit === 'hour' || unit === 'minute' ? 'day' : unit
  return {
    first,
    last,
    rule: `${rule}-${unit}`,
    basis: 'relative',
    unit: whole,
    when: (frame) => {
      const from = base(frame, whole)
      if (from === null || count === null) return null
      if (unit === 'year' && count === 1 && sign < 0) return yearBack(frame, from)
      if (unit === 'hour' || unit === 'minute') {
        // "20 minutes ago", "48 hours ago"
        const days = unit === 'hour' ? count / 24 : 0
        return Number.isInteger(days) ? oneDay(from + sign * days) : null
      }
      return unitFrom(unit, movedBy(unit, from, sign * count), 0)
    },
  }
}

/** "a year ago" beside a quarter is that quarter of the year before; else it is the whole year before. */
const yearBack = ({ last }: Frame, from: number): Stretch =>
  last && isQuarter(last) ? unitFrom('quarter', movedBy('year', last.from, -1), 0) : unitFrom('year', from, -1)

/** "the past 24 hours", "the last three days", "the past year": ends on the day of the report. */
function pastStretch(reading: CalendarReading, at: number): Expression | null {
  const amount = amountAt(reading, at + 1) ?? oneUnit(reading, at + 1)
  if (!amount || lowAt(reading, amount.last) === 'of') return null
  return { ...stretchTo(at - 1, amount, -1), rule: 'past-stretch' }
}

function comingStretch(reading: CalendarReading, at: number): Expression | null {
  const amount = amountAt(reading, at + 1)
  return amount ? { ...stretchTo(at - 1, amount, 1), rule: 'coming-stretch' } : null
}

function oneUnit(reading: CalendarReading, at: number): Counted | null {
  const unit = knownAt(reading, at).unit
  if (unit === undefined || unit === 'quarter' || unit === 'weekend' || unit === 'fortnight') return null
  const plural = lowAt(reading, at) !== unit
  return { last: at + 1, count: plural ? null : 1, unit: unit as Counted['unit'], plural }
}

const stretchTo = (first: number, amount: Counted, sign: number): Expression => {
  const { count, unit } = amount
  const whole: Unit = unit === 'hour' || unit === 'minute' ? 'day' : unit
  return {
    first,
    last: amount.last,
    rule: 'stretch',
    basis: 'relative',
    unit: whole,
    when: ({ published }): Stretch | null => {
      if (published === null || count === null) return null
      if (unit === 'minute') return oneDay(published)
      const far = unit === 'hour' ? published + sign * Math.ceil(count / 24) : movedBy(unit, published, sign * count)
      return sign < 0 ? { from: far, to: published } : { from: published, to: far }
    },
  }
}

const LEADS = new Set([
  'for',
  'over',
  'in',
  'within',
  'during',
  'after',
  'under',
  'lasting',
  'lasted',
  'last',
  'about',
  'than',
  'nearly',
  'almost',
  'least',
  'some',
  'every',
  'first',
  'next',
  'takes',
  'took',
  'take',
])

/** "for seven years", "a 72-hour truce", "three days of mourning": how long, with no day it begins on. */
function plainStretch(reading: CalendarReading, at: number, amount: Counted): Expression | null {
  const { last, count, unit } = amount
  const lead = lowAt(reading, at - 1)
  const low = lowAt(reading, at)
  const article = low === 'a' || low === 'an'
  if (!LEADS.has(lead) && (article || (!amount.plural && reading.dashed[last - 1] !== 1))) return null
  if (unit === 'minute') return null
  if (lowAt(reading, last) === 'old' || (reading.dashed[last] === 1 && lowAt(reading, last) === 'old')) return null
  const whole: Unit = unit === 'hour' ? 'day' : unit
  const hours =
    unit === 'hour' && count !== null && count % 24 === 0 && lead === 'over' && lowAt(reading, at - 2) !== 'for'
  return {
    first: at,
    last,
    rule: 'duration',
    basis: 'relative',
    unit: whole,
    // "talks will resume in two weeks" counts from the report; "the first in two years" does not, whatever the tense.
    // "over 24 hours" of a report's own figures is the day and night that end with it; other lengths have no place in the calendar.
    when: (frame) => {
      const { published } = frame
      if (published === null || count === null) return null
      if (hours) return { from: published - Math.ceil(count / 24), to: published }
      return mayLieAhead(reading, at, amount) && frame.lean() === 'ahead'
        ? unitFrom(whole, movedBy(whole, published, count), 0)
        : null
    },
  }
}

const mayLieAhead = (reading: CalendarReading, at: number, { unit, last }: Counted): boolean =>
  lowAt(reading, at - 1) === 'in' &&
  unit !== 'hour' &&
  lowAt(reading, last) !== 'of' &&
  ![2, 3, 4].some((back) => isRanked(reading, at - back))

/** "The first talks in two years", "the worst flood in ten years". */
const isRanked = (reading: CalendarReading, at: number): boolean => {
  const token = reading.doc.tokens[reading.word[at] ?? -1]
  return token?.xpos === 'JJS' || token?.xpos === 'RBS' || COUNTED_OFF.test(lowAt(reading, at))
}

const COUNTED_OFF = /^(?:first|only|second|third|time|times|once)$/

/** "signed on May 16, three days after the blast": the count leads from the day just told to that of what is told behind it. */
function followsDay(reading: CalendarReading, at: number): boolean {
  if (lowAt(reading, at - 1) !== ',' || !together(reading, at - 3, at)) return false
  if (knownAt(reading, at - 2).weekday !== undefined) return true
  const [last, before] = [lowAt(reading, at - 2), lowAt(reading, at - 3)]
  const day = /^\d{1,2}$/
  return (
    (day.test(last) && knownAt(reading, at - 3).month !== undefined) ||
    (day.test(before) && knownAt(reading, at - 2).month !== undefined)
  )
}

/** "before" and "after" with nothing below them count from the day told last. */
function standsAlone(reading: CalendarReading, at: number): boolean {
  const next = lowAt(reading, at + 1)
  if (next === ',' || next === '.' || next === '' || next === ';') return true
  const self = reading.doc.tokens[reading.word[at]!]!
  return self.upos === 'ADV' || (self.rel === 'advmod' && (reading.doc.children[self.index]?.length ?? 0) === 0)
}
