/** Days and months by name: "Oct. 7", "7 October 2023", "the 7th of October", "March 3-7", "in March", "October last year". */
import { type CalendarReading, capitalAt, knownAt, lowAt, marked, together } from './calendar-reading.js'
import { dayNumber, isDay, monthStretch, oneDay, partsOf, type Stretch } from './days.js'
import type { Expression, Format, Frame } from './expression.js'
import { monthDayAt, yearAt } from './numerals.js'

/** A year as it is said beside a month. */
interface SaidYear {
  readonly last: number
  readonly year: (frame: Frame) => number | null
  readonly given: boolean
}

export const months: Format = (reading, at) => dayThenMonth(reading, at) ?? monthFirst(reading, at)

/** "7 October", "7th of October", "3-7 May", "3 to 7 May", "3 and 7 May". */
function dayThenMonth(reading: CalendarReading, at: number): Expression | null {
  const first = monthDayAt(reading, at)
  if (!first) return null
  let next = at + 1
  let closing: number | null = null
  const joined = reading.dashed[next] === 1 || lowAt(reading, next) === 'to' || lowAt(reading, next) === 'and'
  if (joined) {
    const from = reading.dashed[next] === 1 ? next : next + 1
    const second = monthDayAt(reading, from)
    if (second && monthAt(reading, lowAt(reading, from + 1) === 'of' ? from + 2 : from + 1) !== null) {
      closing = second.value
      next = from + 1
    }
  }
  if (lowAt(reading, next) === 'day' && lowAt(reading, next + 1) === 'of') next += 2
  else if (lowAt(reading, next) === 'of') next++
  const month = monthAt(reading, next)
  if (month === null || !together(reading, at, next)) return null
  // "30 May" but not "one March" or "7 may": the month needs its capital.
  if (!capitalAt(reading, next)) return null
  const said = yearAfter(reading, next + 1)
  return dayExpression(at, said?.last ?? next + 1, month, first.value, closing, said)
}

/** "Oct. 7", "October 7th, 2023", "May 3-7", "October 2023", "March". */
function monthFirst(reading: CalendarReading, at: number): Expression | null {
  const month = monthAt(reading, at)
  if (month === null || !capitalAt(reading, at)) return null
  const article = lowAt(reading, at + 1) === 'the' ? 1 : 0
  const day = together(reading, at, at + 1 + article) ? monthDayAt(reading, at + 1 + article) : null
  const ordinalWord = day !== null && !/^\d/.test(lowAt(reading, at + 1 + article))
  const unitAfter =
    day !== null && knownAt(reading, at + 2 + article).unit !== undefined && reading.dashed[at + 2] !== 1
  if (day && !unitAfter && !(ordinalWord && knownAt(reading, at + 2).unit !== undefined)) {
    let next = at + 2 + article
    let closing: number | null = null
    const joined = reading.dashed[next] === 1 || lowAt(reading, next) === 'to'
    if (joined) {
      const from = reading.dashed[next] === 1 ? next : next + 1
      const second = monthDayAt(reading, from)
      if (second && second.value > day.value && monthAt(reading, from + 1) === null) {
        closing = second.value
        next = from + 1
      }
    }
    const said = yearAfter(reading, next)
    return dayExpression(at, said?.last ?? next, month, day.value, closing, said)
  }
  if (!isMonth(reading, at)) return null
  const said = yearAfter(reading, at + 1)
  return {
    first: at,
    last: said?.last ?? at + 1,
    rule: said ? 'month-of-year' : 'month',
    basis: said?.given ? 'given' : 'relative',
    unit: 'month',
    hasYear: said?.given ?? false,
    when: (frame) => {
      if (!said) return yearless(frame, (year) => monthStretch(year, month), month)
      const year = said.year(frame)
      return year === null ? null : monthStretch(year, month)
    },
  }
}

function dayExpression(
  first: number,
  last: number,
  month: number,
  day: number,
  closing: number | null,
  said: SaidYear | null,
): Expression {
  const stretch = (year: number): Stretch | null => {
    if (!isDay(year, month, day)) return null
    const from = dayNumber(year, month, day)
    if (closing === null) return oneDay(from)
    return isDay(year, month, closing) && closing >= day ? { from, to: dayNumber(year, month, closing) } : null
  }
  return {
    first,
    last,
    rule: closing !== null ? 'days-of-month' : 'day-of-month',
    basis: said?.given ? 'given' : 'relative',
    unit: 'day',
    hasYear: said?.given ?? false,
    when: (frame) => {
      if (!said) return yearless(frame, stretch, month)
      const year = said.year(frame)
      return year === null ? null : stretch(year)
    },
  }
}

function monthAt(reading: CalendarReading, at: number): number | null {
  return knownAt(reading, at).month ?? null
}

/** "2023", ", 2023", "of 2023", "last year", "of that year" after a month or a day. */
function yearAfter(reading: CalendarReading, at: number): SaidYear | null {
  let next = at
  const comma = lowAt(reading, next) === ','
  if (comma) next++
  if (!comma && lowAt(reading, next) === 'of') next++
  if (!together(reading, at - 1, next) || reading.dashed[next] === 1) return null
  const year = yearAt(reading, next)
  // "in March, nineteen people" is no year; nor is "May, 2000 soldiers".
  if (
    year &&
    !(
      comma &&
      reading.doc.tokens[reading.word[next]! + 1]?.xpos === 'NNS' &&
      at === next - 1 &&
      monthAt(reading, at - 1) !== null
    )
  )
    return { last: next + year.length, year: () => year.value, given: true }
  if (comma || lowAt(reading, next + 1) !== 'year') return null
  const word = knownAt(reading, next)
  if (word.turn !== undefined) {
    const by = word.turn
    return {
      last: next + 2,
      year: ({ published }) => (published === null ? null : partsOf(published).year + by),
      given: false,
    }
  }
  if (word.step !== undefined) {
    const by = word.step
    return {
      last: next + 2,
      year: ({ last, published }) =>
        last ? partsOf(last.from).year + by : by === 0 && published !== null ? partsOf(published).year : null,
      given: false,
    }
  }
  return null
}

const AROUND = new Set([
  'in',
  'since',
  'of',
  'by',
  'until',
  'till',
  'from',
  'to',
  'between',
  'during',
  'for',
  'and',
  'or',
  'before',
  'after',
  'every',
  'around',
  'through',
  'this',
  'last',
  'next',
  'late',
  'early',
  'mid',
  'previous',
  'following',
  'coming',
  'throughout',
  'over',
])
const ALSO_NAMES = new Set(['may', 'march', 'april', 'june', 'august', 'jan', 'mar', 'dec', 'jun'])

/** A bare month: never the verb "march" or "may", nor a person ("Theresa May", "April Glaspie"). */
function isMonth(reading: CalendarReading, at: number): boolean {
  const low = lowAt(reading, at).replace(/\.$/, '')
  const { doc, word } = reading
  const self = doc.tokens[word[at]!]!
  if (self.text === self.text.toUpperCase() && self.text.length > 1 && self.upos !== 'PROPN') return false
  if (!ALSO_NAMES.has(low)) return true
  if (yearAt(reading, at + 1) || self.text.length > lowAt(reading, at).length) return true
  if (self.xpos === 'MD' || self.upos === 'VERB' || self.upos === 'AUX') return false
  const before = lowAt(reading, at - 1)
  if (marked(reading, at - 1, 'phase') || AROUND.has(before)) return !isFamilyName(reading, at)
  if (low === 'may' || low === 'march') return false
  return self.upos === 'PROPN' && self.rel !== 'flat' && self.rel !== 'nsubj' && !isFamilyName(reading, at)
}

function isFamilyName(reading: CalendarReading, at: number): boolean {
  const { doc, word } = reading
  const self = doc.tokens[word[at]!]!
  const next = doc.tokens[self.index + 1]
  if (next && next.upos === 'PROPN' && next.rel === 'flat' && next.head === self.index) return true
  const before = doc.tokens[self.index - 1]
  return self.rel === 'flat' && before?.upos === 'PROPN'
}

/** A day or month of a year that the words leave out. */
function yearless(frame: Frame, stretch: (year: number) => Stretch | null, month: number): Stretch | null {
  const { published } = frame
  if (frame.retold && frame.last) {
    const { year, month: told } = partsOf(frame.last.from)
    return stretch(told - month >= 10 ? year + 1 : year)
  }
  if (published === null) return null
  return nearest(frame, published, stretch)
}

/** The candidate that the verb's tense and the day of the report leave. */
export function nearest(frame: Frame, published: number, stretch: (year: number) => Stretch | null): Stretch | null {
  const { year } = partsOf(published)
  const candidates = [year - 4, year - 3, year - 2, year - 1, year, year + 1, year + 2, year + 3, year + 4].flatMap(
    (y) => stretch(y) ?? [],
  )
  const lean = frame.lean()
  const before = candidates.filter((c) => c.from <= published).at(-1) ?? null
  const after = candidates.find((c) => c.to >= published) ?? null
  if (before === null || after === null) return before ?? after
  const back = published - before.to
  const ahead = after.from - published
  // "before the June harvest" in May: nobody calls a month by its bare name eleven months later.
  const month = before.to > before.from && back > 300 && ahead < 62
  if (lean === 'past') return month || (back > 330 && ahead < 14) ? after : before
  if (lean === 'ahead') return ahead > 330 && back < 14 ? before : after
  return ahead < back && ahead < 120 ? after : before
}
