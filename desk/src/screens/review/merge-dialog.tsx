import { useId, useState } from 'react'
import type { ActorsAnswer } from '../../../../src/api/routes/actors.js'
import { useAnswer } from '../../ask/ask.js'
import { Completion } from '../../parts/completion.js'
import { inNumber } from '../../parts/in-number.js'
import { Modal } from '../../parts/modal.js'

/** Counts one of the record's actors as another of the store from now on, in every report. */
export const MergeDialog = ({
  names,
  merge,
  split,
  close,
}: {
  readonly names: readonly string[]
  readonly merge: (from: string, into: string, reason: string | null) => void
  /** Lets one that was counted as another stand alone again. */
  readonly split: (name: string, reason: string | null) => void
  readonly close: () => void
}) => {
  const id = useId()
  const [from, setFrom] = useState(names[0] ?? '')
  const [into, setInto] = useState('')
  const [reason, setReason] = useState('')
  const actors = useAnswer<ActorsAnswer>('/api/actors', { q: into.trim(), limit: 12 })
  const options = (actors.data?.rows ?? [])
    .filter(({ name }) => name !== from)
    .map(({ name, reports }) => ({ value: name, beside: inNumber(reports, 'report') }))
  const ready = from !== '' && into.trim() !== '' && into.trim() !== from
  return (
    <Modal title="Count an actor as another" close={close}>
      {names.length === 0 ? (
        <p>This record names no actor.</p>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (ready) merge(from, into.trim(), reason.trim() || null)
          }}
        >
          <p className="soft">From now on, in every report of this store. Letting it stand alone takes that back.</p>
          <div className="row">
            <label htmlFor={`${id}-from`}>Count</label>
            <select id={`${id}-from`} dir="auto" value={from} onChange={({ target }) => setFrom(target.value)}>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
            <Completion
              label="as"
              value={into}
              options={options}
              onType={setInto}
              onDone={setInto}
              placeholder="a name"
            />
          </div>
          <p className="row">
            <label htmlFor={`${id}-reason`}>Reason</label>
            <input
              id={`${id}-reason`}
              type="text"
              dir="auto"
              maxLength={300}
              placeholder="none needed"
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </p>
          <p className="row">
            <button type="submit" className="main" disabled={!ready}>
              Count as one
            </button>
            <button type="button" onClick={() => split(from, reason.trim() || null)}>
              Let it stand alone again
            </button>
            <button type="button" onClick={close}>
              Cancel
            </button>
          </p>
        </form>
      )}
    </Modal>
  )
}
