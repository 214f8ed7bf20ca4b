/** What became of a meeting told as ahead: "was due to meet her, but the meeting was cancelled". */
import { roundList, roundRule, roundWords } from '../../knowledge/round-rules.js'
import { patientOf } from '../../match/roles.js'
import { kids, wordAt } from '../../match/tree.js'
import type { Event, EventDocument } from '../../model.js'
import { together } from '../../span.js'
import type { Meeting } from './meetings.js'

const RULES = { postponed: 'round-was-postponed', cancelled: 'round-was-cancelled' } as const

/** The meetings, each that is told as put off or called off with that status; `known` are words that stand in a round of their own. */
export function meetingsOff(doc: EventDocument, meetings: readonly Meeting[], known: ReadonlySet<number>): Meeting[] {
  return meetings.map((meeting) => {
    const off =
      meeting.status === 'scheduled' ? doc.events.find((e) => isOff(doc, e, meeting, meetings, known)) : undefined
    if (off === undefined) return meeting
    const status = off.status === 'postponed' ? 'postponed' : 'cancelled'
    const basis = { rule: roundRule(RULES[status]), at: off.triggerHead }
    return {
      ...meeting,
      status,
      evidence: together(meeting.evidence, off.evidence),
      seats: meeting.seats.map((s) => ({
        ...s,
        attendance: status === 'cancelled' ? 'unknown' : s.attendance,
        through: [...(s.through ?? []), basis],
      })),
    }
  })
}

/** True for "the meeting was cancelled" in the same sentence or the next, of nobody else's meeting and of none told between. */
function isOff(
  doc: EventDocument,
  { plover, status, actors, recipients, triggerHead }: Event,
  { at, seats }: Meeting,
  meetings: readonly Meeting[],
  known: ReadonlySet<number>,
): boolean {
  if (plover !== 'REJECT' || (status !== 'postponed' && status !== 'cancelled')) return false
  const apart = wordAt(doc, triggerHead).sentence - wordAt(doc, at).sentence
  if (triggerHead < at || apart > 1 || meetings.some((o) => o.at > at && o.at < triggerHead)) return false
  const object = patientOf(doc, triggerHead)
  if (object < at || known.has(object) || !isTheMeeting(doc, object)) return false
  return [...actors, ...recipients].every((a) => seats.some((s) => s.actor === a))
}

/** "the meeting", "their talks"; "the last meeting" is another. */
const isTheMeeting = (doc: EventDocument, noun: number): boolean =>
  !kids(doc, noun, 'amod').some((k) => roundList('round-earlier').has(wordAt(doc, k).lemma.toLowerCase())) &&
  roundWords().heads.has(wordAt(doc, noun).lemma.toLowerCase()) &&
  kids(doc, noun, 'det', 'nmod:poss').some((k) => ['the', 'that', 'their'].includes(wordAt(doc, k).text.toLowerCase()))
