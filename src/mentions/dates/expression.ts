/** What a format hands on: the words it took, and how their days follow once the report's day and the verb's tense are known. */
import type { DateMention } from '../../model.js'
import type { CalendarReading } from './calendar-reading.js'
import type { Stretch, Unit } from './days.js'

/** Where the clause puts a day that could lie on either side of the report. */
export type Lean = 'past' | 'ahead' | 'open'

/** What a calendar expression is resolved against. */
export interface Frame {
  readonly published: number | null
  /** Asked of the parse only when a format needs it. */
  readonly lean: () => Lean
  /** The last day told before this expression, and the last stretch of any length. */
  readonly lastDay: Stretch | null
  readonly last: Stretch | null
  /** True in a text that tells of years long before its publication: days without a year belong to the year told last. */
  readonly retold: boolean
}

export interface Expression {
  /** Positions `[first, last)` in the reading. */
  readonly first: number
  readonly last: number
  readonly rule: string
  readonly basis: DateMention['basis']
  readonly unit: Unit
  /** True when the words give the year. */
  readonly hasYear?: boolean
  readonly when: (frame: Frame) => Stretch | null
}

/** One format: what begins at position `at`, or null. */
export type Format = (reading: CalendarReading, at: number) => Expression | null
