/** A place at the table: who has it, by which rule, and who can have one at all. */
import { type RoundRule, roundList } from '../../knowledge/round-rules.js'
import { wordAt } from '../../match/tree.js'
import type { Actor, Attendance, AttributedDocument } from '../../model.js'
import type { Span } from '../../span.js'
import { isPolitical, namedAt, ownersOf, partiesAt, partyBehind } from './parties.js'
import type { TalkMention } from './talk-mention.js'

export interface Seat {
  readonly rule: RoundRule
  readonly actor: number
  readonly attendance: Attendance
  readonly accordingTo: readonly string[]
  readonly evidence: readonly Span[]
  /** The mention of the talks meant, or null for the round told last before `at`. */
  readonly mention: TalkMention | null
  readonly at: number
  /** The delegation noun that was given to whoever sends it, or -1. */
  readonly delegates: number
  /** Told with a condition: "would attend if", "would boycott unless". */
  readonly hedged: boolean
}

/** Those who can sit at a table; a delegation is whoever sends it, an unnamed official the body behind. */
export function seatedAt(doc: AttributedDocument, head: number): number[] {
  if (head < 0) return []
  const delegates = roundList('round-delegates')
  const person = namedAt(doc, head).some((a) => named(doc.actors[a]))
  const own = !person && delegates.has(wordAt(doc, head).lemma) ? ownersOf(doc, head) : []
  const actors = own.length > 0 ? own : partiesAt(doc, head)
  return [
    ...new Set(
      actors
        .filter((a) => doc.actors[a] && isSeated(doc.actors[a]))
        .map((a) => (named(doc.actors[a]) ? a : partyBehind(doc, a))),
    ),
  ]
}

/** The word itself where it is a delegation that somebody sends, or -1. */
export const sentAt = (doc: AttributedDocument, head: number): number =>
  head >= 0 && roundList('round-delegates').has(wordAt(doc, head).lemma) && ownersOf(doc, head).length > 0 ? head : -1

const named = (actor: Actor | undefined): boolean => actor?.kind === 'person' && !actor.anonymous

/** Whether an actor named as a party of an event can sit at a table. */
export const canSit = (doc: AttributedDocument, index: number): boolean => {
  const actor = doc.actors[index]
  return actor !== undefined && isSeated(actor)
}

const isSeated = (actor: Actor): boolean =>
  isPolitical(actor) || (actor.kind === 'person' && !actor.sector.includes('MED') && !actor.sector.includes('CVL'))
