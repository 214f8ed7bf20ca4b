import type { ExportRow } from '../store/export-records.js'
import { dayInWords, listed } from '../views/brief/phrases.js'

/** What is known of a report, in one breath: "“Envoys meet”, Valley Wire, 5 May 2026". */
export const reportInWords = ({
  report,
  title,
  publisher,
  published,
}: Pick<ExportRow, 'report' | 'title' | 'publisher' | 'published'>): string =>
  [title === null ? `report ${report}` : `“${title}”`, publisher, published === null ? null : dayInWords(published)]
    .filter((part) => part !== null)
    .join(', ')

/** "According to Ana Velm, as told in “Envoys meet”, Valley Wire, 5 May 2026.", for formats in which people read records. */
export const saysWho = (row: ExportRow): string => {
  const names = ((row.kind === 'statements' ? row.speakers : row.according_to) ?? []) as readonly string[]
  if (names.length === 0 && row.kind === 'statements')
    return `According to a source that is not stated, as told in ${reportInWords(row)}.`
  if (names.every((name) => name === 'report')) return `According to the report: ${reportInWords(row)}.`
  return `According to ${listed(names)}, as told in ${reportInWords(row)}.`
}

/** Whether a person has looked at the record, in words. */
export const reviewInWords = ({ review }: Pick<ExportRow, 'review'>): string =>
  review === 'open' ? 'Read by rules; not reviewed by a person.' : `Reviewed by a person: ${review}.`
