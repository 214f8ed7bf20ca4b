import type { ReadingRecord } from '../../records/record.js'
import type { Section } from './line.js'

/** What pulls apart: pairs of records that do not go together, both kept. */
export const tensions = (record: ReadingRecord): Section => ({
  heading: 'What pulls apart',
  lines: record.tensions.map((tension) => ({
    says: tension.note.replace(/[.\s]+$/, ''),
    at: [...tension.left.evidence.slice(0, 1), ...tension.right.evidence.slice(0, 1)],
  })),
})
