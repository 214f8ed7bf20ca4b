import { UsageError } from '../errors.js'
import type { ReviewedList } from '../review/lists.js'
import { type ExportRow, type ExportWanted, exportCounts, exportRecords } from '../store/export-records.js'
import { factsOfReports } from '../store/report-facts.js'
import type { Store } from '../store/store.js'
import { storeName } from '../store/summary.js'
import { VERSION } from '../version.js'
import { type AboutExport, aboutExport } from './about-export.js'
import type { ExportBatch, ExportFormat } from './format.js'
import { jsonLines } from './jsonl.js'
import { type SidecarLine, sidecarLine } from './sidecar.js'

/** Records that a format has no place for, and why. */
export interface LeftOut {
  readonly why: string
  readonly records: number
}

/** What a file of a format holds, and what the format had no place for. */
export interface AboutFile extends AboutExport {
  readonly format: string
  readonly left_out: readonly LeftOut[]
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
 * Prepares an export; nothing is read before its first piece is taken. `made` is the time (UTC, to the second) that the file says it was
 * made at; `passed` is told of each batch. A UsageError says so when the format holds none of the kinds.
 */
export const exporting = async (
  store: Store,
  format: ExportFormat,
  wanted: ExportWanted,
  made: string,
  passed: (records: number) => void = () => {},
): Promise<Exporting> => {
  const kinds = wanted.kinds.filter((kind) => format.holds.includes(kind))
  if (kinds.length === 0) {
    throw new UsageError(
      `format "${format.name}": holds only ${inWords(format.holds)}, none of which is asked for; name one with kinds, or choose another format`,
    )
  }
  const about = await aboutOf(store, { ...wanted, kinds }, made)
  const others = await exportCounts(store, { ...wanted, kinds: wanted.kinds.filter((kind) => !kinds.includes(kind)) })
  const leftOut = new Map(
    others
      .map(({ kind, reviewed, not_reviewed }) => [kind, reviewed + (wanted.reviewedOnly ? 0 : not_reviewed)] as const)
      .filter(([, records]) => records > 0)
      .map(([kind, records]) => [`${kind} have no place in it`, records]),
  )
  let lines: SidecarLine[] = []
  const exported = {
    kinds,
    about,
    batches: batchesOf(store, { ...wanted, kinds }, passed),
    wrote: (row: ExportRow, id: string) => {
      if (format.sidecar) lines.push(sidecarLine(row, id))
    },
    leftOut: (_row: ExportRow, why: string) => {
      leftOut.set(why, (leftOut.get(why) ?? 0) + 1)
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
      left_out: [...leftOut].map(([why, records]) => ({ why, records })),
    }),
  }
}

/** What an export of these records holds, whatever the format. */
export const aboutOf = async (store: Store, wanted: ExportWanted, made: string): Promise<AboutExport> =>
  aboutExport(wanted, await exportCounts(store, wanted), {
    program: `Parley ${VERSION}`,
    made,
    store: storeName(store),
  })

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
  passed: (records: number) => void,
): AsyncGenerator<ExportBatch> {
  for await (const rows of exportRecords(store, wanted)) {
    const facts = await factsOfReports(store, [...new Set(rows.map(({ report }) => report))])
    yield { rows, facts }
    passed(rows.length)
  }
}

async function* bytesOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of pieces) yield typeof piece === 'string' ? encoder.encode(piece) : piece
}

const inWords = (kinds: readonly ReviewedList[]): string =>
  kinds.length < 2 ? kinds.join('') : `${kinds.slice(0, -1).join(', ')} and ${kinds[kinds.length - 1]}`
