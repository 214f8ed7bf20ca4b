import type { List } from '../../../../src/views/record-words.js'
import { KIND_NAMES } from './kinds.js'

/** The line a kind of record has under its words, as a sample with the kind's name for whoever does not see it. */
export const KindLine = ({ list, named = true }: { readonly list: List; readonly named?: boolean }) => (
  <span className="kind-line">
    <span className={`line of-${list} lane-0`} aria-hidden="true">
      {'\u2003\u2002'}
    </span>
    {named && <span className="unseen">{KIND_NAMES[list][1]}: </span>}
  </span>
)
