/** Event records that others made, as they are taken in: beside ours, in one shape whatever file they come from. */
import type { PloverType } from '../knowledge/plover-types.js'

/** What kind of file outside records come from. */
export const OUTSIDE_KINDS = ['sheet', 'acled', 'ucdp', 'gdelt'] as const
export type OutsideKind = (typeof OUTSIDE_KINDS)[number]

/** Days as YYYY-MM-DD, both included; `prec` as UCDP counts it: 1 a day, 2 some days, 3 a week, 4 a month, 5 up to a year. */
export interface OutsideDays {
  readonly from: string
  readonly to: string
  readonly prec: number
}

/** How many were killed, as the file says it; null for what it does not say. */
export interface OutsideDeaths {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

/** What kind of event it is: as written, and what our crosswalk makes of it (null where it has nothing). */
export interface OutsideType {
  readonly type: string | null
  readonly plover: PloverType | null
  readonly mode: string | null
  readonly cameo: string | null
}

/** One event of an outside file. Degrees are WGS 84, north and east positive. */
export interface OutsideEvent extends OutsideDays, OutsideDeaths, OutsideType {
  /** The row of the file, the first row being 1. */
  readonly row: number
  /** The id the file gives it. */
  readonly id: string | null
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly place: string | null
  /** Three letters (ISO 3166); of a country we do not know, as the file gives it. */
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly source: string | null
  readonly notes: string | null
}

/** Something said about a cell, or about a whole row when it names no column. */
export interface Finding {
  readonly row: number
  /** The column's letter as a spreadsheet has it. */
  readonly column: string | null
  readonly header: string | null
  /** The cell as written, cut short. */
  readonly value: string | null
  readonly says: string
}

/** Something said about a whole row; `value` is what it is known by, null where nothing is shown of it. */
export const rowFinding = (row: number, value: string | null, says: string): Finding => ({
  row,
  column: null,
  header: null,
  value,
  says,
})

/** A row of an outside file, read: an event, or why it is none. A row that is set aside was never meant as an event. */
export type ReadRow =
  | { readonly verdict: 'good'; readonly event: OutsideEvent; readonly remarks: readonly Finding[] }
  | { readonly verdict: 'bad'; readonly row: number; readonly faults: readonly Finding[] }
  | { readonly verdict: 'aside'; readonly row: number; readonly says: string }

/** A row that is no event for one reason, which concerns the whole of it. */
export const badRow = (row: number, value: string | null, says: string): ReadRow => ({
  verdict: 'bad',
  row,
  faults: [rowFinding(row, value, says)],
})

/** A value read from a cell, or what is wrong with it, in words that follow the value itself. */
export type CellRead<Value> =
  | { readonly value: Value; readonly remark?: string; readonly fault?: never }
  | { readonly fault: string }

const LONGEST_VALUE = 60

/** A cell as a message shows it: on one line, cut short. */
export const shownValue = (cell: string): string => {
  const line = cell
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed()
  return line.length > LONGEST_VALUE ? `${[...line].slice(0, LONGEST_VALUE - 1).join('')}…` : line
}

/** The letter of a column counted from 0, as a spreadsheet writes it: 0 is A, 26 is AA. */
export const columnLetter = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnLetter(Math.floor(at / 26) - 1) + columnLetter(at % 26)
