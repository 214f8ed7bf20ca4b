import type { TimelineCounts } from '../../../../src/api/routes/timeline.js'
import { dayNumber, dayOf, type Stretch } from '../../parts/days.js'

/** All days that are drawn, and how many happenings lie outside them. */
export interface Extent extends Stretch {
  readonly before: number
  readonly after: number
}

// A report looks back and ahead; what it tells of other years would squeeze what it is about into a corner.
const AROUND = 31
const FEW = 0.2
const STRAY = 0.01

/**
 * The days that an overview shows: from a month before the first report to a month after the last, when most of what is told
 * lies there; else without the hundredth part that lies furthest off on either side. Null when nothing has a day.
 */
export const extentOf = ({ days, first, last }: Pick<TimelineCounts, 'days' | 'first' | 'last'>): Extent | null => {
  const counted = days.map(({ day, count }) => ({ at: dayNumber(day), count })).sort((a, b) => a.at - b.at)
  const total = counted.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const inside = ({ from, to }: Stretch): number =>
    counted.reduce((sum, { at, count }) => sum + (at >= from && at <= to ? count : 0), 0)
  const whole = { from: counted[0]!.at, to: counted[counted.length - 1]!.at }
  const told =
    first === null || last === null
      ? null
      : {
          from: Math.max(whole.from, dayNumber(first) - AROUND),
          to: Math.max(Math.min(whole.to, dayNumber(last) + AROUND), dayNumber(first)),
        }
  const chosen =
    told !== null && inside(told) >= total * (1 - FEW)
      ? told
      : { from: quantile(counted, total, STRAY), to: quantile(counted, total, 1 - STRAY) }
  return {
    ...chosen,
    before: inside({ from: whole.from, to: chosen.from - 1 }),
    after: inside({ from: chosen.to + 1, to: whole.to }),
  }
}

const quantile = (counted: readonly { readonly at: number; readonly count: number }[], total: number, part: number) => {
  let seen = 0
  for (const { at, count } of counted) {
    seen += count
    if (seen > total * part) return at
  }
  return counted[counted.length - 1]!.at
}

/** The days that the address asks for; all where it asks for none. */
export const windowOf = (extent: Stretch, since: string | null, until: string | null): Stretch => {
  const from = since === null ? extent.from : dayNumber(since)
  const to = until === null ? extent.to : dayNumber(until)
  return { from: Math.min(from, to), to: Math.max(from, to) }
}

const WIDEST_BY = 0.02

/** Half or twice as many days around the same middle. */
export const zoomed = ({ from, to }: Stretch, by: 'in' | 'out'): Stretch => {
  const days = to - from + 1
  const wanted = by === 'in' ? Math.max(1, Math.ceil(days / 2)) : days * 2
  const start = Math.round(from + days / 2 - wanted / 2)
  return { from: start, to: start + wanted - 1 }
}

/** As many days, a quarter of them earlier or later. */
export const moved = ({ from, to }: Stretch, by: 1 | -1): Stretch => {
  const step = by * Math.max(1, Math.round((to - from + 1) / 4))
  return { from: from + step, to: to + step }
}

/** What the address says for a window: nothing at an end that reaches as far as all days do. */
export const addressOfWindow = (
  { from, to }: Stretch,
  extent: Stretch,
): { readonly since: string | null; readonly until: string | null } => {
  const slack = Math.floor((extent.to - extent.from) * WIDEST_BY)
  const all = from <= extent.from + slack && to >= extent.to - slack
  return { since: all ? null : dayOf(from), until: all ? null : dayOf(to) }
}
