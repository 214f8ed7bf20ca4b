import type { ReviewedList } from '../review/lists.js'
import type { ExportRow } from '../store/export-records.js'
import type { ReportFacts } from '../store/report-facts.js'
import type { Told } from '../store/tellings.js'
import type { Ref } from '../threads/model.js'
import type { AboutExport } from './about-export.js'

/** A batch of records on their way out, and what formats need beside them. */
export interface ExportBatch {
  readonly rows: readonly ExportRow[]
  /** Actors and places of the batch's reports. A report's records of all kinds are in one batch. */
  readonly facts: ReportFacts
  /** Records of the kinds that the format needs beside its rows, of the same reports, whatever narrows the export. */
  readonly beside: readonly ExportRow[]
}

/** What goes out, and where a format tells what it made of it. */
export interface Exported {
  /** The kinds asked for that the format has a place for, in the order every file has them in. */
  readonly kinds: readonly ReviewedList[]
  readonly about: AboutExport
  readonly batches: AsyncIterable<ExportBatch>
  /** Writes the same records as a Parquet file into a path, by the database alone: for what rows would take too long. */
  readonly parquet: (path: string) => Promise<void>
  /** How often the store tells of what an event tells of: for formats that hold each happening once. */
  readonly tellings: () => Promise<(event: Ref) => Told>
  /** The earliest record that tells of a round of talks, for formats that hold each round once. */
  readonly earliestOfRound: () => Promise<(round: Ref) => Ref>
  /** Tells that a record stands in the file, under this id: the sidecar is made of these. `again` when a row with the id was there. */
  readonly wrote: (row: ExportRow, id: string, again?: boolean) => void
  /** Tells that a record from beside the rows went into the row with this id: the sidecar has it, too. */
  readonly noted: (row: ExportRow, id: string) => void
  /** Tells that a record is left out, and why, in words that go on from "left out: ". These are counted and said. */
  readonly leftOut: (row: ExportRow, why: string) => void
}

/** A format that records go out in. */
export interface ExportFormat {
  /** As on the command line and in addresses: "gdelt". */
  readonly name: string
  readonly title: string
  /** For whom it is and what it cannot hold, in one plain sentence. */
  readonly does: string
  /** Of a file's name, without its dot. */
  readonly ending: string
  readonly media: string
  /** Kinds with a place in it; the others are left out, and how many is said. */
  readonly holds: readonly ReviewedList[]
  /** Whether it has no use for what reports say of their actors and places; it has when left out. */
  readonly withoutFacts?: boolean
  /** Kinds that go into rows of others: counts of dead into the events they tell of. */
  readonly beside?: readonly ReviewedList[]
  /** Whether it can be written with labels for names; null or left out when it can, else why not. */
  readonly noLabels?: string
  /** Whether it cannot hold who says so: then what it holds of that goes out beside it, one line a record that was written. */
  readonly sidecar: boolean
  readonly write: (exported: Exported) => AsyncIterable<string | Uint8Array>
}
