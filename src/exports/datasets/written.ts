import type { ExportRow } from '../../store/export-records.js'
import type { Told } from '../../store/tellings.js'
import type { Cell } from '../cell.js'
import type { ExportBatch, Exported } from '../format.js'
import { type Deaths, deathsByEvent } from './deaths.js'
import { type DatasetEvent, datasetEvent } from './event.js'

/** A row of a table: what stands in its cells, and the id it stands under there. */
export interface TableRow {
  readonly id: string
  readonly cells: readonly Cell[]
}

/** What else goes into a row: the count of the event's dead, and how often the store tells of it. */
export interface Beside {
  readonly deaths: Deaths | undefined
  readonly told: Told
}

/** Makes a row of an event, or says why the table has no place for it. */
export type RowOf = (event: DatasetEvent, beside: Beside) => TableRow | string

/**
 * A table of events: one row for each happening that the table has a place for, as the newest report tells of it, in the order the records
 * come in; `text` writes rows. What other reports tell of the same stands under the same id in the sidecar, so that a table counts nothing
 * twice and no source is lost. Counts of dead go out with the event they tell of.
 */
export async function* eventTable(
  exported: Exported,
  rowOf: RowOf,
  text: (rows: readonly (readonly Cell[])[]) => string,
): AsyncGenerator<string> {
  const toldOf = await exported.tellings()
  const idOf = new Map<string, string>()
  for await (const batch of exported.batches) {
    const rows = tableRows(batch, (event, deaths) => rowOf(event, { deaths, told: toldOf(event.row) }), {
      ...exported,
      idOf: (row, id) => {
        const { key } = toldOf(row)
        const first = idOf.get(key)
        if (first === undefined) idOf.set(key, id)
        return first ?? id
      },
    })
    if (rows.length > 0) yield text(rows)
  }
}

type Keeping = Pick<Exported, 'wrote' | 'leftOut'> & {
  /** The id of the row that tells of the same; the given one when it is the first. */
  readonly idOf: (row: ExportRow, id: string) => string
}

const tableRows = (
  batch: ExportBatch,
  rowOf: (event: DatasetEvent, deaths: Deaths | undefined) => TableRow | string,
  { wrote, leftOut, idOf }: Keeping,
): readonly (readonly Cell[])[] => {
  const deaths = deathsByEvent(batch.rows)
  const counted = new Map<ExportRow, string>()
  const rows: (readonly Cell[])[] = []
  for (const row of batch.rows.filter(({ kind }) => kind === 'events')) {
    const count = deaths.get(row)
    const made = rowOf(datasetEvent(row, batch), count)
    if (typeof made === 'string') {
      leftOut(row, made)
      continue
    }
    const id = idOf(row, made.id)
    if (id === made.id) rows.push(made.cells)
    wrote(row, id, id !== made.id)
    if (count !== undefined) counted.set(count.figure, id)
  }
  for (const row of batch.rows.filter(({ kind }) => kind === 'figures')) {
    const id = counted.get(row)
    if (id !== undefined) wrote(row, id, true)
    else leftOut(row, 'figures that count no dead of a single event in the file, or stand beside another count of them')
  }
  return rows
}
