import type { UseQueryResult } from '@tanstack/react-query'
import type { BoardConditionsAnswer } from '../../../../src/api/routes/board.js'
import type { Problem } from '../../ask/ask.js'
import { inNumber } from '../../parts/in-number.js'
import { Answered } from '../../parts/states.js'
import { Conditions } from './conditions.js'
import { touches } from './placed.js'

/** The conditions under the board; those of the open cell first, under a heading of their own. */
export const ConditionsPart = ({
  found,
  numbers,
  chosen,
  at,
  choose,
}: {
  readonly found: UseQueryResult<BoardConditionsAnswer, Problem>
  readonly numbers: ReadonlyMap<string, number>
  readonly chosen: string | null
  readonly at: string | null
  readonly choose: (ref: string) => void
}) => (
  <Answered of={found} what="the conditions">
    {({ conditions, left_out }) => {
      const near = conditions.filter((condition) => touches(condition, chosen))
      const rest = conditions.filter((condition) => !near.includes(condition))
      return (
        <section className="board-conditions" aria-label="Conditions">
          {near.length > 0 && (
            <>
              <h2>Conditions that touch this cell</h2>
              <Conditions conditions={near} numbers={numbers} at={at} choose={choose} />
            </>
          )}
          <h2>{near.length > 0 ? 'Other conditions' : 'Conditions'}</h2>
          {rest.length === 0 ? (
            <p className="soft">No {near.length > 0 ? 'other ' : ''}report of these days ties one thing to another.</p>
          ) : (
            <Conditions conditions={rest} numbers={numbers} at={at} choose={choose} />
          )}
          {left_out > 0 && (
            <p className="small soft">
              {inNumber(left_out, 'more condition')} left out; narrow by days, party or issue to see them.
            </p>
          )}
        </section>
      )
    }}
  </Answered>
)
