/** Days next to the report's own: "today", "yesterday", "tomorrow night", "this morning", "last night", "overnight". */
import { knownAt, lowAt, marked } from './calendar-reading.js'
import { oneDay } from './days.js'
import type { Expression, Format } from './expression.js'

export const nearDays: Format = (reading, at) => {
  const word = knownAt(reading, at)
  if (word.nearby !== undefined) {
    const before = lowAt(reading, at - 1) === 'before' && lowAt(reading, at - 2) === 'day' ? -1 : 0
    const after = lowAt(reading, at - 1) === 'after' && lowAt(reading, at - 2) === 'day' ? 1 : 0
    const first = before + after === 0 ? at : lowAt(reading, at - 3) === 'the' ? at - 3 : at - 2
    return near(first, at + 1, word.nearby + before + after, lowAt(reading, at))
  }
  if (word.turn !== undefined && marked(reading, at + 1, 'part') && lowAt(reading, at) !== 'coming') {
    // "last night" belongs to the day before, "this morning" to the report's.
    return near(at, at + 2, word.turn, `${lowAt(reading, at)}-${lowAt(reading, at + 1)}`)
  }
  if (lowAt(reading, at) === 'overnight' && reading.doc.tokens[reading.word[at]!]!.upos === 'ADV') {
    return {
      ...near(at, at + 1, 0, 'overnight'),
      basis: 'implied',
      when: ({ published }) => (published === null ? null : { from: published - 1, to: published }),
    }
  }
  return null
}

const near = (first: number, last: number, by: number, rule: string): Expression => ({
  first,
  last,
  rule,
  basis: 'relative',
  unit: 'day',
  when: ({ published }) => (published === null ? null : oneDay(published + by)),
})
