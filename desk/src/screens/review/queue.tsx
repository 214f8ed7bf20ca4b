import { useEffect } from 'react'
import { useAddress } from '../../address/address.js'
import { Day } from '../../parts/day.js'
import { inNumber } from '../../parts/in-number.js'
import { oneOf, STATES } from './labels.js'
import { referenceWord } from './reference.js'
import type { QueueRow } from './use-queue.js'
import './queue.css'

/** The records in the order they are to be decided on. */
export const Queue = ({
  rows,
  on,
  aside,
  more,
  loadMore,
  bringBack,
}: {
  readonly rows: readonly QueueRow[]
  readonly on: string | null
  /** How many are set aside. */
  readonly aside: number
  readonly more: boolean
  readonly loadMore: () => void
  readonly bringBack: () => void
}) => {
  const { set } = useAddress()
  useEffect(() => {
    if (on !== null) document.querySelector(`[data-on="${CSS.escape(on)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [on])
  return (
    <nav className="queue" aria-label="Records to decide on">
      <ol>
        {rows.map((row) => {
          const word = referenceWord(row)
          return (
            <li key={word} data-on={word}>
              <button
                type="button"
                className={`queue-row kind-${row.list}`}
                aria-current={word === on ? 'true' : undefined}
                onClick={() => set({ on: word, do: null })}
              >
                <span className="queue-kind">{oneOf(row.list)}</span>
                <span className="queue-says" dir="auto">
                  {row.says}
                </span>
                <span className="queue-why">{row.why.join('; ')}</span>
                <span className="queue-where">
                  <span dir="auto">{row.publisher ?? 'publisher not stated'}</span>,{' '}
                  {row.published === null ? 'day not stated' : <Day day={row.published} />}
                  {row.state !== 'open' && <strong> · {STATES[row.state]}</strong>}
                  {row.suggested && <strong> · {STATES.suggested}</strong>}
                  {!row.read && <strong> · no longer read</strong>}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {more && (
        <button type="button" onClick={loadMore}>
          Show more
        </button>
      )}
      {aside > 0 && (
        <p className="small soft queue-aside">
          {inNumber(aside, 'record')} set aside for now{' '}
          <button type="button" className="plain small" onClick={bringBack}>
            bring back
          </button>
        </p>
      )}
    </nav>
  )
}
