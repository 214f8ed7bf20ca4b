import type { Cell } from '../cell.js'

/** A column of another project's table: its name there, and what stands in it. */
export type Column<Given> = readonly [name: string, cell: (given: Given) => Cell]

/** For a column that asks what no report says, or what we do not judge. */
export const nothing = (): null => null
