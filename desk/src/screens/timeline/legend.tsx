import { BAR } from './lanes.js'

const SAMPLES = [
  ['exact', 12, 'one day'],
  ['wide', 34, 'some day of these'],
  ['told', 14, 'no day stated: when it was told'],
] as const

/** What the shapes of bars mean. */
export const Legend = () => (
  <span className="row timeline-legend soft">
    {SAMPLES.map(([kind, width, says]) => (
      <span key={kind} className="row">
        <svg width={width + 2} height={BAR + 2} aria-hidden="true" className={`bar is-${kind}`}>
          <rect className="bar-day" x={1} y={1} width={width} height={BAR} rx={kind === 'told' ? BAR / 2 : 1.5} />
        </svg>
        {says}
      </span>
    ))}
  </span>
)
