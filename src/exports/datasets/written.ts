import type { ExportRow } from '../../store/export-records.js'
import type { Cell } from '../cell.js'
import type { ExportBatch, Exported } from '../format.js'
import { type Deaths, deathsByEvent } from './deaths.js'
import { type DatasetEvent, datasetEvent } from './event.js'

/** A row of a table: what stands in its cells, and the id it stands under there. */
export interface TableRow {
  readonly id: string
  readonly cells: readonly Cell[]
}

/** Makes a row of an event and of the count of its dead, or says why the table has no place for it. */
export type RowOf = (event: DatasetEvent, deaths: Deaths | undefined) => TableRow | string

/**
 * A table of events: one row for each that the table has a place for, in the order the records come in, as `text` writes rows. Counts of
 * dead go out with the event they tell of.
 */
export async function* eventTable(
  { batches, wrote, leftOut }: Exported,
  rowOf: RowOf,
  text: (rows: readonly (readonly Cell[])[]) => string,
): AsyncGenerator<string> {
  for await (const batch of batches) {
    const rows = tableRows(batch, rowOf, wrote, leftOut)
    if (rows.length > 0) yield text(rows)
  }
}

const tableRows = (
  batch: ExportBatch,
  rowOf: RowOf,
  wrote: Exported['wrote'],
  leftOut: Exported['leftOut'],
): readonly (readonly Cell[])[] => {
  const deaths = deathsByEvent(batch.rows)
  const told = new Map<ExportRow, string>()
  const rows: (readonly Cell[])[] = []
  for (const row of batch.rows.filter(({ kind }) => kind === 'events')) {
    const count = deaths.get(row)
    const made = rowOf(datasetEvent(row, batch), count)
    if (typeof made === 'string') {
      leftOut(row, made)
      continue
    }
    wrote(row, made.id)
    if (count !== undefined) told.set(count.figure, made.id)
    rows.push(made.cells)
  }
  for (const row of batch.rows.filter(({ kind }) => kind === 'figures')) {
    const id = told.get(row)
    if (id !== undefined) wrote(row, id)
    else leftOut(row, 'figures that count no dead of a single event in the file, or stand beside another count of them')
  }
  return rows
}
