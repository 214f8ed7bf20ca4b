import type { Header } from './header.js'

const TOTAL = /^(?:(?:grand|sub|running|monthly|yearly|annual)[- ]?)?(?:totals?|sum|average|mean|count)\b/i

/** Why a row below the header, its cells as plain text, was never meant as an event, as a sentence about it; null when it may be one. */
export const asideOf = (cells: readonly string[], header: Header, hasDate: boolean): string | null => {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length === 0) return 'is empty'
  if (header.cells.some((names) => isRepeated(cells, names))) return 'repeats the header'
  const total = hasDate ? undefined : filled.slice(0, 2).find((cell) => TOTAL.test(cell))
  if (total !== undefined) return 'is a row of totals'
  if (!hasDate && filled.length === 1) return 'has one cell alone: a heading, a note or a footer'
  return null
}

const isRepeated = (cells: readonly string[], names: readonly string[]): boolean => {
  const named = names.map((name) => name.toLowerCase()).filter((name) => name !== '')
  const own = cells.map((cell) => cell.toLowerCase()).filter((cell) => cell !== '')
  return own.length > 1 && own.length >= named.length / 2 && own.every((cell) => named.includes(cell))
}
