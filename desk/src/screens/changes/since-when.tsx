import type { StoreAnswer } from '../../../../src/api/routes/store.js'
import { daysBefore } from '../../../../src/views/across/days-before.js'
import { useAddress } from '../../address/address.js'
import type { Mark } from './last-visit.js'

const STRETCHES = [
  [1, 'The last day'],
  [7, 'Seven days'],
  [30, 'Thirty days'],
] as const

/** From when on: the last visit, or the last days that the store has reports of. */
export const SinceWhen = ({ store, visit }: { readonly store: StoreAnswer; readonly visit: Mark | null }) => {
  const { get, set } = useAddress()
  const since = get('since')
  const last = store.last_day
  return (
    <fieldset className="row since-when" aria-label="Since when">
      {visit !== null && (
        <button type="button" aria-pressed={since === null} onClick={() => set({ since: null, after: null, at: null })}>
          My last visit
        </button>
      )}
      {last !== null &&
        STRETCHES.map(([days, label]) => {
          const day = daysBefore(last, days - 1)
          return (
            <button
              key={days}
              type="button"
              aria-pressed={since === day || (since === null && visit === null && get('after') === null && days === 7)}
              onClick={() => set({ since: day, after: null, at: null })}
              title={`Reports published from ${day} to ${last}, the last day in this store`}
            >
              {label}
            </button>
          )
        })}
    </fieldset>
  )
}
