/** How columns are found by name in a file with a header that its makers publish. */

/** Cells of a row by the name of their column; '' where the file has no such column. */
type CellsByName = (cells: readonly string[], name: string) => string

/** Looks cells up by the names of a header, whatever their case and order. */
export const byName = (header: readonly string[]): CellsByName => {
  const at = new Map(header.map((name, index) => [folded(name), index]))
  return (cells, name) => cells[at.get(name) ?? -1]?.trim() ?? ''
}

/** Whether a header has all these columns. */
export const hasColumns = (header: readonly string[], names: readonly string[]): boolean => {
  const there = new Set(header.map(folded))
  return names.every((name) => there.has(name))
}

const folded = (name: string): string =>
  name
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
