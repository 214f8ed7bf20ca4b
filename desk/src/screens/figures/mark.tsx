import { dayInWords } from '../../parts/day.js'
import { metricName } from './metrics.js'
import type { PlacedMark } from './placed.js'
import type { Mark } from './told-again.js'

const SIZE = 4.5
const CAP = 4
/** How far the soft ends of "about" reach: a sign, not a measure. */
const SOFT = 9

/** A count in one sentence, for a title and for those who hear the drawing. */
export const markInWords = (mark: Mark, metric: string, source: string): string =>
  [
    `${mark.amount}, ${metricName(metric).toLowerCase()}, according to ${source}`,
    mark.day === null ? 'day not known' : `told ${dayInWords(mark.day)}`,
    mark.count_of === 'not stated' ? '' : mark.count_of === 'running total' ? 'a running total' : 'of those days',
    mark.replaced_by.length > 0 ? 'replaced by a later count' : '',
  ]
    .filter((part) => part !== '')
    .join('; ')

/** One count: its number as a shape, how far it reaches as a bar through it. */
export const MarkShape = ({ placed: { mark, x, y, reach, days, label } }: { readonly placed: PlacedMark }) => (
  <>
    <rect
      className="count-reach"
      x={x - 8}
      y={(reach?.top ?? y) - 7}
      width={16}
      height={(reach?.bottom ?? y) - (reach?.top ?? y) + 14}
    />
    {days !== null && <path className="count-days" d={`M${days.left} ${y}H${days.right}M${days.left} ${y - 3}v6`} />}
    {reach !== null && reach.bottom - reach.top > 1 && (
      <path className="count-bar" d={barOf(mark, x, reach.bottom, reach.top)} />
    )}
    {mark.shape === 'about' && (
      <path className="count-soft" d={`M${x} ${y - SIZE}v${-SOFT}M${x} ${y + SIZE}v${SOFT}`} />
    )}
    {mark.shape !== 'words' && <path className="count-number" d={shapeOf(mark, x, y)} />}
    {label !== null && (
      <text
        className="count-label"
        x={mark.shape === 'words' ? x - 4 : label.x}
        y={y + 4}
        textAnchor={label.end ? 'end' : 'start'}
      >
        {label.words}
      </text>
    )}
    {label === null && mark.shape === 'words' && (
      <text className="count-label" x={x} y={y + 4} textAnchor="middle">
        “ ”
      </text>
    )}
  </>
)

/** A triangle for a running total, a square for a count of some days, a circle where that is not stated. */
export const shapeOf = ({ count_of }: Pick<Mark, 'count_of'>, x: number, y: number): string => {
  switch (count_of) {
    case 'running total':
      return `M${x} ${y - SIZE - 1}L${x + SIZE + 1} ${y + SIZE - 1}H${x - SIZE - 1}Z`
    case 'these days':
      return `M${x - SIZE + 0.5} ${y - SIZE + 0.5}h${2 * SIZE - 1}v${2 * SIZE - 1}h${1 - 2 * SIZE}Z`
    default:
      return `M${x - SIZE} ${y}a${SIZE} ${SIZE} 0 1 1 ${2 * SIZE} 0a${SIZE} ${SIZE} 0 1 1 ${-2 * SIZE} 0Z`
  }
}

/** From the lowest to the highest the number may be: with a cap where it ends, with an arrow where it is open. */
const barOf = ({ shape, low, high }: Mark, x: number, bottom: number, top: number): string => {
  const cap = (y: number): string => `M${x - CAP} ${y}h${2 * CAP}`
  const arrow = (y: number, by: number): string => `M${x - CAP} ${y + by}L${x} ${y}L${x + CAP} ${y + by}`
  const upper = shape === 'at least' && high === null ? arrow(top, 4) : cap(top)
  const lower = shape === 'at most' && low === null ? arrow(bottom, -4) : cap(bottom)
  return `M${x} ${bottom}V${top}${upper}${lower}`
}
