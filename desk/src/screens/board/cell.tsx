import { memo } from 'react'
import { speakersInWords } from '../../parts/according-to.js'
import { Day } from '../../parts/day.js'
import { inNumber } from '../../parts/in-number.js'
import { Stance } from '../../parts/stance.js'
import type { Cell, Party } from './words.js'

// A cell in which more is told at once shows the stances alone: who holds them is in its history.
const MOST_WITH_WHO = 2
const MOST_STANCES = 5

/** What stands in a cell: the newest stance or stances, who holds and says it, its day, and what it was before. */
export const CellContent = memo(function CellContent({
  cell,
  party,
  conditions,
}: {
  readonly cell: Cell
  readonly party: Party
  /** How many conditions begin or end in it. */
  readonly conditions: number
}) {
  const day = cell.now[0]?.published ?? null
  return (
    <>
      {cell.now.slice(0, MOST_STANCES).map((told) => (
        <span key={told.stance} className="cell-stance">
          <Stance stance={told.stance} />
          {cell.now.length <= MOST_WITH_WHO && <Who told={told} party={party} />}
        </span>
      ))}
      {cell.now.length > MOST_STANCES && (
        <span className="cell-foot small soft">and {cell.now.length - MOST_STANCES} more</span>
      )}
      <span className="cell-foot small soft">
        {day === null ? 'day not stated' : <Day day={day} />}
        {cell.told > 1 && <span> · {cell.told} told</span>}
      </span>
      {conditions > 0 && <CellConditions count={conditions} />}
      {cell.move === 'conflicts' && (
        <span className="cell-move small">
          <MoveMark /> sources differ
        </span>
      )}
      {cell.before !== null && (
        <span className="cell-move small">
          <MoveMark /> was <Stance stance={cell.before.stance} />
        </span>
      )}
    </>
  )
})

/** Who holds a stance where that is not the party itself, and who says so. */
const Who = ({ told, party }: { readonly told: Cell['now'][number]; readonly party: Party }) => {
  const own = told.according_to.includes(told.actor)
  return (
    <span className="cell-who small soft">
      {told.actor !== party.name && (
        <>
          <bdi className="cell-holder">{told.actor}</bdi>,{' '}
        </>
      )}
      {own ? (
        'own words'
      ) : (
        <>
          acc. to <bdi>{speakersInWords(told.according_to)}</bdi>
        </>
      )}
    </span>
  )
}

/** How many conditions begin or end in a cell. */
export const CellConditions = ({ count }: { readonly count: number }) => (
  <span className="cell-foot small cell-conditions">{inNumber(count, 'condition')}</span>
)

const MoveMark = () => (
  <svg className="move-mark" viewBox="0 0 14 14" width="11" height="11" aria-hidden="true">
    <path d="M2 4.5H10.5M8 1.5 11 4.5 8 7.5M12 9.5H3.5M6 6.5 3 9.5 6 12.5" />
  </svg>
)
