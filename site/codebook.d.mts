import type { ReadingRecord } from '../src/records/record.js'

/** A term or field of a list's file; see site/codebook. */
export interface TermFile {
  readonly name: string
  readonly list: string
  readonly vocabularies?: Readonly<
    Record<string, { readonly terms: Readonly<Record<string, { readonly means: string; readonly examples?: readonly string[] }>> }>
  >
  readonly fields?: Readonly<Record<string, { readonly means: string; readonly examples?: readonly unknown[] }>>
}
/** What every example is read with beside its text. */
export declare const ABOUT: { readonly published: string; readonly publisher: string }
/** The files as they stand, in the order of the pages. */
export declare const termFiles: () => readonly TermFile[]
/** The codebook as pages show it, and every example that is not read as it says. */
export declare const codebook: (read: (text: string) => ReadingRecord) => {
  readonly lists: readonly { readonly name: string }[]
  readonly faults: readonly string[]
}
/** The values at a path of a list's records, as strings; a mode is told with its type. */
export declare const valuesAt: (reading: ReadingRecord, list: string, path: string) => readonly string[]
/** A sentence known to be misread: the values it gives now at a path of a list, and what is meant. */
export interface Misreading {
  readonly text: string
  readonly list: string
  readonly path: string
  readonly gives: readonly string[]
  readonly meant: string
  readonly why: string
}
export declare const misreadings: () => readonly Misreading[]
