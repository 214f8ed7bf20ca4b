/**
 * Calendar expressions and their days. Formats are tried at every word, the first that fits takes it; then parts ("late", "night")
 * widen it, stretches are joined, and each is resolved against the day of the report, the days told before it and the verb's tense.
 */
import type { DateMention, Notice, ParsedDocument } from '../model.js'
import { spanOf } from '../span.js'
import { type CalendarReading, calendarReading, lowAt } from './dates/calendar-reading.js'
import { counted } from './dates/counted.js'
import { dayOfIso, isoOf, precisionOf, type Stretch } from './dates/days.js'
import type { Expression, Format, Frame } from './dates/expression.js'
import { holidays } from './dates/holidays.js'
import { leanOf } from './dates/lean.js'
import { months } from './dates/months.js'
import { nearDays } from './dates/near-days.js'
import { periodParts } from './dates/period-parts.js'
import { quarters } from './dates/quarters.js'
import { joinRanges } from './dates/ranges.js'
import { seasons } from './dates/seasons.js'
import { turnedUnits } from './dates/turned-units.js'
import { weekdays } from './dates/weekdays.js'
import { widen } from './dates/widen.js'
import { AMBIGUOUS, writtenDays } from './dates/written-days.js'
import { years } from './dates/years.js'

/**
 * The order matters: a day in figures before the numbers inside it; a holiday before its weekday ("Good Friday"); months before
 * years ("7 October 2023"); quarters before ordinals; counts ("a year ago") before units ("this year").
 */
const FORMATS: readonly Format[] = [
  writtenDays,
  holidays,
  months,
  quarters,
  seasons,
  weekdays,
  nearDays,
  periodParts,
  counted,
  turnedUnits,
  years,
]

/** Every calendar expression of a report in text order, resolved where the report gives what it takes. */
export function findDates(doc: ParsedDocument): DateMention[] {
  const reading = calendarReading(doc)
  const found = joinRanges(
    reading,
    joinWeekdays(reading, expressionsOf(reading)).map((e) => widen(reading, e)),
  )
  return resolve(reading, found)
}

/** What was seen and not resolved because it can be read two ways. */
export function dateNotices(dates: readonly DateMention[]): Notice[] {
  return dates
    .filter(({ rule }) => rule === AMBIGUOUS)
    .map(({ span }) => ({
      stage: 'mentions',
      id: AMBIGUOUS,
      at: span,
      message: `"${span.text}" can be read with the day or the month first; it is not resolved`,
    }))
}

/** Words that can begin an expression: digits, or what the calendar lists. */
function expressionsOf(reading: CalendarReading): Expression[] {
  const { low, known } = reading
  const found: Expression[] = []
  for (let at = 0; at < low.length; ) {
    const expression = begins(low[at]!, known[at] !== undefined) ? firstThatFits(reading, at) : null
    if (expression) found.push(expression)
    at = expression ? Math.max(expression.last, at + 1) : at + 1
  }
  return found
}

const begins = (low: string, known: boolean): boolean => {
  if (known) return true
  const c = low.charCodeAt(0)
  return (c >= 48 && c <= 57) || c === 39 || c === 0x2019 || holidayFirst(low)
}

const HOLIDAY_FIRST =
  /^(?:chr|box|new|ort|epi|val|int|now|st|apr|vic|nak|lan|bas|hal|all|arm|vet|rem|mar|pre|mot|mem|lab|col|tha|eas|goo|pal|ash|pen|whi|anz|d$)/
const holidayFirst = (low: string): boolean => HOLIDAY_FIRST.test(low)

function firstThatFits(reading: CalendarReading, at: number): Expression | null {
  for (const format of FORMATS) {
    const expression = format(reading, at)
    if (expression) return expression
  }
  return null
}

/** "Thursday, Oct. 7", "Oct. 7, a Thursday": the weekday goes with the day it names. */
function joinWeekdays(reading: CalendarReading, found: readonly Expression[]): Expression[] {
  const joined: Expression[] = []
  for (const expression of found) {
    const before = joined.at(-1)
    if (
      before?.rule === 'weekday' &&
      (expression.rule === 'day-of-month' ||
        expression.rule === 'slashed-day' ||
        expression.rule === 'iso-day' ||
        expression.rule.startsWith('holiday'))
    ) {
      const gap = expression.first - before.last
      const comma = gap === 1 && (lowAt(reading, before.last) === ',' || lowAt(reading, before.last) === '(')
      const article = gap === 1 && lowAt(reading, before.last) === 'the'
      const both = gap === 2 && lowAt(reading, before.last) === ',' && lowAt(reading, before.last + 1) === 'the'
      if (gap === 0 || comma || article || both) {
        joined[joined.length - 1] = { ...expression, first: before.first, rule: `weekday-${expression.rule}` }
        continue
      }
    }
    joined.push(expression)
  }
  return joined
}

function resolve(reading: CalendarReading, found: readonly Expression[]): DateMention[] {
  const { doc, word } = reading
  const published = publishedOn(reading, found)
  const retold = tellsOfLongAgo(found, published)
  const dates: DateMention[] = []
  let last: Stretch | null = null
  let lastDay: Stretch | null = null
  for (const expression of found) {
    const first = word[expression.first]!
    const end = word[expression.last - 1]! + 1
    const frame: Frame = {
      published,
      lean: () => leanOf(doc, headOf(doc, first, end)),
      last,
      lastDay,
      retold,
    }
    const stretch = expression.when(frame)
    dates.push({
      first,
      last: end,
      span: spanOf(doc.report.text, doc.tokens[first]!.start, doc.tokens[end - 1]!.end),
      from: stretch && isoOf(stretch.from),
      to: stretch && isoOf(stretch.to),
      prec: precisionOf(stretch, expression.unit),
      basis: expression.basis,
      rule: expression.rule,
    })
    if (stretch === null || COMPARED.has(expression.rule)) continue
    last = stretch
    if (stretch.to - stretch.from < 4) lastDay = stretch
  }
  return dates
}

/** What is only held up for comparison, or has no place in the calendar, is no day told: "up from a year ago". */
const COMPARED = new Set(['duration', 'past-stretch', 'ago-year', 'earlier-year'])

/** The day of the report: the one given, else a dateline that states a whole day. */
function publishedOn(reading: CalendarReading, found: readonly Expression[]): number | null {
  const { report, dateline, tokens } = reading.doc
  if (report.published !== null) return dayOfIso(report.published)
  const date = dateline?.date
  if (!date) return null
  const whole = found.find((e) => {
    const start = tokens[reading.word[e.first]!]!.start
    return e.hasYear && e.unit === 'day' && start >= date.start && start < date.end
  })
  return whole?.when(NO_FRAME)?.from ?? null
}

const NO_FRAME: Frame = {
  published: null,
  lean: () => 'open',
  last: null,
  lastDay: null,
  retold: false,
}

/** A text that states years long past again and again tells history: its days without a year follow the year told last. */
function tellsOfLongAgo(found: readonly Expression[], published: number | null): boolean {
  const stated = found.filter((e) => e.hasYear && e.basis === 'given').flatMap((e) => e.when(NO_FRAME) ?? [])
  if (stated.length < 3 || found.some((e) => e.rule === 'weekday')) return published === null && stated.length > 0
  const old = stated.filter((s) => published === null || published - s.to > 730)
  return old.length * 2 > stated.length
}

/** The word of the range whose head lies outside it. */
function headOf(doc: ParsedDocument, first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) {
    const { head, upos } = doc.tokens[i]!
    if ((head < first || head >= last) && upos !== 'ADP' && upos !== 'PUNCT') return i
  }
  return last - 1
}
