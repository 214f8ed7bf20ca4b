import type { ReportAnswer } from '../../../../src/api/routes/report.js'
import { rowAt, type TextRow } from '../../../../src/views/reader/rows.js'

export type Notice = ReportAnswer['reading']['notices'][number]

/** What was seen and not recorded, by the row it begins in; a notice about the whole report stands with the first. */
export const noticesByRow = (
  rows: readonly TextRow[],
  notices: readonly Notice[],
): ReadonlyMap<number, readonly Notice[]> => {
  const found = new Map<number, Notice[]>()
  for (const notice of notices) {
    const at = notice.at === null ? 0 : rowAt(rows, notice.at.start)
    const there = found.get(at) ?? []
    there.push(notice)
    found.set(at, there)
  }
  return found
}
