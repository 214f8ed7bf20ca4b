/** A cell of a table: text, a number, yes or no, a list or parts of those, or nothing. */
export type Cell = unknown

/** A cell as text: lists joined by semicolons, words of spans, days as a range. */
export const cellText = (cell: Cell): string => {
  if (cell === null || cell === undefined) return ''
  if (Array.isArray(cell)) return cell.map(cellText).join('; ')
  if (typeof cell === 'object') {
    const { text, from, to } = cell as { text?: unknown; from?: unknown; to?: unknown }
    if (typeof text === 'string') return text
    if (from !== undefined && to !== undefined) return dayRange(from, to)
    return JSON.stringify(cell)
  }
  return String(cell)
}

const dayRange = (from: unknown, to: unknown): string => {
  if (from === to) return cellText(from)
  if (from === null) return `to ${to}`
  return to === null ? `from ${from}` : `${from} to ${to}`
}
