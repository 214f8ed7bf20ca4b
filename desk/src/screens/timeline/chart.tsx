import type { TimelineCounts } from '../../../../src/api/routes/timeline.js'
import { LANE_NAMES, type Lane } from '../../../../src/views/across/act-families.js'
import type { Stretch } from '../../parts/days.js'
import { TICKS_HEIGHT, Ticks } from '../../parts/ticks.js'
import { useWidth } from '../../parts/width.js'
import { Bars } from './bars.js'
import { Columns } from './columns.js'
import { drawnLanes, type Row } from './lanes.js'

/** Lanes of happenings over the days of the window. `rows` gives all there are of a lane in it, or null when there are too many to draw. */
export const Chart = ({
  rows,
  days,
  window,
  at,
  choose,
  narrow,
  lanes: only,
  chooseLane,
}: {
  readonly rows: (lane: Lane) => readonly Row[] | null
  readonly days: TimelineCounts['days']
  readonly window: Stretch
  readonly at: string | null
  readonly choose: (ref: string) => void
  readonly narrow: (to: Stretch) => void
  /** The lanes that the list below is narrowed to; null for all. */
  readonly lanes: readonly string[] | null
  readonly chooseLane: (lane: Lane) => void
}) => {
  const [shown, width] = useWidth<HTMLDivElement>()
  const { lanes, height, unit, most } = drawnLanes(rows, days, window, width)
  const x = (day: number): number => ((day - window.from) / (window.to - window.from + 1)) * width
  const drawn = lanes.flatMap(({ bars }) => bars ?? [])
  const tabbed = (drawn.find(({ row }) => at !== null && row.at.includes(at)) ?? drawn[0])?.row.at[0] ?? null
  return (
    <div className="lanes">
      <div className="lane-names small">
        {lanes.map(({ lane, height: tall, count, bars }) => (
          <button
            key={lane}
            type="button"
            className="plain lane-name"
            style={{ height: tall }}
            title={`${LANE_NAMES[lane]}; show only these in the list`}
            aria-pressed={only?.includes(lane) ?? false}
            onClick={() => chooseLane(lane)}
          >
            <span>{lane}</span>
            <span className="soft">
              {count.toLocaleString('en')}
              {bars === null && count > 0 && ` by ${unit}`}
            </span>
          </button>
        ))}
      </div>
      <div ref={shown} className="lanes-drawn">
        {width > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand for a drawing
          <svg
            role="group"
            aria-label="Happenings by lane over time; the list below tells the same"
            width={width}
            height={height + TICKS_HEIGHT}
          >
            {lanes.map(({ lane, top, height: tall }, place) => (
              <rect key={lane} className={place % 2 === 0 ? 'lane even' : 'lane'} y={top} width={width} height={tall} />
            ))}
            <Ticks window={window} width={width} height={height} />
            {lanes.map((lane) =>
              lane.bars === null ? (
                <Columns key={lane.lane} lane={lane} most={most} x={x} narrow={narrow} />
              ) : (
                <Bars key={lane.lane} bars={lane.bars} width={width} at={at} tabbed={tabbed} choose={choose} />
              ),
            )}
          </svg>
        )}
      </div>
    </div>
  )
}
