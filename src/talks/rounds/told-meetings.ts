/** Meetings that the events tell and no mention of talks does: two who met, negotiated or will meet are a round of their own. */

import { AHEAD, DONE } from '../../events/statuses.js'
import { proposalWords } from '../../knowledge/proposal-rules.js'
import { roundList, roundRule, roundWords } from '../../knowledge/round-rules.js'
import { actorAt } from '../../match/actors.js'
import { kids, wordAt, wordsIn } from '../../match/tree.js'
import type { Attendance, Event, EventDocument } from '../../model.js'
import { isByLetter, isCall } from './calls.js'
import { areTalkers, dateAround, isNews, type Meeting, settingOf } from './meetings.js'
import { isOften } from './often.js'
import { canSit } from './seats.js'

/** Meetings of at least two who can sit at a table, but for those at words that stand in a round already. */
export function toldMeetings(doc: EventDocument, known: ReadonlySet<number>): Meeting[] {
  return doc.events.flatMap((event) => {
    const held = heldOf(doc, event)
    const actors = [...new Set([...event.actors, ...event.recipients])].filter(
      (actor) => canSit(doc, actor) && !isTopic(doc, actor, event),
    )
    if (held === null || actors.length < 2 || known.has(event.triggerHead) || isByLetter(doc, event.triggerHead))
      return []
    if (isOften(doc, event.triggerHead)) return []
    if (
      !areTalkers(doc, actors) ||
      !isNews(doc, event.date ?? dateAround(doc, event.triggerHead)) ||
      (isBargain(doc, event.triggerHead) && !isSet(doc, event.triggerHead))
    )
      return []
    const besides = roundList(BESIDES).has(wordAt(doc, event.triggerHead).lemma.toLowerCase())
    const rule = roundRule(besides ? BESIDES : 'round-told')
    return [
      {
        at: event.triggerHead,
        rule,
        who: null,
        host: -1,
        evidence: event.evidence,
        seats: actors.map((actor) => ({
          rule,
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
        call: isCall(doc, event.triggerHead),
        format: isCall(doc, event.triggerHead) ? null : 'direct',
      },
    ]
  })
}

/** Tells who sat in talks that are named; makes no round of its own. */
export const BESIDES = 'round-told-besides'

/** "Negotiated a deal": a bargain may take many rounds. */
const isBargain = (doc: EventDocument, trigger: number): boolean =>
  kids(doc, trigger, 'obj').some((o) => proposalWords().heads.has(wordAt(doc, o).lemma.toLowerCase()))

/** True where the day or the place is told with the verb: "negotiated a deal in September" may be many meetings. */
function isSet(doc: EventDocument, trigger: number): boolean {
  const { date, venue } = settingOf(doc, trigger)
  return venue !== null || (date !== null && date.prec <= DAYS)
}

/** UCDP precision up to which a date is about days. */
const DAYS = 2

/** "A Syria conference": what it is about, wherever the word stands for somebody who could come. */
function isTopic(doc: EventDocument, actor: number, { evidence }: Event): boolean {
  const words = evidence.flatMap((span) => wordsIn(doc, span))
  const named = words.filter((i) => actorAt(doc, i) === actor)
  return named.length > 0 && named.every((i) => isBareModifier(doc, i))
}

/** A name right before a noun of meeting, joined by no hyphen. */
const isBareModifier = (doc: EventDocument, i: number): boolean =>
  wordAt(doc, i).rel === 'compound' &&
  roundWords().heads.has(wordAt(doc, wordAt(doc, i).head).lemma.toLowerCase()) &&
  ![i - 1, i + 1].some((k) => ['-', '–'].includes(doc.tokens[k]?.text ?? ''))

/** Rules of events that tell of people who meet or speak. */
const MEETING = new Set(['meet', 'phoned-by'])

/** How those who meet are there; null for what is no meeting of people, or none that is told as sure. */
function heldOf(doc: EventDocument, { made, plover, status, triggerHead }: Event): Held | null {
  const words = roundList('round-told')
  if (!MEETING.has(made.rule)) return null
  const { lemma, upos } = wordAt(doc, triggerHead)
  // "Called the president" may be what he was called.
  if (made.rule === 'meet' && (words.has(lemma.toLowerCase()) || (upos === 'VERB' && lemma === 'call'))) return null
  if (plover === 'AGREE' && AHEAD.has(status)) return { attendance: 'attends', status: 'scheduled' }
  if (plover !== 'CONSULT') return null
  if (status === 'ongoing') return { attendance: 'attends', status }
  return DONE.has(status) ? { attendance: 'attended', status: 'held' } : null
}

interface Held {
  readonly attendance: Attendance
  readonly status: Meeting['status']
}
