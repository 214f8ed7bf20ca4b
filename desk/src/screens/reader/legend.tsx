import { useMemo } from 'react'
import type { List } from '../../../../src/views/record-words.js'
import { useAddress } from '../../address/address.js'
import { KindLine } from './kind-line.js'
import { KIND_NAMES, KINDS, switched } from './kinds.js'
import type { Reading } from './use-reading.js'

/** The kinds of records with their lines and counts: each a switch. Notices are switched here too. */
export const Legend = ({ reading }: { readonly reading: Reading }) => {
  const { set } = useAddress()
  const { entries, on, notices, withNotices } = reading
  const counts = useMemo(() => countsOf(reading.entries), [reading.entries])
  return (
    <fieldset className="legend" aria-label="Kinds of records shown">
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="small"
          aria-pressed={on.has(kind)}
          disabled={!counts.has(kind)}
          onClick={() => set({ kinds: switched(on, kind) })}
        >
          <KindLine list={kind} named={false} />
          {KIND_NAMES[kind][0]}
          <span className="count">{(counts.get(kind) ?? 0).toLocaleString('en')}</span>
        </button>
      ))}
      <button
        type="button"
        className="small"
        aria-pressed={withNotices}
        disabled={notices.length === 0}
        title="What was seen and not recorded, and why (n)"
        onClick={() => set({ notices: withNotices ? null : '1' })}
      >
        <span className="kind-line">
          <span className="noticed" aria-hidden="true">
            {'\u2003\u2002'}
          </span>
        </span>
        Not recorded
        <span className="count">{notices.length.toLocaleString('en')}</span>
      </button>
      {on.size < KINDS.length && entries.length > 0 && (
        <button type="button" className="plain small" onClick={() => set({ kinds: KINDS.join(',') })}>
          all kinds
        </button>
      )}
    </fieldset>
  )
}

const countsOf = (entries: Reading['entries']): ReadonlyMap<List, number> => {
  const counts = new Map<List, number>()
  for (const { list } of entries) counts.set(list, (counts.get(list) ?? 0) + 1)
  return counts
}
