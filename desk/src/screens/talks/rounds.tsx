import { useEffect } from 'react'
import type { RoundsAnswer } from '../../../../src/api/routes/talks.js'
import { useAddress } from '../../address/address.js'
import { inNumber } from '../../parts/in-number.js'
import { useListKeys } from '../../parts/list-keys.js'
import { Nothing } from '../../parts/states.js'
import { RoundDetail } from './round-detail.js'
import { RoundLine } from './round-line.js'
import { RoundList } from './round-list.js'
import { StatusKey } from './status.js'
import { type Round, refOf } from './words.js'

/** Rounds of talks on a line of days, as a list, and the one that is chosen. */
export const Rounds = ({ rounds, left_out }: RoundsAnswer) => {
  const { get, set } = useAddress()
  const inOrder = [...rounds.filter(({ date }) => date !== null), ...rounds.filter(({ date }) => date === null)]
  const has = (ref: string | null) => (round: Round) =>
    ref !== null && round.tellings.some((telling) => refOf(telling) === ref)
  const { at, choose } = useListKeys(
    inOrder.map((round) => round.at),
    (ref) => inOrder.find(has(ref))?.at ?? ref,
  )
  const kept = get('round')
  const chosen = inOrder.find(has(at)) ?? inOrder.find(has(kept)) ?? inOrder[0] ?? null
  // The round stays chosen when its words are closed.
  useEffect(() => {
    if (at !== null && chosen !== null && kept !== chosen.at && has(at)(chosen))
      set({ round: chosen.at }, { replace: true })
  })
  if (chosen === null)
    return (
      <Nothing title="No round of talks is recorded here">
        No report tells of one for these filters. Take one out, or look at the proposals.
      </Nothing>
    )
  const open = (round: Round) => set({ round: round.at, at: round.at })
  return (
    <>
      <RoundLine rounds={inOrder} chosen={chosen} choose={open} />
      <StatusKey />
      <div className="round-parts">
        <div>
          <RoundList rounds={inOrder} chosen={chosen} choose={open} />
          {left_out > 0 && (
            <p className="small soft">
              {inNumber(left_out, 'more round')} left out; narrow by days, party or place to see them.
            </p>
          )}
        </div>
        <RoundDetail round={chosen} others={inOrder} at={at} choose={choose} />
      </div>
    </>
  )
}
