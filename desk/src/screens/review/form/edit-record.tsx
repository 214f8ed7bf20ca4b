import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../ask/ask.js'
import { useKeys } from '../../../keys/keys.js'
import type { ReviewRecordAnswer, Values } from '../answers.js'
import { fieldLabel, oneOf } from '../labels.js'
import { useReadReport } from '../read-report.js'
import { referenceTo } from '../record-question.js'
import { referenceWord } from '../reference.js'
import { realChanges, useDraft } from './draft.js'
import { RecordForm } from './record-form.js'

/** Changes a record that was read: every field, and the words each part of it stands on. */
export const EditRecord = ({
  found,
  save,
  close,
  say,
}: {
  readonly found: ReviewRecordAnswer
  /** Sends the changes; what is wrong with them is thrown as a Problem. */
  readonly save: (changes: Values, reason: string | null) => Promise<void>
  readonly close: () => void
  readonly say: (words: string) => void
}) => {
  const { known } = useReadReport(found.report.key)
  const base: Values = found.decided ?? found.proposal
  const { changes, change, drop } = useDraft(`${referenceWord(referenceTo(found))}:${found.seen ?? ''}`)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const real = realChanges(base, changes)
  const changed = Object.keys(real)
  useEffect(() => heading.current?.focus(), [])
  useKeys([{ key: 'Escape', does: 'Leave the form; what was changed is kept for later', run: close }])
  const send = async () => {
    if (changed.length === 0) return
    try {
      await save(real, reason.trim() || null)
      drop()
    } catch (error) {
      setProblem(error as Problem)
    }
  }
  return (
    <section aria-labelledby="edit" className="stack">
      <h2 id="edit" ref={heading} tabIndex={-1}>
        Edit the {oneOf(found.list)}
      </h2>
      <RecordForm
        text={found.report.text}
        fields={found.fields}
        record={{ ...base, ...changes }}
        read={found.proposal}
        known={known}
        onChange={change}
        say={say}
        save={() => void send()}
      >
        <p className="row">
          <label htmlFor="edit-reason">Reason</label>
          <input
            id="edit-reason"
            className="reason"
            type="text"
            dir="auto"
            maxLength={500}
            placeholder="none needed"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </p>
        {problem !== null && (
          <p role="alert" className="problem">
            {problem.message}
          </p>
        )}
        <p className="row form-end">
          <button type="submit" className="main" disabled={changed.length === 0}>
            Save as edited <kbd>Ctrl ↵</kbd>
          </button>
          <button type="button" onClick={close}>
            Leave <kbd>Esc</kbd>
          </button>
          <button type="button" className="plain" disabled={changed.length === 0} onClick={drop}>
            Start over
          </button>
          <span className="small soft">
            {changed.length === 0 ? 'nothing changed yet' : `changed: ${changed.map(fieldLabel).join(', ')}`}
          </span>
        </p>
      </RecordForm>
    </section>
  )
}
