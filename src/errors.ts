/**
 * The two ways a request can fail. Finding nothing in a report is neither: that is a notice in the record.
 * Messages are one line, say what is wrong and what to do about it.
 */

/** The request itself cannot be carried out: an impossible date, an unknown format. The command line exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What was to be read cannot be: a missing file, bytes that are no text. The command line exits with 1. */
export class DataError extends Error {
  override readonly name = 'DataError'
}
