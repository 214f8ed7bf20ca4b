import type { ReviewRecordAnswer } from '../../../../src/api/answers/review.js'

export type { ReviewRecordAnswer }

/** A record's field as the server describes it for a form. */
export type Field = ReviewRecordAnswer['fields'][number]
/** One row of the log about a record. */
export type DecisionShown = ReviewRecordAnswer['history'][number]
/** One field that differs. */
export type Difference = ReviewRecordAnswer['changed'][number]
/** A record, or what is being made of one, by the names of its fields. */
export type Values = Readonly<Record<string, unknown>>
/** Words of a report. */
export interface SpanShown {
  readonly start: number
  readonly end: number
}
