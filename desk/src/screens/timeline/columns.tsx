import { dayInWords } from '../../parts/day.js'
import { dayOf, type Stretch } from '../../parts/days.js'
import { inNumber } from '../../parts/in-number.js'
import type { DrawnLane } from './lanes.js'

const ROOM_FOR_NUMBER = 16

/** A lane's happenings counted by day, week, month or year, where bars would not fit; each column narrows to its days. */
export const Columns = ({
  lane: { top, height, bins },
  most,
  x,
  narrow,
}: {
  readonly lane: DrawnLane
  readonly most: number
  readonly x: (day: number) => number
  readonly narrow: (to: Stretch) => void
}) => {
  const base = top + height - 4
  const room = height - 20
  return bins.map(({ from, to, count }) => {
    const [left, right] = [Math.max(0, x(from)), x(to + 1)]
    const tall = Math.max(2, (count / most) * room)
    const says = `${inNumber(count, 'happening')}, ${from === to ? dayInWords(dayOf(from)) : `${dayInWords(dayOf(from))} to ${dayInWords(dayOf(to))}`}: show these days`
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
      <g
        key={from}
        role="button"
        tabIndex={-1}
        aria-label={says}
        className="column"
        onClick={() => narrow({ from, to })}
        onKeyDown={({ key }) => key === 'Enter' && narrow({ from, to })}
      >
        <title>{says}</title>
        <rect className="bar-reach" x={left} y={top + 2} width={Math.max(3, right - left)} height={height - 4} />
        <rect className="column-count" x={left} y={base - tall} width={Math.max(2, right - left - 1)} height={tall} />
        {right - left >= ROOM_FOR_NUMBER && (
          <text className="column-number" x={(left + right - 1) / 2} y={base - tall - 2} textAnchor="middle">
            {count}
          </text>
        )}
      </g>
    )
  })
}
