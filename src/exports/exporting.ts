import { UsageError } from '../errors.js'
import type { ReviewedList } from '../review/lists.js'
import {
  type ExportCount,
  type ExportRow,
  type ExportWanted,
  exportCounts,
  exportRecords,
  recordsOfReports,
} from '../store/export-records.js'
import { writeParquet } from '../store/export-table.js'
import { overridesOf } from '../store/parties.js'
import { type PersonNumbers, personNumbers } from '../store/person-numbers.js'
import { factsOfReports, NO_FACTS } from '../store/report-facts.js'
import { roundTellings } from '../store/round-tellings.js'
import type { Store } from '../store/store.js'
import { storeName } from '../store/summary.js'
import { tellings } from '../store/tellings.js'
import { VERSION } from '../version.js'
import { listed } from '../views/brief/phrases.js'
import { type AboutExport, aboutExport } from './about-export.js'
import type { ExportBatch, Exported, ExportFormat } from './format.js'
import { jsonLines } from './jsonl.js'
import { pseudonymised } from './pseudonyms.js'
import { type SidecarLine, sidecarLine } from './sidecar.js'

/** Records that a format has no place for, and why. */
export interface LeftOut {
  readonly why: string
  readonly records: number
}

/** What a file of a format holds, and what the format had no place for. */
export interface AboutFile extends AboutExport {
  readonly format: string
  /** Whether private persons have labels in place of their names. */
  readonly pseudonyms: boolean
  /** Records that stand in the file, and how many of them no person has looked at. */
  readonly written: number
  readonly written_not_reviewed: number
  /** Rows of the file: fewer than records where several of them tell of one thing. */
  readonly rows: number
  readonly left_out: readonly LeftOut[]
}

/** How records go out. */
export interface ExportHow {
  /** The time (UTC, to the second) that the file says it was made at. */
  readonly made: string
  /** Whether private persons have labels in place of their names. */
  readonly pseudonyms: boolean
  /** Whether somebody takes the lines of the sidecar; yes when left out. */
  readonly sidecar?: boolean
  /** Told how many records were passed to the format since it was last told. */
  readonly passed?: (records: number) => void
}

/** An export on its way: its pieces, and what is known of it as far as they were taken. */
export interface Exporting {
  readonly about: AboutExport
  readonly pieces: AsyncIterable<Uint8Array>
  /** Lines for the sidecar of what was written since they were last asked for. */
  readonly sidecar: () => readonly SidecarLine[]
  /** What the file holds; whole once the last piece was taken. */
  readonly aboutFile: () => AboutFile
}

/**
 * Prepares an export: what it holds is counted, nothing is written before its first piece is taken. A UsageError says so when the format
 * holds none of the kinds.
 */
export const exporting = async (
  store: Store,
  format: ExportFormat,
  asked: ExportWanted,
  { made, pseudonyms, sidecar = true, passed = () => {} }: ExportHow,
): Promise<Exporting> => {
  const kinds = asked.kinds.filter((kind) => format.holds.includes(kind))
  if (kinds.length === 0) {
    throw new UsageError(
      `format "${format.name}": holds only ${listed(format.holds)}, and none of these is asked for; name one with kinds, or choose another format`,
    )
  }
  if (pseudonyms && format.noLabels !== undefined) {
    throw new UsageError(`format "${format.name}": ${format.noLabels}; choose another format, or leave pseudonyms out`)
  }
  const wanted = { ...asked, kinds }
  const counts = await exportCounts(store, asked)
  const whole = aboutWith(
    store,
    wanted,
    counts.filter(({ kind }) => kinds.includes(kind)),
    made,
  )
  // The party asked for may be a private person.
  const { party, ...narrowed } = whole.narrowed
  const about = pseudonyms && party !== undefined ? { ...whole, narrowed: { ...narrowed, party: 'withheld' } } : whole
  const others = counts.filter(({ kind }) => !kinds.includes(kind))
  const leftOut = new Map(withoutPlace(others, asked.reviewedOnly, format.beside ?? []))
  const written = { all: about.records, open: about.not_reviewed, again: 0 }
  let lines: SidecarLine[] = []
  const numbers = pseudonyms ? await personNumbers(store) : null
  const noted = (row: ExportRow, id: string): void => {
    if (format.sidecar && sidecar) lines.push(sidecarLine(row, id))
  }
  const exported: Exported = {
    kinds,
    about,
    batches: batchesOf(store, wanted, format, numbers, passed),
    parquet: (path) => writeParquet(store, wanted, path),
    tellings: () => tellings(store),
    earliestOfRound: () => roundTellings(store),
    wrote: (row, id, again = false) => {
      if (again) written.again++
      noted(row, id)
    },
    noted,
    leftOut: (row, why) => {
      leftOut.set(why, (leftOut.get(why) ?? 0) + 1)
      written.all--
      if (row.review === 'open') written.open--
    },
  }
  return {
    about,
    pieces: bytesOf(format.write(exported)),
    sidecar: () => {
      const given = lines
      lines = []
      return given
    },
    aboutFile: () => ({
      ...about,
      format: format.name,
      pseudonyms,
      written: written.all,
      written_not_reviewed: written.open,
      rows: written.all - written.again,
      left_out: [...leftOut].map(([why, records]) => ({ why, records })),
    }),
  }
}

/** How many records are of the other kinds asked for, which the format has no place for. */
const withoutPlace = (
  counts: readonly ExportCount[],
  reviewedOnly: boolean,
  beside: readonly ReviewedList[],
): readonly (readonly [why: string, records: number])[] =>
  counts
    .map(({ kind, reviewed, not_reviewed }) => [kind, reviewed + (reviewedOnly ? 0 : not_reviewed)] as const)
    .filter(([, records]) => records > 0)
    .map(([kind, records]) => [
      beside.includes(kind) ? `${kind}, which have no rows of their own in it` : `${kind}, which have no place in it`,
      records,
    ])

/** What an export of these records holds, whatever the format. */
export const aboutOf = async (store: Store, wanted: ExportWanted, made: string): Promise<AboutExport> =>
  aboutWith(store, wanted, await exportCounts(store, wanted), made)

const aboutWith = (store: Store, wanted: ExportWanted, counts: readonly ExportCount[], made: string): AboutExport =>
  aboutExport(wanted, counts, {
    program: `Parley ${VERSION}`,
    made,
    store: storeName(store),
  })

/** What the file of an export holds; the file itself is made and let go. */
export const aboutFileOf = async ({ pieces, aboutFile }: Exporting): Promise<AboutFile> => {
  for await (const _ of pieces);
  return aboutFile()
}

/** The sidecar of an export, as JSON Lines; the file itself is made and let go. */
export async function* sidecarOf({ pieces, sidecar }: Exporting): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const _ of pieces) {
    const lines = sidecar()
    if (lines.length > 0) yield encoder.encode(jsonLines(lines))
  }
  const rest = sidecar()
  if (rest.length > 0) yield encoder.encode(jsonLines(rest))
}

async function* batchesOf(
  store: Store,
  wanted: ExportWanted,
  { beside = [], withoutFacts = false }: ExportFormat,
  numbers: PersonNumbers | null,
  passed: (records: number) => void,
): AsyncGenerator<ExportBatch> {
  // Labels need to know who is who, also where the format does not.
  const overrides = withoutFacts && numbers === null ? null : await overridesOf(store)
  for await (const rows of exportRecords(store, wanted)) {
    const reports = [...new Set(rows.map(({ report }) => report))]
    const batch = {
      rows,
      facts: overrides === null ? NO_FACTS : await factsOfReports(store, reports, overrides),
      beside: beside.length === 0 ? [] : await recordsOfReports(store, reports, { ...wanted, kinds: beside }),
    }
    yield numbers === null ? batch : pseudonymised(batch, numbers)
    passed(rows.length)
  }
}

async function* bytesOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of pieces) yield typeof piece === 'string' ? encoder.encode(piece) : piece
}
