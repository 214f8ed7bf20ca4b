import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Nothing } from '../../parts/states.js'

/** The queue is empty: where to go from here. What was done last is said above it. */
export const NothingLeft = ({
  aside,
  bringBack,
  children,
}: {
  readonly aside: number
  readonly bringBack: () => void
  readonly children: ReactNode
}) => (
  <div>
    {children}
    <Nothing title="Nothing is left to decide here">
      <Link href="/export">Export</Link> what was decided, <Link href="/add">add</Link> more reports, or choose another
      kind or state above.
    </Nothing>
    {aside > 0 && (
      <button type="button" onClick={bringBack}>
        Bring back what was set aside ({aside})
      </button>
    )}
  </div>
)
