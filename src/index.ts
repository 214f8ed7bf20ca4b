/**
 * Parley as a library: `read(text, options)` gives the record of one report, the same one the command line prints.
 *
 *     import { read } from 'parley-record'
 *     const record = read(text, { published: '2024-08-14' })
 */
import { type About, checkAbout, makeReport } from './intake/report.js'
import { read as readReport } from './read.js'
import type { ReadingRecord } from './records/record.js'

/**
 * Reads one report. `options` tell what is known beside its text: `published` (YYYY-MM-DD, the day relative dates are reckoned
 * from), `publisher`, `title` and `id`. A day that is not in the calendar or an unknown option throws a UsageError.
 */
export const read = (text: string, options: About = {}): ReadingRecord =>
  readReport(makeReport(text, checkAbout(options))).record

export { DataError, UsageError } from './errors.js'
export type { About as ReadOptions } from './intake/report.js'
export type * from './records/record.js'
export type { Span } from './span.js'
export { brief } from './views/brief/brief.js'
