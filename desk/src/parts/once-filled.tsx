import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { StoreAnswer } from '../../../src/api/routes/store.js'
import { useAnswer } from '../ask/ask.js'
import { NothingYet } from './states.js'

/** True when the store is known to hold no report. */
export const useEmptyStore = (): boolean => useAnswer<StoreAnswer>('/api/store').data?.reports === 0

// Where reports are added, and where it says why none could be.
const SHOWN_EMPTY = new Set(['/add', '/reports'])

/** Shows a screen; in its place, how to fill the store as long as there is nothing in it. */
export const OnceFilled = ({ children }: { readonly children: ReactNode }) => {
  const empty = useEmptyStore()
  const [path] = useLocation()
  return empty && !SHOWN_EMPTY.has(path) ? (
    <section className="screen" aria-labelledby="title">
      <h1 id="title" className="unseen">
        An empty store
      </h1>
      <NothingYet />
    </section>
  ) : (
    children
  )
}
