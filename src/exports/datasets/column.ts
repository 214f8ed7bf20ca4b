import type { Cell } from '../cell.js'

/** A column of another project's table: its name there, and what stands in it. */
export type Column<Given> = readonly [name: string, cell: (given: Given) => Cell]

/** What stands in each column of such a table, by the column's name. */
export type CellsOf<Name extends string, Given> = Readonly<Record<Name, (given: Given) => Cell>>

/** For a column that asks what no report says, or what we do not judge. */
export const nothing = (): null => null
