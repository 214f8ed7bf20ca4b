/** A clause of what somebody says, with what the readers of said.ts and its neighbours ask of it. */
import type { Clause } from '../../match/clause.js'
import { caseOf, isFirstPerson, kids } from '../../match/tree.js'
import type { Actor, AttributedDocument, Statement } from '../../model.js'
import { isBody, isUnderOrders } from '../rounds/parties.js'
import { speakForOwnState } from './heads-of-state.js'

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

/** True where soldiers do what one of the speakers, no soldier himself, has them do. */
export const areCommanded = (doc: AttributedDocument, doers: readonly number[], speakers: readonly number[]): boolean =>
  doers.every((a) => doc.actors[a]?.kind === 'military') &&
  speakers.some((s) => !isSoldier(doc.actors[s]) && doers.some((d) => isUnderOrders(doc, d, s)))

const isSoldier = (actor: Actor | undefined): boolean =>
  actor?.kind === 'military' || actor?.sector.includes('MIL') === true

/** Whose it is what the speaker's side will or will not do: "said his government would not" is the body's that is named, not his who speaks. */
export function holdersOf({ doc, speakers, clause, subject, named }: Said): readonly number[] {
  const first = isFirstPerson(doc, subject)
  const bodies = first || clause.voice === 'passive' ? [] : named.filter((a) => isBody(doc.actors[a]))
  // "The president said the troops, or Ghana, would leave": they do as he says.
  if (bodies.length > 0 && (areCommanded(doc, bodies, speakers) || speakForOwnState(doc, bodies, speakers)))
    return speakers
  return bodies.length > 0 ? bodies : speakers
}

/** True where the clause says by nobody. */
export const isDeedOfNobody = ({ doc, v }: Said): boolean => kids(doc, v, 'obl').every((o) => caseOf(doc, o) !== 'by')
