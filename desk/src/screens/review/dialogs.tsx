import type { ReviewRecordAnswer } from './answers.js'
import { oneOf } from './labels.js'
import { MergeDialog } from './merge-dialog.js'
import { namesIn } from './names-in.js'
import { RejectDialog } from './reject-dialog.js'

/** The dialog that the address asks for (`do`), over the record shown. */
export const Dialogs = ({
  doing,
  found,
  close,
  reject,
  merge,
  split,
}: {
  readonly doing: string | null
  readonly found: ReviewRecordAnswer
  readonly close: () => void
  readonly reject: (reason: string) => void
  readonly merge: (from: string, into: string, reason: string | null) => void
  readonly split: (name: string, reason: string | null) => void
}) => {
  if (doing === 'reject') return <RejectDialog one={oneOf(found.list)} close={close} done={reject} />
  if (doing !== 'merge') return null
  return (
    <MergeDialog
      names={namesIn(found.fields, found.decided ?? found.proposal)}
      close={close}
      merge={merge}
      split={split}
    />
  )
}
