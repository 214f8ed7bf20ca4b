import { useState } from 'react'
import type { ReviewRecordAnswer } from './answers.js'
import { AddRecord } from './form/add-record.js'
import { NameDialog, useReviewer } from './reviewer.js'

/**
 * The form for a record the program missed in a report, for screens that show one: asks for the reviewer's name where it is not known,
 * and says what is done in the form. `words` are what is selected already.
 */
export const AddMissed = ({
  report,
  words,
  done,
  close,
}: {
  /** The report's key. */
  readonly report: string
  readonly words?: { readonly start: number; readonly end: number }
  readonly done: (added: ReviewRecordAnswer) => void
  readonly close: () => void
}) => {
  const [who, setWho] = useReviewer()
  const [said, say] = useState('')
  if (who === null) return <NameDialog name={null} done={setWho} close={close} />
  return (
    <>
      <AddRecord
        report={report}
        who={who}
        {...(words === undefined ? {} : { words })}
        done={done}
        close={close}
        say={say}
      />
      <p role="status" className="small">
        {said}
      </p>
    </>
  )
}
