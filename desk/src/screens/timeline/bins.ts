import type { TimelineCounts } from '../../../../src/api/routes/timeline.js'
import { dateOf, dayNumber, type Stretch } from '../../parts/days.js'

export type Unit = 'day' | 'week' | 'month' | 'year'

/** Happenings that stand in one stretch of days. */
export interface Bin extends Stretch {
  readonly count: number
}

const UNITS: readonly (readonly [Unit, number])[] = [
  ['day', 1],
  ['week', 7],
  ['month', 30],
  ['year', 365],
]

const NARROWEST = 7

/** The finest unit whose columns are still wide enough to be seen and hit, for so many pixels. */
export const unitFor = ({ from, to }: Stretch, width: number): Unit =>
  UNITS.find(([, days]) => (width * days) / (to - from + 1) >= NARROWEST)?.[0] ?? 'year'

/** The stretch of a unit that a day lies in; weeks begin on Monday. */
export const stretchOf = (day: number, unit: Unit): Stretch => {
  if (unit === 'day') return { from: day, to: day }
  if (unit === 'week') {
    // 1970-01-01 was a Thursday.
    const from = day - ((((day + 3) % 7) + 7) % 7)
    return { from, to: from + 6 }
  }
  const date = dateOf(day)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  const number = (y: number, m: number): number => Math.round(Date.UTC(y, m, 1) / 86_400_000)
  return unit === 'month'
    ? { from: number(year, month), to: number(year, month + 1) - 1 }
    : { from: number(year, 0), to: number(year + 1, 0) - 1 }
}

/** Counts of days summed by unit, only those that lie in the window. */
export const binned = (days: TimelineCounts['days'], unit: Unit, window: Stretch): readonly Bin[] => {
  const bins = new Map<number, Bin>()
  for (const { day, count } of days) {
    const at = dayNumber(day)
    if (at < window.from || at > window.to) continue
    const stretch = stretchOf(at, unit)
    bins.set(stretch.from, { ...stretch, count: (bins.get(stretch.from)?.count ?? 0) + count })
  }
  return [...bins.values()].sort((a, b) => a.from - b.from)
}
