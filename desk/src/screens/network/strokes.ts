import type { NetworkAnswer } from '../../../../src/api/routes/network.js'
import { type Point, radiusOf } from './layout.js'

export type Line = NetworkAnswer['lines'][number]

/** One line as it is drawn. */
export interface Stroke {
  readonly line: Line
  readonly path: string
  readonly width: number
  /** The head of the arrow; null where there is no direction. */
  readonly head: string | null
  readonly middle: Point
}

const GAP = 9
const HEAD = 8

/** How wide a line is: the more happenings, the wider, growing ever less. */
export const widthOf = (happenings: number): number => Math.min(8, 1 + 1.4 * Math.log2(happenings))

/** All lines as bows between the edges of the two marks; those of one pair lie side by side, in a fixed order. */
export const strokesOf = (
  { parties, lines }: Pick<NetworkAnswer, 'parties' | 'lines'>,
  places: ReadonlyMap<string, Point>,
): readonly Stroke[] => {
  const radius = new Map(parties.map(({ key, happenings }) => [key, radiusOf(happenings)]))
  const pairs = new Map<string, Line[]>()
  for (const line of lines) {
    const key = [line.from, line.to].toSorted().join('|')
    pairs.set(key, [...(pairs.get(key) ?? []), line])
  }
  return [...pairs.values()].flatMap((pair) =>
    pair.map((line, at) => {
      // Side by side as seen from one end, whichever way the line runs.
      const side = (at - (pair.length - 1) / 2) * GAP * (line.from < line.to ? 1 : -1)
      return strokeOf(
        line,
        places.get(line.from)!,
        places.get(line.to)!,
        radius.get(line.from)!,
        radius.get(line.to)!,
        side,
      )
    }),
  )
}

const strokeOf = (line: Line, from: Point, to: Point, start: number, end: number, side: number): Stroke => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.max(1, Math.hypot(dx, dy))
  const normal = { x: -dy / length, y: dx / length }
  // A bow's middle is half way to its handle.
  const handle = { x: (from.x + to.x) / 2 + normal.x * side * 2, y: (from.y + to.y) / 2 + normal.y * side * 2 }
  const width = widthOf(line.happenings)
  const a = towards(from, handle, start + 1)
  const tip = towards(to, handle, end + 2)
  const head = HEAD + width
  const b = line.directed ? towards(tip, handle, head * 0.8) : tip
  const middle = { x: (a.x + b.x) / 4 + handle.x / 2, y: (a.y + b.y) / 4 + handle.y / 2 }
  return {
    line,
    path: `M${said(a)}Q${said(handle)} ${said(b)}`,
    width,
    head: line.directed ? headAt(tip, handle, head) : null,
    middle,
  }
}

const headAt = (tip: Point, from: Point, size: number): string => {
  const back = towards(tip, from, size)
  const [nx, ny] = [(back.y - tip.y) * 0.42, (tip.x - back.x) * 0.42]
  return `M${said(tip)}L${said({ x: back.x + nx, y: back.y + ny })}L${said({ x: back.x - nx, y: back.y - ny })}Z`
}

const towards = (from: Point, to: Point, by: number): Point => {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y))
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length }
}

const said = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`
