import { scaleUtc } from 'd3-scale'
import { dateOf, type Stretch, tickInWords } from './days.js'

const APART = 84
/** Pixels that a letter of a tick takes. */
const LETTER = 6

/** Ticks of a stretch of days: a line down the drawing, and the day in words where there is room. */
export const Ticks = ({
  window,
  width,
  height,
}: {
  readonly window: Stretch
  readonly width: number
  readonly height: number
}) => (
  <g className="ticks">
    {ticksOf(window, width).map(({ x, words }) => (
      <g key={x}>
        <line x1={x} x2={x} y1={0} y2={height} />
        {words !== null && (
          <text x={x + 3} y={height + 13}>
            {words}
          </text>
        )}
      </g>
    ))}
  </g>
)

const ticksOf = (window: Stretch, width: number): readonly { readonly x: number; readonly words: string | null }[] => {
  const scale = scaleUtc()
    .domain([dateOf(window.from), dateOf(window.to + 1)])
    .range([0, width])
  // No finer than days.
  const ticks = scale
    .ticks(Math.max(1, Math.min(Math.floor(width / APART), window.to - window.from + 1)))
    .filter((tick) => tick.getTime() % 86_400_000 === 0)
  const apart = ticks.length < 2 ? 1 : (ticks[1]!.getTime() - ticks[0]!.getTime()) / 86_400_000
  let free = 0
  return ticks.map((tick, place) => {
    const x = scale(tick)
    const words = tickInWords(tick, apart, place === 0)
    const right = x + 3 + words.length * LETTER
    if (x < free || right > width) return { x, words: null }
    free = right + 6
    return { x, words }
  })
}

/** Room below a drawing that its ticks' words take. */
export const TICKS_HEIGHT = 18
