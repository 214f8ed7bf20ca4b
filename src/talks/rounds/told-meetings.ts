/** Meetings that the events tell and no mention of talks does: two who met, negotiated or will meet are a round of their own. */
import { AHEAD, DONE } from '../../events/statuses.js'
import { roundList, roundRule } from '../../knowledge/round-rules.js'
import { kids, wordAt } from '../../match/tree.js'
import type { Attendance, Event, EventDocument } from '../../model.js'
import type { Meeting } from './meetings.js'
import { canSit } from './seats.js'

/** Meetings of at least two who can sit at a table, but for those at words that stand in a round already. */
export function toldMeetings(doc: EventDocument, known: ReadonlySet<number>): Meeting[] {
  return doc.events.flatMap((event) => {
    const held = heldOf(doc, event)
    const actors = [...new Set([...event.actors, ...event.recipients])].filter((actor) => canSit(doc, actor))
    if (held === null || actors.length < 2 || known.has(event.triggerHead) || isCall(doc, event.triggerHead)) return []
    return [
      {
        at: event.triggerHead,
        rule: roundRule('round-told'),
        who: null,
        host: -1,
        evidence: event.evidence,
        seats: actors.map((actor) => ({
          rule: roundRule('round-told'),
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
        format: 'direct',
      },
    ]
  })
}

const WIRES = new Set(['phone', 'telephone', 'call', 'video', 'videoconference', 'letter'])

/** "spoke by telephone", "a phone conversation": nobody met. */
const isCall = (doc: EventDocument, trigger: number): boolean =>
  kids(doc, trigger, 'obl', 'nmod', 'compound', 'amod').some((k) => WIRES.has(wordAt(doc, k).lemma.toLowerCase()))

/** How those who meet are there; null for what is no meeting of people, or none that is told as sure. */
function heldOf(doc: EventDocument, { made, plover, status, triggerHead }: Event): Held | null {
  const words = roundList('round-told')
  if (made.rule !== 'meet' || words.has(wordAt(doc, triggerHead).lemma.toLowerCase())) return null
  if (plover === 'AGREE' && AHEAD.has(status)) return { attendance: 'attends', status: 'scheduled' }
  if (plover !== 'CONSULT') return null
  if (status === 'ongoing') return { attendance: 'attends', status }
  return DONE.has(status) ? { attendance: 'attended', status: 'held' } : null
}

interface Held {
  readonly attendance: Attendance
  readonly status: Meeting['status']
}
