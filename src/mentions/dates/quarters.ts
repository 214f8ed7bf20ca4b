/** Quarters: "the third quarter", "the quarter", "last year's second quarter", "the 1988 quarter", "the year-ago third quarter". */
import { type CalendarReading, knownAt, lowAt } from './calendar-reading.js'
import { dayNumber, isQuarter, movedBy, partsOf, type Stretch, unitFrom } from './days.js'
import type { Expression, Format, Frame } from './expression.js'
import { yearAt } from './numerals.js'
import { yearSaid } from './said-year.js'

type YearOf = (frame: Frame) => number | null

export const quarters: Format = (reading, at) =>
  yearFirst(reading, at) ?? nthQuarter(reading, at, at) ?? plainQuarter(reading, at)

/** "the quarter", "the latest period", "this quarter", "the quarter a year ago". */
function plainQuarter(reading: CalendarReading, at: number): Expression | null {
  const low = lowAt(reading, at)
  const before = lowAt(reading, at - 1)
  if ((low === 'quarter' || low === 'period') && before === 'latest')
    return quarter(at - 1, at + 1, 'quarter-latest', ofReport(-1))
  if (low !== 'quarter') return null
  const turn = knownAt(reading, at - 1).turn
  if (turn !== undefined) return quarter(at - 1, at + 1, 'quarter-turned', ofReport(turn))
  if (before !== 'the' || lowAt(reading, at + 1) === 'of') return null
  const ago =
    lowAt(reading, at + 1) === 'a' &&
    lowAt(reading, at + 2) === 'year' &&
    /^(?:ago|earlier)$/.test(lowAt(reading, at + 3))
  if (ago) return quarter(at - 1, at + 4, 'quarter-year-ago', (frame) => yearBefore(theQuarter(frame)))
  return quarter(at - 1, at + 1, 'the-quarter', theQuarter)
}

/** "last year's third quarter", "the 1988 second quarter", "the 1988 period", "the year-ago third quarter". */
function yearFirst(reading: CalendarReading, at: number): Expression | null {
  const said = yearBeforeNoun(reading, at)
  if (!said) return null
  const nth = nthQuarter(reading, said.last, at, said.year)
  if (nth) return nth
  if (lowAt(reading, said.last) !== 'quarter' && lowAt(reading, said.last) !== 'period') return null
  return quarter(at, said.last + 1, 'quarter-of-year', (frame) => {
    const year = said.year(frame)
    if (year === null || !frame.last || !isQuarter(frame.last))
      return year === null ? null : unitFrom('year', dayNumber(year, 1, 1), 0)
    return unitFrom('quarter', dayNumber(year, partsOf(frame.last.from).month, 1), 0)
  })
}

function yearBeforeNoun(reading: CalendarReading, at: number): { readonly last: number; readonly year: YearOf } | null {
  const figures = yearAt(reading, at)
  if (figures) return { last: at + figures.length, year: () => figures.value }
  const reportYear =
    (by: number): YearOf =>
    ({ published }) =>
      published === null ? null : partsOf(published).year + by
  const turn = knownAt(reading, at).turn
  if (turn !== undefined && lowAt(reading, at + 1) === 'year' && /^['’]s$/.test(lowAt(reading, at + 2)))
    return { last: at + 3, year: reportYear(turn) }
  if (
    lowAt(reading, at) === 'year' &&
    /^(?:ago|earlier)$/.test(lowAt(reading, at + 1)) &&
    knownAt(reading, at + 2).ordinal !== undefined
  )
    return { last: at + 2, year: reportYear(-1) }
  return null
}

function nthQuarter(reading: CalendarReading, at: number, first: number, told?: YearOf): Expression | null {
  const nth = knownAt(reading, at).ordinal
  if (nth === undefined || nth > 4 || !/^quarters?$/.test(lowAt(reading, at + 1))) return null
  const stretch = (year: number): Stretch => unitFrom('quarter', dayNumber(year, 3 * nth - 2, 1), 0)
  const said = told ? null : yearSaid(reading, at + 2)
  return {
    ...quarter(first, said?.last ?? at + 2, 'nth-quarter', (frame) => {
      const year = (told ?? said?.year)?.(frame) ?? null
      return year === null ? nearestQuarter(frame, stretch) : stretch(year)
    }),
    basis: said?.given ? 'given' : 'relative',
    hasYear: said?.given ?? false,
  }
}

/** Days after its end within which a quarter is the one that figures are awaited for. */
const AWAITED = 100

/** The quarter now or last over; the coming one where the verb looks ahead and the last is long over. */
function nearestQuarter(frame: Frame, stretch: (year: number) => Stretch): Stretch | null {
  const { published } = frame
  if (published === null) return null
  const { year } = partsOf(published)
  const before = [stretch(year), stretch(year - 1)].find((s) => s.from <= published)!
  if (published - before.to <= AWAITED || frame.lean() !== 'ahead') return before
  return [stretch(year), stretch(year + 1)].find((s) => s.to >= published)!
}

const ofReport =
  (by: number) =>
  ({ published }: Frame): Stretch | null =>
    published === null ? null : unitFrom('quarter', published, by)

/** "the quarter" of a company's figures is the one told last, else the one that is over. */
const theQuarter = ({ last, published }: Frame): Stretch | null => {
  if (last && isQuarter(last)) return last
  return published === null ? null : unitFrom('quarter', published, -1)
}

const yearBefore = (stretch: Stretch | null): Stretch | null =>
  stretch && unitFrom('quarter', movedBy('year', stretch.from, -1), 0)

const quarter = (first: number, last: number, rule: string, when: Expression['when']): Expression => ({
  first,
  last,
  rule,
  basis: 'relative',
  unit: 'quarter',
  when,
})
