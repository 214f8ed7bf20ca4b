import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useAddress } from '../../address/address.js'
import { PlainText } from '../../parts/plain-text.js'
import { AddMissed } from '../review/add-missed.js'
import type { ReviewRecordAnswer } from '../review/answers.js'
import { oneOf } from '../review/labels.js'
import { referenceTo } from '../review/record-question.js'
import { reviewAddress } from '../review/reference.js'
import { selectedWords } from './selected-words.js'
import type { Reading } from './use-reading.js'

/** Opens the form for a record that was missed, with the words that are selected in the text. */
export const AddButton = ({ reading }: { readonly reading: Reading }) => {
  const { set } = useAddress()
  return (
    <button
      type="button"
      className="small add-missed"
      title="The words selected in the text are what it stands on"
      // The focus stays, and with it what is selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        const words = selectedWords(reading.text, reading.rows)
        set({ do: 'add', view: null, words: words === null ? null : `${words.start}-${words.end}` })
      }}
    >
      Add a record that was missed
    </button>
  )
}

/** The form for a record that was missed, in the place of the text; then what was added. */
export const AddPane = ({ reading }: { readonly reading: Reading }) => {
  const { get, set } = useAddress()
  const [added, setAdded] = useState<ReviewRecordAnswer | null>(null)
  // The form has the focus and goes away with it.
  useEffect(
    () => () => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>('.add-missed')?.focus()
    },
    [],
  )
  const close = () => set({ do: null, words: null })
  if (added === null) {
    const words = stretchOf(get('words'), reading.text.length)
    return (
      <div className="add-pane">
        <AddMissed report={reading.key} {...(words === null ? {} : { words })} done={setAdded} close={close} />
      </div>
    )
  }
  return (
    <div className="add-pane stack">
      <p role="status" dir="auto">
        Added: {oneOf(added.list)}, <PlainText text={added.says} />.
      </p>
      <p className="row">
        <Link className="button" href={reviewAddress(referenceTo(added))}>
          Look at it in Review
        </Link>
        <button type="button" onClick={close}>
          Back to the text
        </button>
        <button type="button" onClick={() => setAdded(null)}>
          Add another
        </button>
      </p>
    </div>
  )
}

/** "120-180" as a stretch of the text; null when it is none. */
const stretchOf = (word: string | null, length: number): { readonly start: number; readonly end: number } | null => {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(word ?? '') ?? []
  const stretch = { start: Number(start), end: Number(end) }
  return stretch.start < stretch.end && stretch.end <= length ? stretch : null
}
