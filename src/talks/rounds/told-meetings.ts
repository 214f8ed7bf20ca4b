/** Meetings that the events tell and no mention of talks does: two who met, negotiated or will meet are a round of their own. */
import { type RoundRule, roundList, roundRule } from '../../knowledge/round-rules.js'
import { wordAt } from '../../match/tree.js'
import type { Attendance, Event, EventDocument } from '../../model.js'
import type { Meeting } from './meetings.js'
import { canSit } from './seats.js'

/** Meetings of at least two who can sit at a table, but for those at words that stand in a round already. */
export function toldMeetings(doc: EventDocument, known: ReadonlySet<number>): Meeting[] {
  return doc.events.flatMap((event) => {
    const held = heldOf(doc, event)
    const actors = [...new Set([...event.actors, ...event.recipients])].filter((actor) => canSit(doc, actor))
    if (held === null || actors.length < 2 || known.has(event.triggerHead)) return []
    return [
      {
        at: event.triggerHead,
        seats: actors.map((actor) => ({
          rule: held.rule,
          actor,
          attendance: held.attendance,
          accordingTo: event.accordingTo,
          evidence: event.evidence,
          mention: null,
          at: event.triggerHead,
          delegates: -1,
          hedged: false,
        })),
        date: event.date,
        status: held.status,
        venue: null,
      },
    ]
  })
}

/** How those who meet are there; null for what is no meeting of people, or none that is told as sure. */
function heldOf(doc: EventDocument, { made, plover, status, triggerHead }: Event): Held | null {
  const words = roundList('round-told')
  if (made.rule !== 'meet' || words.has(wordAt(doc, triggerHead).lemma.toLowerCase())) return null
  if (plover === 'AGREE' && (status === 'scheduled' || status === 'intended'))
    return { rule: roundRule('round-told'), attendance: 'attends', status: 'scheduled' }
  if (plover !== 'CONSULT') return null
  if (status === 'ongoing') return { rule: roundRule('round-told'), attendance: 'attends', status }
  return status === 'occurred' || status === 'undated_past'
    ? { rule: roundRule('round-told'), attendance: 'attended', status: 'held' }
    : null
}

interface Held {
  readonly rule: RoundRule
  readonly attendance: Attendance
  readonly status: Meeting['status']
}
