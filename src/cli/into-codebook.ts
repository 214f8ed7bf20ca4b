/** What the imports that write a codebook have in common: the option --into, and what is told of it. */
import { type FileToWrite, writeCodebook } from '../codebooks/write-codebook.js'
import { UsageError } from '../errors.js'
import { loadCodebook } from '../knowledge/codebook-faults.js'

/** The folder to write to; null where nothing is to be written. A UsageError when neither a folder nor a dry run is asked for. */
export const folderInto = ({ into, dryRun }: { readonly into?: string; readonly dryRun?: boolean }): string | null => {
  if (into === undefined && dryRun !== true)
    throw new UsageError('--into is missing: name a folder for the codebook, or give --dry-run')
  return dryRun === true ? null : into!
}

/** Writes a codebook and reads it once: a fault in what was written is ours, and is told as such. */
export const writeInto = (into: string, title: string, files: readonly FileToWrite[]): void => {
  writeCodebook(into, title, files)
  loadCodebook(into)
}

/** What was written where, and what to do with it, as the last line of a report. */
export const writtenInto = (into: string | null): string =>
  into === null
    ? 'Nothing was written.'
    : `Written to ${into}; what was left out, and why, is in its import-report.tsv. Next: parley read REPORT --codebook ${into}`
