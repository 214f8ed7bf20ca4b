/** A place at the table: who has it, by which rule, and who can have one at all. */
import { type RoundRule, roundList, roundWords } from '../../knowledge/round-rules.js'
import { caseOf, conjuncts, kids, wordAt } from '../../match/tree.js'
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
  /** What else the seat rests on, and where: company ("along with"), an answer to an invitation, a noun for those told before ("both sides"). */
  readonly through?: readonly Basis[]
  /** Holds only for one who is a side of those talks already: "the army pulled out" may be of a town. */
  readonly ofSide?: boolean
  /** Told with a condition: "would attend if", "would boycott unless". */
  readonly hedged: boolean
}

/** A rule and the word it is seen in. */
export interface Basis {
  readonly rule: RoundRule
  readonly at: number
}

/** Those who can sit at a table, as the phrase names them; a delegation is whoever sends it, an unnamed official the body behind. */
export function namedSeats(doc: AttributedDocument, head: number): number[] {
  if (head < 0) return []
  const person = namedAt(doc, head).some((a) => named(doc.actors[a]))
  const own = person ? [] : sendersOf(doc, head)
  // "negotiators for the government and the rebels": the parser may hang the second on the delegation.
  const rest =
    own.length > 0
      ? conjuncts(doc, head)
          .slice(1)
          .flatMap((k) => sentBy(doc, k))
      : []
  const actors = own.length > 0 ? [...own, ...rest] : partiesAt(doc, head)
  return [
    ...new Set(
      actors
        .filter((a) => doc.actors[a] && isSeated(doc.actors[a]))
        .map((a) => (named(doc.actors[a]) ? a : partyBehind(doc, a))),
    ),
  ]
}

const sentBy = (doc: AttributedDocument, i: number): number[] => {
  const senders = sendersOf(doc, i)
  return senders.length > 0 ? senders : partiesAt(doc, i)
}

/** Whoever sends a delegation: "the Israeli team", "negotiators for the rebels"; none where the noun is no delegation. */
function sendersOf(doc: AttributedDocument, i: number): number[] {
  if (!roundList('round-delegates').has(wordAt(doc, i).lemma)) return []
  const owners = ownersOf(doc, i)
  if (owners.length > 0) return owners
  return kids(doc, i, 'nmod')
    .filter((k) => k > i && caseOf(doc, k) === 'for')
    .flatMap((k) => namedAt(doc, k))
}

/** The word itself where it is a delegation that somebody sends, or -1. */
export const sentAt = (doc: AttributedDocument, head: number): number =>
  head >= 0 && sendersOf(doc, head).length > 0 ? head : -1

/** "Sent an observer": somebody sits there who is none of those who talk. */
export const isSentToWatch = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'obj').some((o) =>
    roundWords()
      .nouns.get(wordAt(doc, o).lemma)
      ?.some(({ rule }) => rule.role === 'observer'),
  )

const named = (actor: Actor | undefined): boolean => actor?.kind === 'person' && !actor.anonymous

/** Whether an actor named as a party of an event can sit at a table. */
export const canSit = (doc: AttributedDocument, index: number): boolean => {
  const actor = doc.actors[index]
  return actor !== undefined && isSeated(actor)
}

const isSeated = (actor: Actor): boolean =>
  isPolitical(actor) || (actor.kind === 'person' && !actor.sector.includes('MED') && !actor.sector.includes('CVL'))
