import { countBefore } from '../../halving.js'

/** A stretch that is to be underlined, and whose it is. */
export interface Lined<Owner> {
  readonly start: number
  readonly end: number
  readonly owner: Owner
}

/** A stretch with the line it is drawn on: 0 is nearest to the words; null when all lines there are taken. */
export interface Laned<Owner> extends Lined<Owner> {
  readonly lane: number | null
}

/**
 * Gives each stretch a line of its own under the words, so that none covers another: short ones nearest to the words, what reaches
 * further below them. Stretches that overlap or touch never share a line. At most `lanes` lines are used.
 */
export const lanesOf = <Owner>(stretches: readonly Lined<Owner>[], lanes: number): readonly Laned<Owner>[] => {
  const taken: Lined<Owner>[][] = Array.from({ length: lanes }, () => [])
  return stretches
    .toSorted((one, other) => one.end - one.start - (other.end - other.start) || one.start - other.start)
    .map((stretch) => {
      const lane = taken.findIndex((line) => isFree(line, stretch))
      if (lane === -1) return { ...stretch, lane: null }
      const line = taken[lane]!
      line.splice(after(line, stretch.start), 0, stretch)
      return { ...stretch, lane }
    })
}

type Extent = { readonly start: number; readonly end: number }

/** Whether a line, its stretches in order and apart, has room for one more. */
const isFree = (line: readonly Extent[], { start, end }: Extent): boolean => {
  const next = after(line, start)
  return (
    (line[next - 1] === undefined || line[next - 1]!.end < start) &&
    (line[next] === undefined || line[next].start > end)
  )
}

/** How many stretches of a line begin at or before `start`. */
const after = (line: readonly Extent[], start: number): number =>
  countBefore(line.length, (at) => line[at]!.start <= start)

/** A run of characters under which the same stretches stand, in the order they were given. */
export interface Piece<Of> {
  readonly start: number
  readonly end: number
  readonly on: readonly Of[]
}

/** Cuts [start, end) wherever one of the stretches begins or ends; nothing is left out, and no piece is empty. */
export const piecesOf = <Of extends Extent>(
  start: number,
  end: number,
  stretches: readonly Of[],
): readonly Piece<Of>[] => {
  const inside = stretches.filter((each) => each.start < end && each.end > start)
  const cuts = [...new Set([start, end, ...inside.flatMap((each) => [each.start, each.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((one, other) => one - other)
  return cuts.slice(0, -1).map((from, at) => ({
    start: from,
    end: cuts[at + 1]!,
    on: inside.filter((each) => each.start <= from && each.end > from),
  }))
}
