/** A clause of what somebody says, with what the readers of said.ts and its neighbours ask of it. */
import type { Clause } from '../../match/clause.js'
import type { AttributedDocument, Statement } from '../../model.js'

export interface Said {
  readonly doc: AttributedDocument
  readonly statement: Statement
  readonly v: number
  readonly speakers: readonly number[]
  readonly clause: Clause
  readonly subject: number
  /** Actors of the subject. */
  readonly named: readonly number[]
  /** True where the subject is the speaker's side. */
  readonly own: boolean
  /** True where a condition of the report has the clause for what hangs on it. */
  readonly hanging: boolean
}
