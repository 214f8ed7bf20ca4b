/** Seasons: "last summer", "the spring of 2011", "in the winter". Northern ones, as papers use them. */
import { capitalAt, knownAt, lowAt } from './calendar-reading.js'
import { dayNumber, partsOf, type Stretch } from './days.js'
import type { Expression, Format, Frame } from './expression.js'
import { nearest } from './months.js'
import { yearSaid } from './said-year.js'

const FIRST_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }

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
