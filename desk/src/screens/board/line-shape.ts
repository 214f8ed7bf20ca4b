/** A box in the plane of the board. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line between two places and the point where its number stands. */
export interface Line {
  readonly path: string
  readonly x: number
  readonly y: number
}

const DIP = 26
const APART = 14

/**
 * A line from the lower edge of one box to the lower edge of another, bowed so that two on one row do not lie on each other. `place` is
 * how many lines leave or reach the boxes before this one: each begins a little further along.
 */
export const lineBetween = (from: Box, to: Box, place: number): Line => {
  const shift = ((place % 5) - 2) * APART
  const [x1, y1] = [from.x + from.width / 2 + within(shift, from), from.y + from.height - 3]
  const [x2, y2] = [to.x + to.width / 2 + within(shift, to), to.y + to.height - 3]
  const dip = DIP + Math.abs(x2 - x1) * 0.04
  const [c1, c2] = [y1 + dip, y2 + dip]
  // The middle of a cubic curve.
  return {
    path: `M${round(x1)} ${round(y1)}C${round(x1)} ${round(c1)} ${round(x2)} ${round(c2)} ${round(x2)} ${round(y2)}`,
    x: round((x1 + x2) / 2),
    y: round((y1 + 3 * c1 + 3 * c2 + y2) / 8),
  }
}

const within = (shift: number, { width }: Box): number => Math.min(width / 3, Math.max(-width / 3, shift))

const round = (value: number): number => Math.round(value * 10) / 10
