import { type GeoProjection, geoCircle, geoPath } from 'd3-geo'
import type { MapAnswer } from '../../../../src/api/routes/map.js'
import { type ActFamily, FAMILIES } from '../../../../src/views/across/act-families.js'
import { HEIGHT, WIDTH } from './frame.js'

export type Spot = MapAnswer['located']['spots'][number]

/** One place as it is drawn. */
export interface Mark {
  readonly spot: Spot
  readonly x: number
  readonly y: number
  /** Of the disc whose area is the number of happenings. */
  readonly radius: number
  readonly sectors: readonly { readonly family: ActFamily; readonly path: string }[]
  /** The edge of where it may have been; null for a place that is known itself. */
  readonly area: string | null
  /** Whether its name has room beside it. */
  readonly named: boolean
}

/** Kilometres around the middle within which it was, by UCDP precision: a typical size, not the place's own border. */
export const REACH_KM: Readonly<Record<number, number>> = { 2: 25, 3: 40, 4: 90, 5: 150 }

const KM_A_DEGREE = 111.2
const LARGEST = 26
const SMALLEST = 2.5

/** How large the disc of so many happenings is, beside the largest one. */
export const discOf = (happenings: number, most: number): number =>
  Math.max(SMALLEST, LARGEST * Math.sqrt(happenings / Math.max(1, most)) * Math.min(1, 0.35 + Math.sqrt(most) / 12))

/** The places that lie in the frame, those with most happenings first. */
export const marksOf = (spots: readonly Spot[], projection: GeoProjection): readonly Mark[] => {
  const most = Math.max(1, ...spots.map(({ happenings }) => happenings))
  const path = geoPath(projection)
  const names: Box[] = []
  return spots.flatMap((spot) => {
    const point = projection([spot.lon!, spot.lat!])
    if (point === null) return []
    const [x, y] = point
    if (!(x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT)) return []
    const radius = discOf(spot.happenings, most)
    const km = REACH_KM[spot.prec]
    const area =
      km === undefined
        ? null
        : path(
            geoCircle()
              .center([spot.lon!, spot.lat!])
              .radius(km / KM_A_DEGREE)
              .precision(6)(),
          )
    return [{ spot, x, y, radius, sectors: sectorsOf(spot, radius), area, named: hasRoom(names, spot, x, y, radius) }]
  })
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const LETTER = 6.2
const MOST_NAMES = 45

/** Takes room for a name right of its disc, when nobody has it yet. */
const hasRoom = (names: Box[], { name }: Spot, x: number, y: number, radius: number): boolean => {
  if (names.length >= MOST_NAMES) return false
  const left = x + radius + 2
  const box = { left, right: left + name.length * LETTER, top: y - 7, bottom: y + 7 }
  if (box.right > WIDTH) return false
  const free = names.every(
    (other) => box.left > other.right || box.right < other.left || box.top > other.bottom || box.bottom < other.top,
  )
  if (free) names.push(box)
  return free
}

const sectorsOf = ({ families, happenings }: Spot, radius: number): Mark['sectors'] => {
  let from = 0
  return families
    .toSorted((one, other) => FAMILIES.indexOf(one.family) - FAMILIES.indexOf(other.family))
    .map(({ family, happenings: count }) => {
      const to = from + count / happenings
      const path = sector(from, to, radius)
      from = to
      return { family, path }
    })
}

const sector = (from: number, to: number, r: number): string => {
  if (to - from > 0.999) return `M0 ${-r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 ${-r}Z`
  const at = (turn: number) =>
    `${(r * Math.sin(2 * Math.PI * turn)).toFixed(2)} ${(-r * Math.cos(2 * Math.PI * turn)).toFixed(2)}`
  return `M0 0L${at(from)}A${r} ${r} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}Z`
}
