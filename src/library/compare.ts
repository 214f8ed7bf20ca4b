import type { Comparison } from '../compare/compare.js'
import { type ComparisonRow, comparisonRows } from '../compare/comparison-rows.js'
import { UsageError } from '../errors.js'
import type { Codebook } from '../knowledge/codebook.js'
import type { OutsideKind } from '../outside/model.js'
import { type Mapping, mappingOf, NO_MAPPING } from '../outside/sheet/mapping.js'
import { tallied } from '../outside/tally.js'
import type { Store } from '../store/store.js'
import { checkOptions, type Narrow, wantedOf } from './narrow.js'
import {
  compareWithStore,
  isImported,
  type KeptOutside,
  keepOutsideFile,
  keptOutside,
  readOutsideFile,
} from './outside.js'
import { timeNow } from './time-now.js'

/** How a sheet kept by hand is to be read; published formats are known and need nothing. docs/IMPORTS.md lists fields and orders. */
export interface SheetAsked {
  /** What its columns, dates and words for types mean, as a mapping file has it; what is left out is guessed. */
  readonly mapping?: {
    /** A field by each header or letter: `{ 'Day of attack': 'date' }`. */
    readonly columns?: Readonly<Record<string, string>>
    /** How dates in numbers are written: dmy, mdy, ymd or ydm. */
    readonly day_order?: string
    /** A PLOVER type, CAMEO code or ACLED type by each word of the sheet for one. */
    readonly types?: Readonly<Record<string, string>>
  }
  /** Which sheet of a workbook; the first with something in it when left out. */
  readonly sheet?: string
}

/** A file that was imported: what became of it, and what it was taken for. */
export type ImportedFile = KeptOutside & { readonly kind: OutsideKind }

/**
 * Imports a file of events that others recorded (a sheet kept by hand, ACLED, UCDP GED, GDELT 2.0). They are kept beside ours and mix with
 * them nowhere. Every row is kept, or named with what is wrong in it (`tally.faults`). The store must be open for writing; `at` is the time
 * that is noted, the clock when it is left out. A DataError when the file cannot be read, a UsageError for a mapping that is none.
 */
export const importEvents = async (
  store: Store,
  path: string,
  asked: SheetAsked & { readonly at?: string } = {},
): Promise<ImportedFile> => {
  const { at = timeNow(), ...how } = asked
  checkOptions(how, ['mapping', 'sheet'])
  const file = await readOutsideFile(path, mappingIn(how), how.sheet ?? null)
  return { ...(await keepOutsideFile(store, file, at)), kind: file.reading.kind }
}

/** How two lists are compared. */
export interface CompareAsked extends Omit<Narrow, 'issue' | 'limit'>, SheetAsked {
  /** Days that two events may lie apart, 0 to 99; 1 when it is left out. */
  readonly days?: number
  /** Names of a codebook count as names of the lexicons do. */
  readonly codebook?: Codebook | null
}

/** Two lists side by side, and the same as one line for each pair and each event that one list alone has. */
export type ComparedFile = Comparison & { readonly name: string; readonly rows: readonly ComparisonRow[] }

/**
 * Lines what happened, by the store's records, up with the events of a file that was imported (its id, "o1") or that is read now (its path).
 * Neither list is taken for complete or right. Errors as of `importEvents`; a DataError when no file of that id is kept.
 */
export const compareEvents = async (store: Store, file: string, asked: CompareAsked = {}): Promise<ComparedFile> => {
  const { days = 1, codebook = null, mapping, sheet, ...narrow } = asked
  if (!Number.isInteger(days) || days < 0 || days > 99)
    throw new UsageError(`days: ${days} is no number of days from 0 to 99`)
  const theirs = isImported(file) ? await keptOutside(store, file) : await eventsIn(file, { mapping, sheet })
  const compared = await compareWithStore(store, theirs.events, wantedOf(narrow, 1), days, codebook)
  return { ...compared, name: theirs.name, rows: comparisonRows(compared) }
}

const eventsIn = async (path: string, how: SheetAsked) => {
  const { name, reading } = await readOutsideFile(path, mappingIn(how), how.sheet ?? null)
  return { name, events: [...tallied(reading.rows).events] }
}

const mappingIn = ({ mapping }: SheetAsked): Mapping =>
  mapping === undefined ? NO_MAPPING : mappingOf(mapping, 'mapping')
