import { dayNumber, type Stretch } from '../../parts/days.js'
import { packed } from '../../parts/packing.js'
import type { Round, When } from './words.js'

/** A stretch of pixels along the line. */
export interface Reach {
  readonly left: number
  readonly right: number
}

/** A round on the line: its bar, where it was told to be before, its row, and its label as far as there is room. */
export interface PlacedRound {
  readonly round: Round
  readonly bar: Reach
  readonly before: readonly Reach[]
  readonly row: number
  readonly label: string
  /** The label stands before the bar, for want of room after it. */
  readonly labelBefore: boolean
}

const NARROWEST = 14
const LETTER = 6.6
const LONGEST = 34
const BETWEEN = 12
const GLYPH_ROOM = 8

/** First and last day of what a date may be; null when it gives none. */
const stretchOf = (date: When | null): Stretch | null => {
  const [from, to] = [date?.from ?? date?.to ?? null, date?.to ?? date?.from ?? null]
  return from === null || to === null ? null : { from: dayNumber(from), to: dayNumber(to) }
}

const MARGIN = 3
const FURTHEST = 120
/** Of many rounds so large a part at either end may lie outside, where they would press the others together. */
const OUTSIDE = 0.1
const PRESSED = 3

/**
 * The days the line runs over: those of all dated rounds, but no further than some months from the reports, and without the few that lie
 * very far from the rest. Null when no round has a day.
 */
export const lineWindow = (rounds: readonly Round[]): Stretch | null => {
  const days = rounds.flatMap(({ date, earlier_dates }) =>
    [date, ...earlier_dates].flatMap((each) => stretchOf(each) ?? []),
  )
  if (days.length === 0) return null
  const told = rounds.flatMap(({ tellings }) =>
    tellings.flatMap(({ published }) => (published === null ? [] : [dayNumber(published)])),
  )
  const all: Stretch =
    told.length === 0
      ? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
      : { from: Math.min(...told) - FURTHEST, to: Math.max(...told) + FURTHEST }
  const near = days.filter(({ from, to }) => to >= all.from && from <= all.to)
  const { from, to } = withoutFarEnds((near.length === 0 ? days : near).map(({ from, to }) => ({ from, to })))
  return { from: Math.max(from, all.from) - MARGIN, to: Math.min(to, all.to) + MARGIN }
}

const withoutFarEnds = (days: readonly Stretch[]): Stretch => {
  const first = days.map(({ from }) => from).toSorted((a, b) => a - b)
  const last = days.map(({ to }) => to).toSorted((a, b) => a - b)
  const cut = Math.floor(days.length * OUTSIDE)
  const [from, to] = [first[0]!, last[last.length - 1]!]
  const [inner, outer] = [first[cut]!, last[last.length - 1 - cut]!]
  const far = (to - from) / PRESSED
  return { from: inner - from > far ? inner : from, to: to - outer > far ? outer : to }
}

/** The dated rounds of the window along a line of that width, in as few rows as they need; how many lie before and after it. */
export const placedRounds = (
  rounds: readonly Round[],
  window: Stretch,
  width: number,
): {
  readonly placed: readonly PlacedRound[]
  readonly rows: number
  readonly before: number
  readonly after: number
} => {
  const x = (day: number): number => ((day - window.from) / (window.to - window.from + 1)) * width
  const reach = ({ from, to }: Stretch): Reach => {
    const left = Math.max(0, x(from))
    return { left, right: Math.min(width, Math.max(left + NARROWEST, x(to + 1))) }
  }
  const dated = rounds.flatMap((round) => {
    const days = stretchOf(round.date)
    return days === null ? [] : [{ round, days }]
  })
  const inside = dated.filter(({ days }) => days.to >= window.from && days.from <= window.to)
  const bars = inside.map(({ round, days }) => {
    const bar = reach(days)
    const before = round.earlier_dates.flatMap((date) => {
      const was = stretchOf(date)
      return was === null || was.to < window.from || was.from > window.to ? [] : [reach(was)]
    })
    const label = round.label.length <= LONGEST ? round.label : `${round.label.slice(0, LONGEST - 1).trimEnd()}…`
    const needed = label.length * LETTER + GLYPH_ROOM
    const [left, right] = [
      Math.min(bar.left, ...before.map((each) => each.left)),
      Math.max(bar.right, ...before.map((each) => each.right)),
    ]
    const labelBefore = right + needed > width
    return {
      round,
      bar,
      before,
      label,
      labelBefore,
      room: labelBefore ? { left: left - needed, right } : { left, right: right + needed },
    }
  })
  const { rows, count } = packed(
    bars.map(({ room }) => room),
    BETWEEN,
  )
  return {
    placed: bars.map(({ room: _, ...bar }, at) => ({ ...bar, row: rows[at]! })),
    rows: count,
    before: dated.filter(({ days }) => days.to < window.from).length,
    after: dated.filter(({ days }) => days.from > window.to).length,
  }
}
