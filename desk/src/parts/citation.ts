import type { RecordAnswer } from '../../../src/api/routes/record.js'
import { dayInWords } from './day.js'

/** A record as it is cited: its words, who says so, and where that stands. */
export const citationOf = ({
  report,
  sentences,
  chain,
}: Pick<RecordAnswer, 'report' | 'sentences' | 'chain'>): string => {
  const words = sentences.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' … ')
  const where = [
    report.publisher ?? 'publisher not stated',
    report.title === null ? null : `“${report.title}”`,
    report.published === null ? 'day not stated' : dayInWords(report.published),
    `sentence ${sentences.map(({ number }) => number).join(', ')}`,
    `report ${report.key}`,
  ]
  return `“${words}” (according to ${chain.join(' → ')}). ${where.filter((part) => part !== null).join(', ')}.`
}
