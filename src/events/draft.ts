/** A coded happening before those that are one are joined, and its final form. */
import type { AttributedDocument, DateMention, Event, EventStatus, Known, Step } from '../model.js'
import type { Span } from '../span.js'
import { whenOf } from './occasion.js'
import type { Standing } from './standing-parties.js'
import { DONE } from './statuses.js'
import type { Telling } from './telling.js'
import type { Trigger } from './triggers.js'

export interface Draft {
  readonly trigger: Trigger
  /** A type that PLOVER lacks, ours or a codebook's own; or null. */
  readonly type: string | null
  readonly plover: string | null
  readonly mode: string | null
  readonly cameo: string | null
  readonly contexts: readonly string[]
  readonly status: EventStatus
  readonly actors: readonly number[]
  readonly recipients: readonly number[]
  /** What stands for the doers, and for those it is done to, where no actor is named. */
  readonly doers: Standing | null
  readonly standing: Standing | null
  readonly date: DateMention | null
  readonly place: number | null
  readonly telling: Telling
  readonly span: Span
  readonly evidence: readonly Span[]
  readonly steps: readonly Step[]
  /** Worked out where its doer is told by another sentence. */
  readonly known: Known
  /** Id of the turn that changed its type, or null. */
  readonly turn: string | null
}

export const draftEvent = (draft: Draft): Draft => draft

/** Doers of whom another sentence tells. */
export interface ToldElsewhere {
  readonly actors: readonly number[]
  readonly rule: string
  /** Why it is they, for the steps of the record. */
  readonly because: string
  readonly at: readonly Span[]
}

/** A draft with such doers. */
export const withDoersOf = (
  doc: AttributedDocument,
  draft: Draft,
  { actors, rule, because, at }: ToldElsewhere,
): Draft => ({
  ...draft,
  actors,
  known: 'relative',
  steps: [
    ...draft.steps.filter(({ says }) => says !== 'who: not stated'),
    { stage: 'events', rule, says: `who: ${actors.map((a) => doc.actors[a]?.name ?? '').join(', ')}, ${because}`, at },
  ],
})

/** Gives drafts their places, ids and links. */
export function finish(doc: AttributedDocument, drafts: readonly Draft[]): Event[] {
  const events: Event[] = []
  const earlier = earlierAccounts()
  for (const [index, draft] of drafts.entries()) {
    const account = earlier(draft, index)
    events.push({
      index,
      id: `e${index + 1}`,
      type: draft.type,
      plover: draft.plover,
      mode: draft.mode,
      contexts: draft.contexts,
      cameo: draft.cameo,
      status: draft.status,
      actors: draft.actors,
      recipients: draft.recipients,
      date: draft.date ? whenOf(draft.date) : null,
      place: draft.place !== null && draft.place < doc.places.length ? draft.place : null,
      accordingTo: draft.telling.accordingTo,
      statement: draft.telling.statement,
      trigger: draft.span,
      triggerHead: draft.trigger.head,
      evidence: draft.evidence,
      sameAs: account < 0 ? null : (events[account]?.sameAs ?? events[account]?.id ?? null),
      made: { rule: draft.trigger.rule.id, known: draft.known, steps: draft.steps },
    })
  }
  return events
}

/** Finds the first of the drafts so far that tells the same happening; asked for each draft in order. */
function earlierAccounts(): (draft: Draft, index: number) => number {
  const byActor = new Map<string, { readonly draft: Draft; readonly index: number }[]>()
  return (draft, index) => {
    let first = -1
    for (const actor of draft.actors) {
      const key = `${draft.plover} ${draft.status} ${actor}`
      const before = byActor.get(key) ?? []
      const same = before.find((b) => sameHappening(b.draft, draft))
      if (same && (first < 0 || same.index < first)) first = same.index
      if (before.length === 0) byActor.set(key, before)
      before.push({ draft, index })
    }
    return first
  }
}

/** Places in the list of the drafts, in the order in which the text tells them. */
export const inTextOrder = (drafts: readonly Draft[]): number[] =>
  drafts.map((_, k) => k).sort((a, b) => drafts[a]!.trigger.head - drafts[b]!.trigger.head)

/** An attack that was made or goes on. */
export const isDoneAttack = ({ plover, status }: Pick<Draft, 'plover' | 'status'>): boolean =>
  plover === 'ASSAULT' && DONE.has(status)

/** Days of which one at least is not told, or that have one in common. */
export const areOfOneTime = (a: DateMention | null, b: DateMention | null): boolean =>
  a?.from == null || b?.from == null || (a.from <= (b.to ?? b.from) && b.from <= (a.to ?? a.from))

/** Whether an actor is in both lists. */
export const shares = (a: readonly number[], b: readonly number[]): boolean => a.some((x) => b.includes(x))

/** The same PLOVER type, and no two different types beside PLOVER's. */
export const sameType = (a: Draft, b: Draft): boolean =>
  a.plover === b.plover && (a.type === null || b.type === null || a.type === b.type)

/** Both done, or of one status otherwise: background and going on are still done. */
export const sameReality = (a: Draft, b: Draft): boolean =>
  a.status === b.status || (DONE.has(a.status) && DONE.has(b.status))

/** Both of one status, or done and going on; what lies in the past is not what was done now. */
export const isOneReality = (a: Draft, b: Draft): boolean =>
  a.status === b.status || [a, b].every(({ status }) => status === 'occurred' || status === 'ongoing')

/** Same type, same doer, same target, and no date or place that speaks against it. */
export function sameHappening(a: Draft, b: Draft): boolean {
  if (!sameType(a, b) || (a.plover === null && a.type === null) || a.status !== b.status) return false
  if (!shares(a.actors, b.actors) || !shares(a.recipients, b.recipients)) return false
  if (a.date && b.date && a.date.from !== b.date.from) return false
  return !(a.place !== null && b.place !== null && a.place !== b.place)
}
