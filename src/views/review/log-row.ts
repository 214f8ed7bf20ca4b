import { differences } from '../../review/differences.js'
import type { Reviewed } from '../../review/lists.js'
import { oneLine } from '../../review/one-line.js'
import { LOGGED } from '../../review/standing.js'
import { type LogRow, recordIn } from '../../store/review-log.js'

/** A row of the log as it is shown, with what it was about in one line. */
export const logRowView = (row: LogRow & { readonly takenBack: boolean }) => {
  const { seq, made, who, target, reason, program, takesBack } = row
  const action = LOGGED.find((each) => each === row.action) ?? 'edit'
  const [before, after] = recordsOf(row)
  const record = after ?? before ?? recordIn(row.undone)
  return {
    seq,
    made,
    who,
    action,
    report: target?.report ?? null,
    list: target?.list ?? null,
    id: target?.id ?? null,
    says: target === null ? namesOf(row) : record === null ? '' : oneLine(target.list, record),
    reason,
    rule: (before ?? after)?.rule ?? null,
    program,
    taken_back: row.takenBack,
    takes_back: takesBack,
    changed: target === null || before === null || after === null ? [] : differences(target.list, before, after),
  }
}

const recordsOf = ({ target, action, before, after }: LogRow): readonly [Reviewed | null, Reviewed | null] =>
  target === null || action === 'undo' ? [null, null] : [recordIn(before), recordIn(after)]

const namesOf = ({ action, before, after }: LogRow): string =>
  action === 'merge-actor' ? `"${before}" counts as "${after}"` : `"${after}" stands alone`
