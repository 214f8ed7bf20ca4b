import { type GeoProjection, geoBounds, geoDistance, geoEqualEarth, geoMercator } from 'd3-geo'

/** The map's size, in its own units. */
export const WIDTH = 1000
export const HEIGHT = 620

/** What part of the world is shown: its middle in degrees, and how many times larger than the whole world. */
export interface MapFrame {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

export const WORLD: MapFrame = { lon: 10, lat: 0, zoom: 1 }
export const MOST_ZOOM = 400

// Pixels for one radian when the whole world fills the width.
const WORLD_SCALE = 182
// Areas are true to each other where much of the world is shown; shapes are, where little is.
const SHAPES_FROM = 4

/** The projection that shows that part. */
export const projectionOf = ({ lon, lat, zoom }: MapFrame): GeoProjection =>
  (zoom < SHAPES_FROM ? geoEqualEarth() : geoMercator())
    .rotate([-lon, 0])
    .center([0, lat])
    .scale(WORLD_SCALE * zoom)
    .translate([WIDTH / 2, HEIGHT / 2])
    .clipExtent([
      [-20, -20],
      [WIDTH + 20, HEIGHT + 20],
    ])

/** A place with its weight. */
export interface Weighted {
  readonly lat: number
  readonly lon: number
  readonly weight: number
}

const SHARE = 0.8
const MARGIN = 70
// One place alone is shown with what is around it.
const NEAREST_FIT = 40

/** The part of the world that holds most of what is counted: places from their middle outwards, until four fifths are in; or all of them. */
export const fitted = (places: readonly Weighted[], share = SHARE): MapFrame => {
  if (places.length === 0) return WORLD
  const middle: [number, number] = [
    weightedMedian(places.map(({ lon, weight }) => [lon, weight])),
    weightedMedian(places.map(({ lat, weight }) => [lat, weight])),
  ]
  const outwards = places
    .map((place) => ({ place, away: geoDistance(middle, [place.lon, place.lat]) }))
    .toSorted((one, other) => one.away - other.away)
  const enough = share * places.reduce((sum, { weight }) => sum + weight, 0)
  const kept: [number, number][] = []
  let held = 0
  for (const { place } of outwards) {
    if (held >= enough && share < 1) break
    kept.push([place.lon, place.lat])
    held += place.weight
  }
  return around(kept)
}

const around = (points: readonly [number, number][]): MapFrame => {
  const [[west, south], [east, north]] = geoBounds({ type: 'MultiPoint', coordinates: points as [number, number][] })
  const lon = wrapped(west <= east ? (west + east) / 2 : (west + east + 360) / 2)
  const lat = (south + north) / 2
  // As large as leaves all of them inside; a first guess tells which projection it will be.
  const first = largest(points, { lon, lat, zoom: 1 })
  return clamped({ lon, lat, zoom: Math.min(NEAREST_FIT, largest(points, { lon, lat, zoom: first })) })
}

const largest = (points: readonly [number, number][], frame: MapFrame): number => {
  const projection = projectionOf(frame)
  const reach = points.reduce((most, point) => {
    const [x, y] = projection(point) ?? [WIDTH / 2, HEIGHT / 2]
    return Math.max(
      most,
      Math.abs(x - WIDTH / 2) / (WIDTH / 2 - MARGIN),
      Math.abs(y - HEIGHT / 2) / (HEIGHT / 2 - MARGIN),
    )
  }, 1e-6)
  return frame.zoom / reach
}

const weightedMedian = (values: readonly (readonly [value: number, weight: number])[]): number => {
  const sorted = values.toSorted(([one], [other]) => one - other)
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2
  let sum = 0
  for (const [value, weight] of sorted) {
    sum += weight
    if (sum >= half) return value
  }
  return 0
}

/** The same part with the zoom and the middle within bounds: no further to a pole than keeps the map in the frame. */
export const clamped = ({ lon, lat, zoom }: MapFrame): MapFrame => {
  const near = Math.min(MOST_ZOOM, Math.max(1, zoom))
  const furthest = Math.min(80, Math.max(0, 90 - FRAME_HIGH / near))
  return { lon: wrapped(lon), lat: Math.min(furthest, Math.max(-furthest, lat)), zoom: near }
}

// Degrees from the middle of the frame to its edge when the whole world is shown.
const FRAME_HIGH = 97

const wrapped = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180

/** The part moved by so many of the map's units to the right and down. */
export const moved = (frame: MapFrame, dx: number, dy: number): MapFrame => {
  const to = projectionOf(frame).invert?.([WIDTH / 2 + dx, HEIGHT / 2 + dy])
  return to == null || !to.every(Number.isFinite) ? frame : clamped({ ...frame, lon: to[0], lat: to[1] })
}

/** The part as it stands in an address: "38.12,35.40,12.5". */
export const frameInAddress = ({ lon, lat, zoom }: MapFrame): string =>
  `${lon.toFixed(2)},${lat.toFixed(2)},${zoom.toFixed(2)}`

/** The part that an address names; null when it names none. */
export const frameFrom = (text: string | null): MapFrame | null => {
  const [lon, lat, zoom] = (text ?? '').split(',').map(Number)
  return [lon, lat, zoom].every((number) => number !== undefined && Number.isFinite(number)) && zoom! > 0
    ? clamped({ lon: lon!, lat: lat!, zoom: zoom! })
    : null
}
