/** "the report", "A", "A and B", "A, B and C": who says so; the report's own voice is named only where it is alone. */
export const speakersInWords = (according: readonly string[]): string => {
  const others = according.filter((name) => name !== 'report')
  if (others.length === 0) return 'the report'
  return others.length === 1 ? others[0]! : `${others.slice(0, -1).join(', ')} and ${others[others.length - 1]}`
}
