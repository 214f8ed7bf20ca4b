import type { ExportRow } from '../../store/export-records.js'
import type { Told } from '../../store/tellings.js'
import type { Cell } from '../cell.js'
import { csv } from '../csv.js'
import type { ExportBatch, Exported } from '../format.js'
import { type Deaths, deathsByEvent, signatureOf } from './deaths.js'
import { type DatasetEvent, datasetEvent } from './event.js'
import { whyNotHappened } from './happened.js'
import { tabLine } from './tabs.js'

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

/** Makes a row of an event that happened, or says why the table has no place for it. */
export type RowOf = (event: DatasetEvent, beside: Beside) => TableRow | string

/** A table of events as CSV with a header; see eventTable. */
export async function* csvTable(exported: Exported, columns: readonly string[], rowOf: RowOf): AsyncGenerator<string> {
  yield csv(columns, [])
  yield* eventTable(exported, rowOf, (rows) => csv(columns, rows, false))
}

/** A table of events with tabs between cells and no header; see eventTable. */
export const tabTable = (exported: Exported, rowOf: RowOf): AsyncGenerator<string> =>
  eventTable(exported, rowOf, (rows) => rows.map(tabLine).join(''))

/**
 * A table of events: one row for each happening that the table has a place for, as the newest report tells of it, in the order the records
 * come in; `text` writes rows. What other reports tell of the same stands under the same id in the sidecar, so that a table counts nothing
 * twice and no source is lost. Counts of dead go out with the event they tell of.
 */
async function* eventTable(
  exported: Exported,
  rowOf: RowOf,
  text: (rows: readonly (readonly Cell[])[]) => string,
): AsyncGenerator<string> {
  const toldOf = await exported.tellings()
  const idOf = new Map<string, string>()
  for await (const batch of exported.batches) {
    const rows = tableRows(batch, rowOf, { ...exported, toldOf, idOf })
    if (rows.length > 0) yield text(rows)
  }
}

type Keeping = Pick<Exported, 'wrote' | 'noted' | 'leftOut'> & {
  readonly toldOf: (row: ExportRow) => Told
  /** Ids of the rows that were written, by what they tell of. */
  readonly idOf: Map<string, string>
}

const tableRows = (
  batch: ExportBatch,
  rowOf: RowOf,
  { wrote, noted, leftOut, idOf, toldOf }: Keeping,
): readonly (readonly Cell[])[] => {
  const deaths = deathsByEvent(batch.rows, batch.beside)
  const counts = new Map<string, Counted[]>()
  const rows: (readonly Cell[])[] = []
  for (const row of batch.rows) {
    const count = deaths.get(row)
    const told = toldOf(row)
    const event = datasetEvent(row, batch)
    const made = whyNotHappened(event) ?? rowOf(event, { deaths: count, told })
    if (typeof made === 'string') {
      leftOut(row, made)
      continue
    }
    const before = idOf.get(told.key) ?? (count === undefined ? null : toldBefore(event, count, counts))
    const id = before ?? made.id
    if (before === null) rows.push(made.cells)
    idOf.set(told.key, id)
    wrote(row, id, before !== null)
    for (const figure of count?.figures ?? []) noted(figure, id)
    if (count !== undefined && before === null) {
      const key = `${row.report} ${signatureOf(count)}`
      counts.set(key, [...(counts.get(key) ?? []), { id, event }])
    }
  }
  return rows
}

interface Counted {
  readonly id: string
  readonly event: DatasetEvent
}

/** The id of the row of the same report that counts the same dead at a day and place this one may have, too; null when there is none. */
const toldBefore = (
  { row, days, place }: DatasetEvent,
  count: Deaths,
  counts: ReadonlyMap<string, readonly Counted[]>,
): string | null => {
  const same = counts
    .get(`${row.report} ${signatureOf(count)}`)
    ?.find(
      ({ event }) =>
        (days?.from == null || event.days?.from == null || days.from === event.days.from) &&
        (place === null || event.place === null || place.name === event.place.name),
    )
  return same?.id ?? null
}
