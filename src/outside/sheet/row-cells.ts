import type { SheetRow } from '../../intake/sheets/sheet-rows.js'
import { isUnknown, programTrace, textCell } from '../cells/plain-cell.js'
import { type CellRead, columnLetter, type Finding, shownValue } from '../model.js'
import { type ColumnUse, FIELDS, type Field } from './columns.js'

/** One row's cells by field, with what was found wrong, or taken for granted, while they were read. */
export interface RowCells {
  /** The first column of a field; undefined when the sheet has none. */
  readonly columnOf: (field: Field) => ColumnUse | undefined
  /** Its cell as written; null when there is no such column, or a program left an error in it. */
  readonly cell: (field: Field) => string | null
  /** What its cell says; null when it says nothing, or cannot be read. */
  readonly value: <Value>(field: Field, read: (cell: string) => CellRead<Value>) => Value | null
  /** The text of all its columns, joined. */
  readonly text: (field: Field) => string | null
  /** Says that something is wrong with the cell of a field, once for each cell; with the whole row where there is no such column. */
  readonly blame: (field: Field, says: string) => void
  readonly faults: readonly Finding[]
  readonly remarks: readonly Finding[]
}

/** The columns of a sheet. */
export interface Columns {
  /** All, from the left. */
  readonly uses: readonly ColumnUse[]
  /** Those of each field, from the left. */
  readonly byField: ReadonlyMap<Field, readonly ColumnUse[]>
}

/** Columns gathered by field, once for all rows of a sheet. */
export const columnsOf = (uses: readonly ColumnUse[]): Columns => ({
  uses,
  byField: new Map(FIELDS.map((field) => [field, uses.filter((use) => use.field === field)])),
})

/** The cells of a row under these columns. */
export const rowCells = (row: SheetRow, { uses, byField }: Columns): RowCells => {
  const faults: Finding[] = []
  const remarks: Finding[] = []
  const blamed = new Set<ColumnUse>()
  const written = (use: ColumnUse): string => row.cells[use.at] ?? ''
  const finding = (use: ColumnUse | undefined, says: string): Finding => ({
    row: row.number,
    column: use === undefined ? null : columnLetter(use.at),
    header: use?.header ?? null,
    value: use === undefined ? null : shownValue(written(use)),
    says,
  })
  const fault = (use: ColumnUse | undefined, says: string): void => {
    if (use !== undefined && blamed.has(use)) return
    if (use !== undefined) blamed.add(use)
    faults.push(finding(use, says))
  }
  const taken = <Value>(use: ColumnUse, read: CellRead<Value>): Value | null => {
    if (read.fault !== undefined) {
      fault(use, read.fault)
      return null
    }
    if (read.remark !== undefined) remarks.push(finding(use, read.remark))
    return read.value
  }

  if (row.encoding !== null)
    remarks.push(finding(undefined, `is written in ${row.encoding.toUpperCase()}, unlike the rest`))
  if (row.cells.length < uses.length)
    remarks.push(
      finding(undefined, `has ${row.cells.length} cells for ${uses.length} columns; the last are taken as empty`),
    )
  for (const use of uses) {
    const trace = use.field === null ? null : programTrace(written(use))
    if (trace !== null) fault(use, trace)
  }

  const columnOf = (field: Field): ColumnUse | undefined => byField.get(field)?.[0]
  const cell = (field: Field): string | null => {
    const use = columnOf(field)
    return use === undefined || blamed.has(use) ? null : written(use)
  }
  return {
    columnOf,
    cell,
    value: (field, read) => {
      const text = cell(field)
      return text === null ? null : taken(columnOf(field)!, read(text))
    },
    text: (field) => {
      const parts = (byField.get(field) ?? []).flatMap((use) =>
        blamed.has(use) ? [] : (taken(use, textCell(written(use))) ?? []),
      )
      const known = parts.filter((part) => !isUnknown(part))
      return known.length === 0 ? null : known.join('; ')
    },
    blame: (field, says) => fault(columnOf(field), says),
    faults,
    remarks,
  }
}
