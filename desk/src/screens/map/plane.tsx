import { geoPath } from 'd3-geo'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { queryWith, useAddress } from '../../address/address.js'
import { frameInAddress, HEIGHT, type MapFrame, moved, projectionOf, WIDTH } from './frame.js'
import { type Mark, marksOf, type Spot } from './marks.js'
import { spotInWords } from './words.js'
import { namesOf, useWorld } from './world.js'

/** The map itself: land, borders, and the places in the frame; those with most happenings come first when one goes through them with Tab. */
export const Plane = ({
  spots,
  frame,
  move,
}: {
  readonly spots: readonly Spot[]
  readonly frame: MapFrame
  readonly move: (frame: MapFrame) => void
}) => {
  const { get } = useAddress()
  const chosen = get('spot')
  const world = useWorld(frame.zoom)
  const { lon, lat, zoom } = frame
  const projection = useMemo(() => projectionOf({ lon, lat, zoom }), [lon, lat, zoom])
  const outlines = useMemo(() => {
    const path = geoPath(projection)
    return {
      sphere: path({ type: 'Sphere' }),
      land: world === undefined ? null : path(world.land),
      borders: world === undefined ? null : path(world.borders),
      names: world === undefined ? [] : namesOf(world, projection),
    }
  }, [projection, world])
  const marks = useMemo(() => marksOf(spots, projection), [spots, projection])
  const { dragged, on } = useDrag((dx, dy) => move(moved(frame, -dx, -dy)))
  return (
    <svg
      className={chosen === null ? 'map-plane' : 'map-plane with-choice'}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-label="Places where things happened; the same are listed beside the map"
      {...on}
    >
      <g transform={`translate(${dragged.x} ${dragged.y})`}>
        <path className="map-sea" d={outlines.sphere ?? undefined} />
        <path className="map-land" d={outlines.land ?? undefined} />
        <path className="map-borders" d={outlines.borders ?? undefined} />
        <g className="map-countries">
          {outlines.names.map(({ name, x, y }) => (
            <text key={name} x={x} y={y}>
              {name}
            </text>
          ))}
        </g>
        {marks.map(({ spot, area }) =>
          area === null ? null : (
            <path
              key={spot.key}
              className={`map-area prec-${spot.prec}${spot.key === chosen ? ' chosen' : ''}`}
              d={area}
            />
          ),
        )}
        {marks.map((mark) => (
          <SpotMark key={mark.spot.key} mark={mark} chosen={mark.spot.key === chosen} frame={frame} />
        ))}
        <Names marks={marks} chosen={chosen} />
      </g>
    </svg>
  )
}

/** Names above all marks, so that none is cut by a neighbour's disc. */
const Names = ({ marks, chosen }: { readonly marks: readonly Mark[]; readonly chosen: string | null }) => (
  <svg className="map-names" aria-hidden="true">
    {marks
      .filter(({ named, spot }) => named || spot.key === chosen)
      .map(({ spot, x, y, radius }) => (
        <text
          key={spot.key}
          className={spot.key === chosen ? 'chosen' : undefined}
          x={(x + radius + 3).toFixed(1)}
          y={y.toFixed(1)}
          dy="0.35em"
        >
          {spot.name}
        </text>
      ))}
  </svg>
)

const SpotMark = ({
  mark,
  chosen,
  frame,
}: {
  readonly mark: Mark
  readonly chosen: boolean
  readonly frame: MapFrame
}) => {
  const { query } = useAddress()
  const { spot, x, y, radius, sectors } = mark
  const label = spotInWords(spot)
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <Link
        className={`map-spot prec-${spot.prec}`}
        href={`/map${queryWith(query, { spot: spot.key, at: null, frame: frameInAddress(frame) })}`}
        aria-current={chosen ? 'true' : undefined}
        aria-label={label}
        draggable={false}
      >
        <title>{label}</title>
        {sectors.map(({ family, path }) => (
          <path key={family} className={`map-sector family-${family}`} d={path} />
        ))}
        <circle className="map-edge" r={radius} />
      </Link>
    </g>
  )
}

/** Moves by pointer: the picture goes along, and where it is let go is told in the map's units. */
const useDrag = (done: (dx: number, dy: number) => void) => {
  const start = useRef<{ x: number; y: number; units: number } | null>(null)
  const [dragged, setDragged] = useState({ x: 0, y: 0 })
  const from = (event: React.PointerEvent<SVGSVGElement>) => {
    const { x, y, units } = start.current!
    return { x: (event.clientX - x) * units, y: (event.clientY - y) * units }
  }
  return {
    dragged,
    on: {
      onPointerDown: (event: React.PointerEvent<SVGSVGElement>) => {
        if (event.button !== 0 || (event.target as Element).closest('a') !== null) return
        const width = event.currentTarget.getBoundingClientRect().width
        start.current = { x: event.clientX, y: event.clientY, units: WIDTH / Math.max(1, width) }
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove: (event: React.PointerEvent<SVGSVGElement>) => {
        if (start.current !== null) setDragged(from(event))
      },
      onPointerUp: (event: React.PointerEvent<SVGSVGElement>) => {
        if (start.current === null) return
        const { x, y } = from(event)
        start.current = null
        setDragged({ x: 0, y: 0 })
        if (Math.hypot(x, y) > 2) done(x, y)
      },
      onPointerCancel: () => {
        start.current = null
        setDragged({ x: 0, y: 0 })
      },
    },
  }
}
