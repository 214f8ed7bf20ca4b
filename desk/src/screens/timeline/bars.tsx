import { actFamily, FAMILY_FACTS, LANE_NAMES } from '../../../../src/views/across/act-families.js'
import { speakersInWords } from '../../parts/according-to.js'
import { dayInWords } from '../../parts/day.js'
import { inNumber } from '../../parts/in-number.js'
import { BAR, type Bar, labelBefore, type Row } from './lanes.js'

/** "14 Aug 2024", "some day from 1 to 7 May 2026", "no day stated, told on 2 May 2026". */
export const whenOf = ({ day, to, told_on }: Row): string => {
  if (day === null) return told_on === null ? 'no day stated' : `no day stated, told on ${dayInWords(told_on)}`
  return to === null || to === day ? dayInWords(day) : `some day from ${dayInWords(day)} to ${dayInWords(to)}`
}

/** "6 reports, 2 origins". */
export const supportOf = ({ reports, origins }: Row): string =>
  `${inNumber(reports, 'report')}, ${inNumber(origins, 'origin')}`

const ROOM_FOR_LETTER = 11

const told = (row: Row): string =>
  `${row.what}. ${LANE_NAMES[row.lane]}; ${whenOf(row)}; ${supportOf(row)}; according to ${speakersInWords(row.according_to)}`

/** The bars of a lane; each opens the words of its first telling. Only the chosen one, else the first of all, is in the order of tabs. */
export const Bars = ({
  bars,
  width,
  at,
  tabbed,
  choose,
}: {
  readonly bars: readonly Bar[]
  readonly width: number
  readonly at: string | null
  readonly tabbed: string | null
  readonly choose: (ref: string) => void
}) =>
  bars.map((bar) => {
    const { row, left, right, top, kind, label, inside } = bar
    const first = row.at[0]!
    const chosen = at !== null && row.at.includes(at)
    const family = actFamily(row.type)
    const before = labelBefore(bar, width)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
      <g
        key={first}
        role="button"
        tabIndex={first === tabbed ? 0 : -1}
        // What it is called is its title; a label of its own would have to repeat the words that are drawn.
        aria-pressed={chosen}
        className={`bar is-${kind} family-${family}${chosen ? ' chosen' : ''}`}
        onClick={() => choose(first)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          choose(first)
        }}
      >
        <title>{told(row)}</title>
        <rect className="bar-reach" x={left - 3} y={top - 1} width={right - left + 6} height={BAR + 2} />
        <rect
          className="bar-day"
          x={left}
          y={top}
          width={right - left}
          height={BAR}
          rx={kind === 'told' ? BAR / 2 : 1.5}
        />
        {label === '' && right - left >= ROOM_FOR_LETTER && (
          <text className="bar-letter" x={(left + right) / 2} y={top + BAR - 3} textAnchor="middle">
            {FAMILY_FACTS[family].letter}
          </text>
        )}
        {label !== '' && (
          <text
            className={inside ? 'bar-label inside' : 'bar-label'}
            x={inside ? left + 5 : before ? left - 4 : right + 4}
            y={top + BAR - 2.5}
            textAnchor={before ? 'end' : 'start'}
          >
            <tspan className="bar-letter">{FAMILY_FACTS[family].letter}</tspan> {label}
          </text>
        )}
      </g>
    )
  })
