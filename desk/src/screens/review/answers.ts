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

/** What GET /api/review/queue answers. */
export interface QueueAnswer {
  readonly rows: readonly {
    readonly report: string
    readonly list: string
    readonly id: string
    readonly state: ReviewRecordAnswer['state']
    readonly suggested: boolean
    readonly read: boolean
    readonly published: string | null
    readonly publisher: string | null
    readonly title: string | null
    readonly says: string
    readonly words: string
    readonly why: readonly string[]
  }[]
  readonly cursor: string | null
  readonly counts: readonly {
    readonly list: string
    readonly open: number
    readonly suggested: number
    readonly accepted: number
    readonly edited: number
    readonly rejected: number
    readonly added: number
  }[]
}

/** What GET /api/review/log answers. */
export interface LogAnswer {
  readonly rows: readonly {
    readonly seq: number
    readonly made: string
    readonly who: string
    readonly action: string
    readonly report: string | null
    readonly list: string | null
    readonly id: string | null
    readonly says: string
    readonly reason: string | null
    readonly rule: string | null
    readonly program: string
    readonly taken_back: boolean
    readonly takes_back: number | null
    readonly changed: readonly Difference[]
  }[]
  readonly cursor: number | null
  readonly whole: boolean
  readonly broken_at: number | null
}

/** What GET /api/review/agreement answers. */
export interface AgreementAnswer {
  readonly reviewers: readonly string[]
  readonly rows: readonly {
    readonly list: string
    readonly decided_twice: number
    readonly same: number
    readonly alpha: number | null
    readonly why: string | null
  }[]
}
