/**
 * What threads are made of. A reading gives traits: the few facts of a report by which it can be told to speak of the same thing as
 * another. Two traits that share a key are compared once, by a pure function, whichever report came first; what it answers is a link.
 * So the links do not hang on the order in which reports were added, and a store of any size compares only what shares a key.
 */
import type { ReadingRecord } from '../records/record.js'

/** A report as threads see it: what was read in it, under the key the store gave it. */
export interface ThreadedReport {
  /** The store's key of this version of the report. */
  readonly key: string
  /** Where it was found, when that is a web address; versions of one article share it. */
  readonly address: string | null
  readonly record: ReadingRecord
}

/** One thing in one report: `report` is the store's key, `id` the record's id in it ("e3"), or "text" for the report itself. */
export interface Ref {
  readonly report: string
  readonly id: string
}

/** The facts of one record by which it is compared with those of other reports; plain data, kept by the store as it is. */
interface TraitOf<Kind extends string> extends Ref {
  readonly kind: Kind
  /** Strings that a trait of the same thing in another report shares at least one of. */
  readonly keys: readonly string[]
  /** The day it belongs to (YYYY-MM-DD): of the happening, else of the report; null when neither is known. */
  readonly day: string | null
}

/** One kind of trait: what is kept of such a record, and how two of them are compared. */
export interface TraitKind<Trait extends TraitOf<string>> {
  readonly traits: (report: ThreadedReport) => readonly Trait[]
  /** The link between two traits of different reports, or null when they have nothing to do with each other. */
  readonly relate: (one: Trait, other: Trait) => Link | null
}

export type { TraitOf }

/** Two things in two reports, and how they stand to each other; `left` is the earlier by day, then by key. */
export interface Link {
  readonly kind: string
  /** What `right` is to `left`: "same", "copy", "version", "supersedes", "conflicts" ... */
  readonly relation: string
  readonly left: Ref
  readonly right: Ref
  /** One plain sentence: what they share and what sets them apart. */
  readonly why: string
}
