import { useAddress } from '../../address/address.js'
import { Filters } from '../../parts/filters.js'
import { LISTS, STATES } from './labels.js'
import type { QueueAnswer } from './use-queue.js'

/** The shared fields that narrow the queue. */
export const FIELDS = ['since', 'until', 'party'] as const

const STATES_ASKED = ['todo', 'open', 'suggested', 'decided', 'accepted', 'edited', 'rejected', 'added', 'all'] as const

type Counts = QueueAnswer['counts']

const countOf = (counts: Counts, list: string | null, state: string): number =>
  counts.filter((row) => list === null || row.list === list).reduce((sum, row) => sum + inState(row, state), 0)

const inState = (row: Counts[number], state: string): number => {
  const decided = row.accepted + row.edited + row.rejected + row.added
  switch (state) {
    case 'todo':
      return row.open + row.suggested
    case 'decided':
      return decided
    case 'all':
      return row.open + decided
    default:
      return row[state as 'open']
  }
}

/** What narrows the queue: kind of record and state, with how many there are of each, and the fields all screens share. */
export const QueueFilters = ({ counts }: { readonly counts: Counts }) => {
  const { get, set } = useAddress()
  const list = get('list')
  const state = get('state') ?? 'todo'
  return (
    <div className="queue-filters row">
      <span className="filter">
        <label htmlFor="queue-list">kind</label>
        <select id="queue-list" value={list ?? ''} onChange={({ target }) => set({ list: target.value, on: null })}>
          <option value="">all kinds ({countOf(counts, null, state)})</option>
          {Object.entries(LISTS).map(([name, [, many]]) => (
            <option key={name} value={name}>
              {many} ({countOf(counts, name, state)})
            </option>
          ))}
        </select>
      </span>
      <span className="filter">
        <label htmlFor="queue-state">state</label>
        <select
          id="queue-state"
          value={state}
          onChange={({ target }) => set({ state: target.value === 'todo' ? null : target.value, on: null })}
        >
          {STATES_ASKED.map((name) => (
            <option key={name} value={name}>
              {STATES[name]} ({countOf(counts, list, name)})
            </option>
          ))}
        </select>
      </span>
      <Filters fields={FIELDS} />
      {get('report') !== null && (
        <button type="button" onClick={() => set({ report: null, on: null })}>
          Only report {get('report')!.slice(0, 8)} ✕
        </button>
      )}
    </div>
  )
}
