import { Link, useLocation } from 'wouter'
import { useKeys } from '../../keys/keys.js'
import { type Reference, reviewAddress } from './reference.js'

/** A link, and a key, that opens a record in review. */
export const DecideLink = ({ reference }: { readonly reference: Reference }) => {
  const [, go] = useLocation()
  const address = reviewAddress(reference)
  useKeys([{ key: 'd', does: 'Decide on the record', run: () => go(address) }])
  return (
    <Link className="button" href={address} aria-keyshortcuts="d">
      Decide on it <kbd>d</kbd>
    </Link>
  )
}
