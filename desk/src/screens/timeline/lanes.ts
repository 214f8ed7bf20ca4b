import type { TimelineAnswer, TimelineCounts } from '../../../../src/api/routes/timeline.js'
import { LANES, type Lane } from '../../../../src/views/across/act-families.js'
import { dayNumber, type Stretch } from '../../parts/days.js'
import { packed } from '../../parts/packing.js'
import { type Bin, binned, type Unit, unitFor } from './bins.js'

export type Row = TimelineAnswer['rows'][number]

/** A happening as a bar: as wide as its day is uncertain. */
export interface Bar {
  readonly row: Row
  readonly left: number
  readonly right: number
  readonly top: number
  /** exact: one day; wide: some day of several; told: no day is stated, it stands where it was told. */
  readonly kind: 'exact' | 'wide' | 'told'
  /** What it is, as far as there is room; empty where there is none. */
  readonly label: string
  /** Whether that stands in the bar, for one that is wide enough, or beside it. */
  readonly inside: boolean
}

export interface DrawnLane {
  readonly lane: Lane
  readonly top: number
  readonly height: number
  readonly count: number
  /** Bars, where they have room; else columns that count. */
  readonly bars: readonly Bar[] | null
  readonly bins: readonly Bin[]
}

export interface DrawnLanes {
  readonly lanes: readonly DrawnLane[]
  readonly height: number
  readonly unit: Unit
  /** The largest count a column stands for. */
  readonly most: number
}

export const BAR = 13
const ROW = 17
const PADDING = 5
const COLUMNS = 46
const MOST_ROWS_LABELLED = 9
const MOST_ROWS = 14
const NARROWEST = 9
/** Letters of a label, where there is room and where there is less. */
const LABELS = [36, 18]
/** Fewer letters in a bar say nothing. */
const LEAST_INSIDE = 9
/** Pixels that a letter of a label takes, on average; a little more than it does. */
const LETTER = 6.3
/** The letter of its family stands before a label. */
const MARK = 15

/**
 * Lanes from what stands firmest, each with bars where they fit without overlapping and with counted columns where they do not. `rows`
 * gives a lane's happenings, or null when there are too many to be asked for.
 */
export const drawnLanes = (
  rows: (lane: Lane) => readonly Row[] | null,
  days: TimelineCounts['days'],
  window: Stretch,
  width: number,
): DrawnLanes => {
  const unit = unitFor(window, width)
  const x = (day: number): number => ((day - window.from) / (window.to - window.from + 1)) * width
  let top = 0
  const lanes = LANES.map((lane): DrawnLane => {
    const bins = binned(
      days.filter((each) => each.lane === lane),
      unit,
      window,
    )
    const here = rows(lane)?.filter((row) => standsIn(row, window)) ?? null
    const drawn = here === null ? null : barsOf(here, x, width)
    const count = here === null ? bins.reduce((sum, bin) => sum + bin.count, 0) : here.length
    const height = (drawn === null ? (bins.length === 0 ? ROW : COLUMNS) : Math.max(1, drawn.rows) * ROW) + 2 * PADDING
    const placed = {
      lane,
      top,
      height,
      count,
      bars: drawn?.bars.map((bar) => ({ ...bar, top: bar.top + top })) ?? null,
      bins,
    }
    top += height
    return placed
  })
  const most = Math.max(1, ...lanes.flatMap(({ bars, bins }) => (bars === null ? bins.map(({ count }) => count) : [])))
  return { lanes, height: top, unit, most }
}

/** Whether any day it may be of is in the window. */
const standsIn = ({ day, to, told_on }: Row, window: Stretch): boolean => {
  const from = day ?? told_on
  return from !== null && dayNumber(from) <= window.to && dayNumber((day === null ? null : to) ?? from) >= window.from
}

const barsOf = (
  rows: readonly Row[],
  x: (day: number) => number,
  width: number,
): { readonly bars: readonly Bar[]; readonly rows: number } | null => {
  for (const letters of LABELS) {
    const labelled = placedBars(rows, x, width, letters)
    if (labelled.rows <= MOST_ROWS_LABELLED) return labelled
  }
  const bare = placedBars(rows, x, width, 0)
  return bare.rows <= MOST_ROWS ? bare : null
}

const placedBars = (rows: readonly Row[], x: (day: number) => number, width: number, letters: number) => {
  const bars = rows.map((row) => {
    const from = dayNumber(row.day ?? row.told_on!)
    const to = row.day === null ? from : dayNumber(row.to ?? row.day)
    const left = Math.max(0, x(from))
    const right = Math.min(Math.max(left + NARROWEST, x(to + 1) - 1), width)
    const fits = Math.floor((right - left - MARK - 6) / LETTER)
    const inside = fits >= LEAST_INSIDE && fits >= Math.min(row.what.length, letters)
    const label = inside ? cut(row.what, fits) : letters === 0 ? '' : cut(row.what, letters)
    const needed = inside || label === '' ? 0 : MARK + label.length * LETTER
    // What would run out of the drawing stands before its bar.
    const before = needed > 0 && right + needed > width
    return {
      row,
      left: Math.min(left, width - NARROWEST),
      right,
      label,
      inside,
      kind: row.day === null ? ('told' as const) : to > from ? ('wide' as const) : ('exact' as const),
      room: before ? { left: left - needed, right } : { left, right: right + needed },
    }
  })
  const { rows: places, count } = packed(
    bars.map(({ room }) => room),
    6,
  )
  return {
    bars: bars.map(({ room: _, ...bar }, at): Bar => ({ ...bar, top: PADDING + places[at]! * ROW })),
    rows: count,
  }
}

const cut = (words: string, letters: number): string =>
  words.length <= letters ? words : `${words.slice(0, letters - 1).trimEnd()}…`

/** Whether a bar's label stands before it, for want of room after it. */
export const labelBefore = ({ label, inside, right }: Bar, width: number): boolean =>
  label !== '' && !inside && right + MARK + label.length * LETTER > width
