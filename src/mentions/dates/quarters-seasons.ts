/** Quarters and seasons: "the third quarter", "the quarter", "last summer", "the spring of 2011", "winter 2010-11". */
import { type CalendarReading, capitalAt, knownAt, lowAt } from './calendar-reading.js'
import { dayNumber, partsOf, type Stretch, unitFrom } from './days.js'
import type { Expression, Format, Frame } from './expression.js'
import { nearest } from './months.js'
import { yearAt } from './numerals.js'

const FIRST_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }

export const quarters: Format = (reading, at) => {
  const nth = knownAt(reading, at).ordinal
  const quarter = lowAt(reading, at + 1) === 'quarter' || lowAt(reading, at + 1) === 'quarters'
  if (nth !== undefined && nth <= 4 && quarter) return nthQuarter(reading, at, nth)
  if (lowAt(reading, at) !== 'quarter') return null
  const before = lowAt(reading, at - 1)
  const turn = knownAt(reading, at - 1).turn
  if (turn !== undefined || before === 'latest') return quarterFrom(at - 1, at + 1, before === 'latest' ? -1 : turn!)
  // "the quarter" of a company's figures is the one told last, else the one that is over.
  if (before === 'the' && lowAt(reading, at + 1) !== 'of')
    return { ...quarterFrom(at - 1, at + 1, -1), rule: 'the-quarter', when: theQuarter }
  return null
}

const theQuarter = ({ last, published }: Frame): Stretch | null => {
  if (last && last.to - last.from > 80 && last.to - last.from < 100) return last
  return published === null ? null : unitFrom('quarter', published, -1)
}

const quarterFrom = (first: number, last: number, by: number): Expression => ({
  first,
  last,
  rule: 'quarter-turned',
  basis: 'relative',
  unit: 'quarter',
  when: ({ published }) => (published === null ? null : unitFrom('quarter', published, by)),
})

function nthQuarter(reading: CalendarReading, at: number, nth: number): Expression {
  const stretch = (year: number): Stretch => unitFrom('quarter', dayNumber(year, 3 * nth - 2, 1), 0)
  const said = yearSaid(reading, at + 2)
  return {
    first: at,
    last: said?.last ?? at + 2,
    rule: 'nth-quarter',
    basis: said?.given ? 'given' : 'relative',
    unit: 'quarter',
    hasYear: said?.given ?? false,
    when: (frame) => {
      const year = said?.year(frame) ?? null
      if (year !== null) return stretch(year)
      return frame.published === null ? null : nearest(frame, frame.published, stretch)
    },
  }
}

export const seasons: Format = (reading, at) => {
  const turn = knownAt(reading, at).turn
  const step = knownAt(reading, at).step
  const name = knownAt(reading, turn !== undefined || step !== undefined ? at + 1 : at).season
  if (name === undefined) return null
  if (turn !== undefined || step !== undefined) {
    const by = turn ?? step!
    return season(at, at + 2, name, `${lowAt(reading, at)}-season`, (frame, stretch) =>
      turnedSeason(frame, stretch, by),
    )
  }
  const said = yearSaid(reading, at + 1)
  if (said)
    return {
      ...season(at, said.last, name, 'season-of-year', (frame, stretch) => {
        const year = said.year(frame)
        return year === null ? null : stretch(year)
      }),
      basis: said.given ? 'given' : 'relative',
      hasYear: said.given,
    }
  // A season without a year: only where the words put it in time, and never "fall", "spring" the verbs.
  const before = lowAt(reading, at - 1)
  const article = before === 'the' ? lowAt(reading, at - 2) : before
  const self = reading.doc.tokens[reading.word[at]!]!
  const led =
    article === 'in' ||
    article === 'by' ||
    article === 'during' ||
    article === 'since' ||
    article === 'until' ||
    article === 'early' ||
    article === 'late'
  if (!led || self.upos === 'VERB' || (capitalAt(reading, at) && self.upos === 'PROPN')) return null
  if (
    name !== 'summer' &&
    name !== 'winter' &&
    name !== 'autumn' &&
    before !== 'the' &&
    before !== 'early' &&
    before !== 'late'
  )
    return null
  return season(at, at + 1, name, 'season', (frame, stretch) =>
    frame.published === null ? null : nearest(frame, frame.published, stretch),
  )
}

const season = (
  first: number,
  last: number,
  name: string,
  rule: string,
  when: (frame: Frame, stretch: (year: number) => Stretch) => Stretch | null,
): Expression => {
  const month = FIRST_MONTH[name]!
  // Winter is told by the year it ends in or begins in; the year said is taken for its beginning.
  const stretch = (year: number): Stretch => ({
    from: dayNumber(year, month, 1),
    to: dayNumber(year, month + 3, 1) - 1,
  })
  return { first, last, rule, basis: 'relative', unit: 'season', when: (frame) => when(frame, stretch) }
}

function turnedSeason(frame: Frame, stretch: (year: number) => Stretch, by: number): Stretch | null {
  if (frame.published === null) return null
  const { year } = partsOf(frame.published)
  const all = [year - 2, year - 1, year, year + 1, year + 2].map(stretch)
  if (by < 0) return all.filter((s) => s.to < frame.published!).at(-1) ?? null
  if (by > 0) return all.find((s) => s.from > frame.published!) ?? null
  return nearest(frame, frame.published, stretch)
}

/** "of 2011", "2011", "of last year", "of that year". */
function yearSaid(
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
