import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { NetworkAnswer } from '../../../../src/api/routes/network.js'

/** The drawing's size, in its own units. */
export const WIDTH = 1000
export const HEIGHT = 640

export interface Point {
  readonly x: number
  readonly y: number
}

interface Body extends SimulationNodeDatum {
  readonly key: string
  readonly radius: number
}

const STEPS = 300
/** Room for names at the edges. */
const MARGIN = { x: 80, y: 30 }

/** The radius of a party's mark: its area grows with its happenings. */
export const radiusOf = (happenings: number): number => Math.min(22, 4 + 1.6 * Math.sqrt(happenings))

/**
 * Where each party stands: the nearer, the more lies between them. Worked out to the end before anything is drawn; the force layout starts
 * from a spiral and draws its chance from a fixed seed, so that the same answer is always drawn alike.
 */
export const layoutOf = ({ parties, lines }: Pick<NetworkAnswer, 'parties' | 'lines'>): ReadonlyMap<string, Point> => {
  const bodies: Body[] = parties.map(({ key, happenings }) => ({ key, radius: radiusOf(happenings) }))
  const pairs = new Map<string, { source: string; target: string; weight: number }>()
  for (const { from, to, happenings } of lines) {
    const [source, target] = from < to ? [from, to] : [to, from]
    const pair = pairs.get(`${source}|${target}`)
    if (pair === undefined) pairs.set(`${source}|${target}`, { source, target, weight: happenings })
    else pair.weight += happenings
  }
  forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body> & { weight: number }>([...pairs.values()])
        .id(({ key }) => key)
        .distance(({ weight }) => 240 / (1 + Math.log2(1 + weight) / 8))
        .strength(0.12),
    )
    .force('charge', forceManyBody().strength(-1500))
    .force('x', forceX(0).strength(0.13))
    .force('y', forceY(0).strength(0.24))
    .force(
      'collide',
      forceCollide<Body>(({ radius }) => radius + 22),
    )
    .stop()
    .tick(STEPS)
  return fitted(bodies)
}

/** The same places moved and stretched, each way for itself, to fill the drawing. */
const fitted = (bodies: readonly Body[]): ReadonlyMap<string, Point> => {
  const spread = (values: readonly number[], size: number, margin: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    // Few parties are not torn to the edges.
    const scale = Math.min(1.6, (size - 2 * margin) / Math.max(1, high - low))
    return (value: number) => size / 2 + (value - (low + high) / 2) * scale
  }
  const x = spread(
    bodies.map((body) => body.x ?? 0),
    WIDTH,
    MARGIN.x,
  )
  const y = spread(
    bodies.map((body) => body.y ?? 0),
    HEIGHT,
    MARGIN.y,
  )
  return new Map(bodies.map((body) => [body.key, { x: x(body.x ?? 0), y: y(body.y ?? 0) }]))
}
