import { scaleLinear, scaleLog } from 'd3-scale'
import type { Mark } from './told-again.js'

/** A value axis that all sources of one population share. */
export interface ValueScale {
  /** Where a value stands: 0 at the bottom, 1 at the top. */
  readonly at: (value: number) => number
  readonly log: boolean
  readonly ticks: readonly number[]
}

/** From so many times as much on, even steps would lay the small counts on one line. */
const LOG_FROM = 20
const ROOM = 0.12

/** The scale for these counts; null when none has a number. Even steps start at 0 unless all counts are close together. */
export const valueScale = (marks: readonly Mark[]): ValueScale | null => {
  const values = marks.flatMap(({ low, best, high }) => [low, best, high].filter((value) => value !== null))
  if (values.length === 0) return null
  const least = Math.min(...values)
  const most = Math.max(...values)
  const positive = Math.min(...values.filter((value) => value > 0))
  if (Number.isFinite(positive) && most / positive > LOG_FROM) {
    const scale = scaleLog()
      .domain([positive, most])
      .range([ROOM, 1 - ROOM])
      .clamp(true)
    return { at: (value) => (value <= 0 ? 0 : scale(value)), log: true, ticks: [positive, most] }
  }
  // Close counts far from 0 ("3,800", "3,900") would be one line on an axis from 0; its ends are written at it.
  const from = least > most * CLOSE && most > least ? least : 0
  const scale = scaleLinear()
    .domain([from, Math.max(most, from + 1)])
    .range([from === 0 ? 0 : ROOM, 1 - ROOM])
  return { at: scale, log: false, ticks: most === from ? [most] : [from, most] }
}

const CLOSE = 0.75
