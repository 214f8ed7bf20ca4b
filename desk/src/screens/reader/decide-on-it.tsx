import { isReviewed } from '../../../../src/review/lists.js'
import type { Entry } from '../../../../src/views/reader/entries.js'
import { useAnswer } from '../../ask/ask.js'
import { PlainText } from '../../parts/plain-text.js'
import type { ReviewRecordAnswer } from '../review/answers.js'
import { DecideLink } from '../review/decide-link.js'
import { STATES } from '../review/labels.js'
import { recordQuestion } from '../review/record-question.js'

/** A link that opens the record in review, and what was decided about it; nothing for records that are not decided on. */
export const DecideOnIt = ({ report, entry }: { readonly report: string; readonly entry: Entry }) => {
  const { list, id } = entry
  const reference = isReviewed(list) ? { report, list, id } : null
  const question = reference === null ? null : recordQuestion(reference, null, false)
  const answer = useAnswer<ReviewRecordAnswer>(question?.[0] ?? null, question?.[1])
  if (reference === null) return null
  const state = answer.isPlaceholderData ? undefined : answer.data?.state
  return (
    <>
      <DecideLink reference={reference} />
      {state !== undefined && state !== 'open' && <strong className="review-state">{STATES[state]}</strong>}
      {state === 'edited' && (
        <span className="soft" dir="auto">
          shown as it was read; as edited: <PlainText text={answer.data?.says ?? ''} />
        </span>
      )}
    </>
  )
}
