import { Link } from 'wouter'
import { Nothing } from '../../parts/states.js'

/** The queue is empty: where to go from here. */
export const NothingLeft = ({ aside, bringBack }: { readonly aside: number; readonly bringBack: () => void }) => (
  <>
    <Nothing title="Nothing is left to decide here">
      <Link href="/export">Export</Link> what was decided, <Link href="/add">add</Link> more reports, or choose another
      kind or state above.
    </Nothing>
    {aside > 0 && (
      <button type="button" onClick={bringBack}>
        Bring back what was set aside ({aside})
      </button>
    )}
  </>
)
