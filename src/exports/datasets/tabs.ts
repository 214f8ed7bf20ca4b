import { type Cell, cellText } from '../cell.js'
import { guarded } from '../csv.js'

/**
 * A line of tab-separated cells. Readers of such files split at tabs and know no quoting: white space in a cell becomes one space, a
 * straight quotation mark an apostrophe, and what a spreadsheet would run becomes text.
 */
export const tabLine = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => guarded(cellText(cell).replace(/\s+/g, ' ').replaceAll('"', "'"))).join('\t')}\n`
