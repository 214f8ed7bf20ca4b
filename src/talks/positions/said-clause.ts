/** A clause of what somebody says, with what the readers of said.ts and its neighbours ask of it. */
import type { Clause } from '../../match/clause.js'
import { isFirstPerson } from '../../match/tree.js'
import type { AttributedDocument, Statement } from '../../model.js'
import { isBody } from '../rounds/parties.js'

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

/** Whose it is what the speaker's side will or will not do: "said his government would not" is the body's that is named, not his who speaks. */
export function holdersOf({ doc, speakers, clause, subject, named }: Said): readonly number[] {
  const first = isFirstPerson(doc, subject)
  const bodies = first || clause.voice === 'passive' ? [] : named.filter((a) => isBody(doc.actors[a]))
  return bodies.length > 0 ? bodies : speakers
}
