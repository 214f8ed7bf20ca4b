import { scaleUtc } from 'd3-scale'
import { dateOf, dayOf, type Stretch, tickInWords } from '../../parts/days.js'
import { dayScale, NO_DAY } from './placed.js'

const APART = 90
/** Pixels that a letter of a tick takes. */
const LETTER = 5.8

/** The line of time over the populations of one metric: the days on which counts were told. */
export const TimeAxis = ({
  days,
  gutter,
  width,
}: {
  readonly days: Stretch | null
  readonly gutter: boolean
  readonly width: number
}) => {
  const x = dayScale(days, gutter, width)
  const ticks =
    days === null
      ? []
      : scaleUtc()
          .domain([dateOf(days.from), dateOf(Math.max(days.to, days.from + 1))])
          .ticks(Math.max(1, Math.min(Math.floor(width / APART), days.to - days.from)))
          .filter((tick) => tick.getTime() % 86_400_000 === 0)
  const apart = ticks.length < 2 ? 1 : (ticks[1]!.getTime() - ticks[0]!.getTime()) / 86_400_000
  let free = gutter ? NO_DAY : 0
  return (
    <svg className="time-axis" aria-hidden="true" width={width} height={18}>
      {gutter && (
        <text x={4} y={12}>
          day not known
        </text>
      )}
      {ticks.map((tick, place) => {
        const at = x(dayOf(tick.getTime() / 86_400_000))
        const words = tickInWords(tick, apart, place === 0)
        const left = at < 30 ? at : at - (words.length * LETTER) / 2
        if (left < free) return null
        free = left + words.length * LETTER + 8
        return (
          <g key={tick.getTime()}>
            <path d={`M${at} 13v5`} />
            <text x={at} y={12} textAnchor={at < 30 ? 'start' : 'middle'}>
              {words}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
