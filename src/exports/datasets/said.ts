import type { ExportRow } from '../../store/export-records.js'
import { type QuotedSpan, recordRow } from '../record-row.js'

/** Who says so and in which words: "According to the army of Orsk: “A soldier was killed”." */
export const inQuotes = (row: ExportRow): string => {
  const given = recordRow(row)
  const words = (given.evidence as readonly QuotedSpan[]).map(({ text }) => text).join(' … ')
  return `According to ${accordingTo(given.according_to as readonly string[])}: “${words}”`
}

const accordingTo = (names: readonly string[]): string => (names.length === 0 ? 'the report' : names.join(' and '))
