import { inNumber } from '../../parts/in-number.js'
import { TICKS_HEIGHT, Ticks } from '../../parts/ticks.js'
import { useWidth } from '../../parts/width.js'
import { lineWindow, type PlacedRound, placedRounds } from './round-line-places.js'
import { StatusShape } from './status.js'
import { type Round, whenInWords } from './words.js'

const ROW = 24
const MOST_ROWS = 9

/** The rounds that have a day, on a line of days. The list beside it has them all. */
export const RoundLine = ({
  rounds,
  chosen,
  choose,
}: {
  readonly rounds: readonly Round[]
  readonly chosen: Round | null
  readonly choose: (round: Round) => void
}) => {
  const [frame, width] = useWidth<HTMLDivElement>()
  const window = lineWindow(rounds)
  if (window === null) return <p className="soft small">None of these rounds has a day: they are in the list.</p>
  const { placed, rows, before, after } = placedRounds(rounds, window, Math.max(width, 200))
  const drawn = placed.filter(({ row }) => row < MOST_ROWS)
  const height = Math.min(rows, MOST_ROWS) * ROW + 8
  const outside = [
    ...(before > 0 ? [`${inNumber(before, 'round')} earlier than the line`] : []),
    ...(after > 0 ? [`${inNumber(after, 'round')} later than the line`] : []),
    ...(drawn.length < placed.length
      ? [`${inNumber(placed.length - drawn.length, 'round')} for which there is no room`]
      : []),
  ]
  return (
    <div ref={frame} className="round-line">
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a group inside a drawing
        <svg width={width} height={height + TICKS_HEIGHT} role="group" aria-label="Rounds on a line of days">
          <Ticks window={window} width={width} height={height} />
          {drawn.map((each) => (
            <RoundBar key={each.round.at} placed={each} isChosen={each.round === chosen} choose={choose} />
          ))}
        </svg>
      )}
      {outside.length > 0 && <p className="small soft">{outside.join('; ')}: in the list, or narrow by days.</p>}
    </div>
  )
}

const RoundBar = ({
  placed: { round, bar, before, row, label, labelBefore },
  isChosen,
  choose,
}: {
  readonly placed: PlacedRound
  readonly isChosen: boolean
  readonly choose: (round: Round) => void
}) => {
  const middle = row * ROW + ROW / 2 + 2
  const status = round.statuses[0]!
  const edges = [bar, ...before]
  const left = Math.min(...edges.map((each) => each.left))
  const right = Math.max(...edges.map((each) => each.right))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button inside a drawing
    <g
      role="button"
      tabIndex={0}
      className={`round-bar is-${status}${isChosen ? ' is-chosen' : ''}`}
      aria-pressed={isChosen}
      aria-label={`${label}: ${round.statuses.join(', ')}, ${whenInWords(round.date)}`}
      onClick={() => choose(round)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        choose(round)
      }}
    >
      <rect className="round-reach" x={left - 3} y={middle - 10} width={right - left + 6} height={20} rx={3} />
      {before.map((was) => (
        <g key={was.left} className="round-was">
          <rect x={was.left} y={middle - 7} width={was.right - was.left} height={14} rx={3} />
          <path
            d={`M${was.left < bar.left ? was.right : was.left} ${middle}H${was.left < bar.left ? bar.left : bar.right}`}
          />
        </g>
      ))}
      <rect className="round-days" x={bar.left} y={middle - 7} width={bar.right - bar.left} height={14} rx={3} />
      <g transform={`translate(${bar.left} ${middle - 7})`}>
        <StatusShape status={status} />
      </g>
      <text
        x={labelBefore ? left - 6 : right + 6}
        y={middle + 4}
        textAnchor={labelBefore ? 'end' : 'start'}
        direction="ltr"
      >
        {label}
      </text>
    </g>
  )
}
