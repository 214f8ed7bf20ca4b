import { useState } from 'react'
import { Modal } from '../../parts/modal.js'

const REASONS = [
  'not what the words say',
  'wrong speaker or source',
  'wrong type, nothing to keep',
  'background or comment, no event of its own',
  'recorded twice in this report',
  'not about this conflict',
  'the text is broken',
] as const

/** Asks why a record is rejected: one of the usual reasons, words of one's own, or both. */
export const RejectDialog = ({
  one,
  done,
  close,
}: {
  readonly one: string
  readonly done: (reason: string) => void
  readonly close: () => void
}) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const [own, setOwn] = useState('')
  const reason = [chosen, own.trim() === '' ? null : own.trim()].filter((part) => part !== null).join(': ')
  return (
    <Modal title={`Why is this no ${one} to keep?`} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (reason !== '') done(reason)
        }}
      >
        <fieldset className="reasons">
          <legend className="unseen">Reason</legend>
          {REASONS.map((each) => (
            <label key={each}>
              <input type="radio" name="reason" checked={chosen === each} onChange={() => setChosen(each)} /> {each}
            </label>
          ))}
        </fieldset>
        <p>
          <label htmlFor="own-reason">In your words</label>
          <textarea
            id="own-reason"
            dir="auto"
            rows={2}
            maxLength={500}
            value={own}
            onChange={({ target }) => setOwn(target.value)}
          />
        </p>
        <p className="row">
          <button type="submit" className="main" disabled={reason === ''}>
            Reject
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
          {reason === '' && <span className="small soft">a reason is wanted</span>}
        </p>
      </form>
    </Modal>
  )
}
