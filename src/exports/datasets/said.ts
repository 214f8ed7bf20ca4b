import type { ExportRow } from '../../store/export-records.js'
import { recordRow, wordsOf } from '../record-row.js'

/** Who says so and in which words: "According to the army of Orsk: “A soldier was killed”." */
export const inQuotes = (row: ExportRow): string => {
  const { according_to: according, evidence } = recordRow(row)
  return `According to ${accordingTo(according as readonly string[])}: “${wordsOf(evidence)}”`
}

const accordingTo = (names: readonly string[]): string => (names.length === 0 ? 'the report' : names.join(' and '))
