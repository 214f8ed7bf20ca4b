import type { MapAnswer } from '../../../../src/api/routes/map.js'
import { useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { useKeys } from '../../keys/keys.js'
import { ActChoices, useActChoices } from '../../parts/act-choices.js'
import { Filters, useFilters } from '../../parts/filters.js'
import { inNumber } from '../../parts/in-number.js'
import { Answered, Nothing } from '../../parts/states.js'
import { clamped, fitted, frameFrom, frameInAddress, type MapFrame, moved } from './frame.js'
import { Legend } from './legend.js'
import { Plane } from './plane.js'
import { Side } from './side.js'
import './map.css'

const FIELDS = ['since', 'until', 'party', 'place'] as const

/** Where things happened: places drawn as precisely as they are known, and beside the map what no point of it can stand for. */
const WorldMap = () => {
  const asked = { ...useFilters(FIELDS), ...useActChoices() }
  const answer = useAnswer<MapAnswer>('/api/map', asked)
  return (
    <section className="screen map-screen" aria-labelledby="title">
      <header>
        <h1 id="title">Map</h1>
        <Filters fields={FIELDS} clears={['frame']} />
        <ActChoices />
      </header>
      <Answered of={answer} what="the map">
        {(found) =>
          found.happenings === 0 ? (
            <Nothing title="Nothing with a place">
              Widen the days, show more kinds of acts, or take the party or place out.
            </Nothing>
          ) : (
            <div className="map-columns">
              <Figure answer={found} />
              <Side answer={found} asked={asked} />
            </div>
          )
        }
      </Answered>
    </section>
  )
}

const STEP = 1.6
const SHIFT = 120

const Figure = ({ answer }: { readonly answer: MapAnswer }) => {
  const { get, set } = useAddress()
  const { spots, left_out } = answer.located
  const places = spots.map(({ lat, lon, happenings }) => ({ lat: lat!, lon: lon!, weight: happenings }))
  const frame = frameFrom(get('frame')) ?? fitted(places)
  const show = (next: MapFrame) => set({ frame: frameInAddress(next) }, { replace: true })
  const zoom = (by: number) => show(clamped({ ...frame, zoom: frame.zoom * by }))
  const fit = () => set({ frame: null }, { replace: true })
  useKeys([
    { key: '+', does: 'Zoom in', run: () => zoom(STEP) },
    { key: '=', does: 'Zoom in', run: () => zoom(STEP) },
    { key: '-', does: 'Zoom out', run: () => zoom(1 / STEP) },
    { key: '0', does: 'Show where most happened', run: fit },
    { key: 'ArrowLeft', does: 'Move the map west', run: () => show(moved(frame, -SHIFT, 0)) },
    { key: 'ArrowRight', does: 'Move the map east', run: () => show(moved(frame, SHIFT, 0)) },
    { key: 'ArrowUp', does: 'Move the map north', run: () => show(moved(frame, 0, -SHIFT)) },
    { key: 'ArrowDown', does: 'Move the map south', run: () => show(moved(frame, 0, SHIFT)) },
  ])
  return (
    <figure className="map-figure">
      <div className="row map-tools">
        <p className="small">
          {inNumber(answer.happenings, 'happening')} with a place, at {inNumber(spots.length, 'place')} on the map
          {left_out > 0 &&
            `; ${inNumber(left_out, 'more place')} with fewer are left out: narrow the days, or name a party or place`}
        </p>
        <div className="row">
          <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => zoom(STEP)}>
            +
          </button>
          <button type="button" aria-label="Zoom out" title="Zoom out (-)" onClick={() => zoom(1 / STEP)}>
            −
          </button>
          <button type="button" title="Show where most happened (0)" onClick={fit}>
            Most
          </button>
          <button type="button" title="Show every place" onClick={() => show(fitted(places, 1))}>
            All
          </button>
        </div>
      </div>
      <Plane spots={spots} frame={frame} move={show} />
      <Legend most={Math.max(1, ...spots.map(({ happenings }) => happenings))} />
    </figure>
  )
}

export default WorldMap
