/** Files of events that others made, kept beside ours: in tables of their own, which only grow. */
import { DataError, UsageError } from '../errors.js'
import type { OutsideEvent, OutsideKind } from '../outside/model.js'
import { VERSION } from '../version.js'
import type { Row } from './database.js'
import { insert } from './insert.js'
import type { Store } from './store.js'

/** What makes a file one: its bytes, and how it was read. */
export interface OutsideGiven {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string
  /** The mapping it is read with, as JSON. */
  readonly mapping: string
}

/** A file as it is kept. */
export interface OutsideFile extends OutsideGiven {
  readonly kind: OutsideKind
  /** Its name without folders. */
  readonly name: string
}

/** What the file came to when it was read: how many rows were no events, and what was said of them, as JSON. */
export interface OutsideTally {
  readonly bad: number
  readonly aside: number
  readonly findings: string
}

const EVENTS_A_BATCH = 5000

/** The id under which the store has this file; null when it has not. A UsageError when it has it as read with another mapping. */
export const outsideThere = async (store: Store, { hash, mapping }: OutsideGiven): Promise<string | null> => {
  const [there] = await store.db.rows('select file, mapping from outside.files where hash = $hash', { hash })
  if (there === undefined) return null
  if (there.mapping !== mapping)
    throw new UsageError(
      `the file is there as ${there.file}, read with another mapping; "parley import remove ${there.file}" first`,
    )
  return String(there.file)
}

/**
 * Keeps a file's events, all or none, and gives the file's id; null, and nothing kept, when it has none. `events` is gone through once;
 * `tally` is asked afterwards, when it is known.
 */
export const keepOutside = (
  store: Store,
  file: OutsideFile,
  events: Iterable<OutsideEvent>,
  tally: () => OutsideTally,
  at: string,
): Promise<string | null> =>
  store.db.transaction(async () => {
    const [count] = await store.db.rows('select count(*) + 1 as next from log.outside_files')
    const id = `o${count!.next}`
    let batch: OutsideEvent[] = []
    let kept = 0
    let first: string | null = null
    let last: string | null = null
    const flush = async (): Promise<void> => {
      await insert(
        store.db,
        'outside_events',
        batch.map((event) => outsideRow(id, event)),
      )
      kept += batch.length
      batch = []
    }
    for (const event of events) {
      batch.push(event)
      if (first === null || event.from < first) first = event.from
      if (last === null || event.to > last) last = event.to
      if (batch.length >= EVENTS_A_BATCH) await flush()
    }
    await flush()
    if (kept === 0) return null
    const { bad, aside, findings } = tally()
    await insert(store.db, 'outside_files', [
      { file: id, ...file, events: kept, bad, aside, first, last, findings, program: VERSION, added: at },
    ])
    return id
  })

const outsideRow = (file: string, { from, to, prec, ...event }: OutsideEvent): object => {
  const cells = Object.entries(event).map(([name, cell]) => [
    name,
    Array.isArray(cell) ? cell.map(storable) : typeof cell === 'string' ? storable(cell) : cell,
  ])
  return { file, ...Object.fromEntries(cells), date: { from, to, prec } }
}

/** Half of a character and the character 0 can be kept by no database. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '')

/** The files that count, in the order they came; with `removed` also those that were taken out, and by whom. */
export const listOutside = (store: Store, removed: boolean): Promise<readonly Row[]> =>
  store.db.rows(
    `select f.file, kind, name, events, bad, first, last, added, r.at as removed, r.who as removed_by, r.reason
     from log.outside_files f left join log.outside_removed r using (file)
     where $removed or r.file is null order by f.rowid`,
    { removed },
  )

/** Takes a file out of what counts; its rows stay in the log, with a mark. A DataError when no such file counts. */
export const removeOutside = async (
  store: Store,
  file: string,
  who: string,
  reason: string | null,
  at: string,
): Promise<void> => {
  await outsideFile(store, file)
  await insert(store.db, 'outside_removed', [{ file, who, reason, at }])
}

/** A file that counts, by its id; a DataError when there is none. */
export const outsideFile = async (store: Store, file: string): Promise<Row> => {
  const [row] = await store.db.rows('from outside.files where file = $file', { file })
  if (row === undefined)
    throw new DataError(`${file}: the store has no outside file of that id; "parley import list" shows them`)
  return row
}

/** The events of a file that counts, in the order of its rows. */
export const outsideEvents = async (store: Store, file: string): Promise<readonly OutsideEvent[]> => {
  const rows = await store.db.rows('select * exclude (file) from outside.events where file = $file order by row', {
    file,
  })
  return rows.map((row) => {
    const { date, low, best, high, ...event } = row as unknown as Omit<OutsideEvent, 'from' | 'to' | 'prec'> & {
      readonly date: Pick<OutsideEvent, 'from' | 'to' | 'prec'>
    }
    const number = (value: number | null): number | null => (value === null ? null : Number(value))
    return { ...event, ...date, prec: Number(date.prec), low: number(low), best: number(best), high: number(high) }
  })
}
