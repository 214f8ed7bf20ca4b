/** Where the header of a hand-kept sheet stands, and what it calls each column. */
import type { SheetRow } from '../../intake/sheets/sheet-rows.js'
import { plainCell } from '../cells/plain-cell.js'
import { type ColumnUse, columnUses, type GivenColumns } from './columns.js'

/** A header of one row or two. */
export interface Header {
  /** Numbers of its rows. */
  readonly rows: readonly number[]
  readonly uses: readonly ColumnUse[]
  /** What each column may be called, best first. */
  readonly labels: readonly (readonly string[])[]
  /** Cells of its rows as plain text, to know them again further down. */
  readonly cells: readonly (readonly string[])[]
}

/** Titles and notes stand above a header; nobody writes more rows of them than this. */
export const MOST_ABOVE = 40

/** The header: of the first rows, the one (or the two, where cells are merged) with most headers known; null when none names a date. */
export const headerOf = (rows: readonly SheetRow[], given: GivenColumns): Header | null => {
  let best: Header | null = null
  for (let at = 0; at < Math.min(rows.length, MOST_ABOVE); at++) {
    const top = rows[at]!
    const below = rows[at + 1]
    const single = headerFrom([top], given)
    const double = below !== undefined && isLabels(below) && isLabels(top) ? headerFrom([top, below], given) : null
    for (const header of [single, double])
      if (header !== null && hasDate(header) && fieldsIn(header) > (best === null ? 0 : fieldsIn(best))) best = header
  }
  return best
}

const fieldsIn = ({ uses }: Header): number => uses.filter(({ field }) => field !== null).length

const hasDate = ({ uses }: Header): boolean => uses.some(({ field }) => field === 'date' || field === 'from')

/** A row of labels has no numbers alone and more than one cell filled. */
const isLabels = ({ cells }: SheetRow): boolean => {
  const filled = cells.map(plainCell).filter((cell) => cell !== '')
  return filled.length > 1 && filled.every((cell) => !/^[\d.,/: -]+$/.test(cell) && cell.length <= 60)
}

const headerFrom = (rows: readonly SheetRow[], given: GivenColumns): Header => {
  const cells = rows.map((row) => row.cells.map(plainCell))
  const width = Math.max(...cells.map(({ length }) => length))
  const [top = [], below] = cells
  const labels =
    below === undefined
      ? Array.from({ length: width }, (_, at) => [top[at] ?? ''])
      : spread(top, width).map((over, at) => twoRowLabels(over, top[at] ?? '', below[at] ?? ''))
  return { rows: rows.map(({ number }) => number), uses: columnUses(labels, given), labels, cells }
}

/** A cell merged over several columns stands in the first of them: it is the label of those to its right as well. */
const spread = (cells: readonly string[], width: number): readonly string[] => {
  let over = ''
  return Array.from({ length: width }, (_, at) => {
    if ((cells[at] ?? '') !== '') over = cells[at]!
    return over
  })
}

const twoRowLabels = (over: string, own: string, below: string): readonly string[] => {
  // A cell merged over both rows has nothing below it.
  if (below === '') return [own]
  return over === '' ? [below] : [`${over} ${below}`, below]
}
