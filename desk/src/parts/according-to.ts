import { listed } from '../../../src/views/brief/phrases.js'

/** "the report", "A", "A and B", "A, B and C": who says so; the report's own voice is named only where it is alone. */
export const speakersInWords = (according: readonly string[]): string => {
  const others = according.filter((name) => name !== 'report')
  return others.length === 0 ? 'the report' : listed(others)
}
