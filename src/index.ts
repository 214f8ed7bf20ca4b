/**
 * Parley as a library: `read(text, options)` gives the record of one report, the same one the command line prints.
 *
 *     import { brief, read } from 'parley-record'
 *     const record = read(text, { published: '2024-08-14' })
 *     console.log(brief(record), record.events.length)
 *
 * It reads its own data files and nothing else, keeps nothing, and works in a worker thread. A store of many reports is
 * 'parley-record/store'.
 */
import { type About, checkAbout, makeReport } from './intake/report.js'
import type { Codebook } from './knowledge/codebook.js'
import { read as readReport } from './read.js'
import type { ReadingRecord } from './records/record.js'

/**
 * Reads one report. `options` tell what is known beside its text: `published` (YYYY-MM-DD, the day relative dates are reckoned
 * from), `publisher`, `title` and `id`; `codebook` is what `openCodebook(folder)` gave. A day that is not in the calendar or an unknown
 * option throws a UsageError.
 */
export const read = (text: string, { codebook = null, ...about }: ReadOptions = {}): ReadingRecord =>
  readReport(makeReport(text, checkAbout(about)), codebook).record

/** What is known of a report beside its text, and the codebook to read it with. */
export type ReadOptions = About & { readonly codebook?: Codebook | null }

/** Looks a codebook over and tries each of its rules on the rule's own sentences; gives every fault as "FILE:LINE: what is wrong, what to do". */
export { type CodebookCheck, checkCodebook } from './codebooks/check.js'
export { DataError, UsageError } from './errors.js'
export type { Codebook, CodebookMark } from './knowledge/codebook.js'
/** Opens a folder with a user's own actors, rules and event types; throws a DataError naming file and line when anything is wrong. */
export { loadCodebook as openCodebook } from './knowledge/codebook-faults.js'
export type * from './records/record.js'
export type { Span } from './span.js'
/** The brief of a record as plain text: what happened, who said what, the talks, counts by source, what is ahead. */
export { brief } from './views/brief/brief.js'
