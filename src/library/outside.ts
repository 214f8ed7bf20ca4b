/** Files of events that others recorded: read, kept beside ours, and lined up with them. */
import { basename } from 'node:path'
import { type Comparison, compareEvents } from '../compare/compare.js'
import { sideOf } from '../compare/sides.js'
import { readTableBytes } from '../intake/sheets/table-bytes.js'
import type { Codebook } from '../knowledge/codebook.js'
import { using } from '../knowledge/in-use.js'
import type { OutsideEvent } from '../outside/model.js'
import { type OutsideReading, readOutside } from '../outside/read-outside.js'
import { type Mapping, mappingParts } from '../outside/sheet/mapping.js'
import { type RowTally, tallied } from '../outside/tally.js'
import { happenedEvents } from '../store/happened.js'
import { keepOutside, outsideEvents, outsideFile, outsideThere } from '../store/outside.js'
import { hashOf } from '../store/packed.js'
import { overridesOf } from '../store/parties.js'
import type { Store } from '../store/store.js'
import { keysOfParty, type Wanted } from '../store/wanted.js'

/** A file of outside events as it is read, and its bytes. Its rows can be gone through once. */
export interface ReadOutsideFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mapping: Mapping
  readonly reading: OutsideReading
}

/** Reads a file (.csv, .tsv, .xlsx, .ods, also in .gz or .zip); a DataError says why it cannot be read or is no table of events. */
export const readOutsideFile = async (
  path: string,
  mapping: Mapping,
  workbookSheet: string | null,
): Promise<ReadOutsideFile> => {
  const bytes = await readTableBytes(path)
  return { name: basename(path), bytes, mapping, reading: await readOutside(bytes, path, { mapping, workbookSheet }) }
}

/** What became of a file that was to be kept. */
export type KeptOutside =
  /** The store had it, read the same way, under this id: nothing has changed. */
  | { readonly outcome: 'there'; readonly file: string }
  /** It is kept under this id. */
  | { readonly outcome: 'kept'; readonly file: string; readonly tally: RowTally }
  /** No row is good: nothing is kept. */
  | { readonly outcome: 'empty'; readonly file: null; readonly tally: RowTally }

/** Keeps the events of a file that was read, all or none, noting the time `at`; a UsageError when it is there, read with another mapping. */
export const keepOutsideFile = async (
  store: Store,
  { name, bytes, mapping, reading }: ReadOutsideFile,
  at: string,
): Promise<KeptOutside> => {
  const given = { hash: hashOf(bytes), mapping: mappingKey(reading, mapping) }
  const there = await outsideThere(store, given)
  if (there !== null) return { outcome: 'there', file: there }
  const { events, tally } = tallied(reading.rows)
  const file = await keepOutside(store, { ...given, kind: reading.kind, name }, events, () => countsOf(tally()), at)
  return file === null ? { outcome: 'empty', file, tally: tally() } : { outcome: 'kept', file, tally: tally() }
}

const countsOf = ({ bad, aside, faults, asides, remarks }: RowTally) => ({
  bad,
  aside,
  findings: JSON.stringify({ faults, asides, remarks }),
})

/** How the file was read, as one text: the same for the same reading, whether it was guessed or given. */
const mappingKey = ({ sheet, form }: OutsideReading, { dayOrder, types }: Mapping): string =>
  JSON.stringify(
    sheet === null
      ? dayOrder
      : {
          fields: sheet.columns.map(({ field }) => field),
          ...mappingParts({ columns: new Map(), dayOrder, types }),
          sheet: form,
        },
  )

/** Whether a text is the id of a file that was imported, not the name of one. */
export const isImported = (file: string): boolean => /^o\d+$/.test(file)

/** The name and the events of a file that the store keeps; a DataError when it keeps none of that id. */
export const keptOutside = async (
  store: Store,
  file: string,
): Promise<{ readonly name: string; readonly events: readonly OutsideEvent[] }> => ({
  name: String((await outsideFile(store, file)).name),
  events: await outsideEvents(store, file),
})

/** Lines what happened, by the store's records, up with events of others, at most `days` apart; names are those of the codebook as well. */
export const compareWithStore = async (
  store: Store,
  theirs: readonly OutsideEvent[],
  wanted: Pick<Wanted, 'since' | 'until' | 'party' | 'place'>,
  days: number,
  codebook: Codebook | null,
): Promise<Comparison> => {
  const { since, until, party, place } = wanted
  const ours = await happenedEvents(store, wanted)
  const overrides = await overridesOf(store)
  const keys = await keysOfParty(store, party)
  return using(codebook, () => {
    const named = party === null ? null : sideOf(party, until ?? since ?? '9999-12-31', overrides).key
    const names = keys === null ? null : new Set([...keys, ...(named === null ? [] : [named])])
    return compareEvents(ours, theirs, { since, until, party: names, place, days, overrides })
  })
}
