import type { EventStatus } from '../../model.js'
import type { ReadingRecord } from '../../records/record.js'
import { deedAhead, typeFirst } from './deeds.js'
import type { Line, Section } from './line.js'
import { accordingTo, quoted, whenInWords } from './phrases.js'

const OPEN: ReadonlySet<EventStatus> = new Set(['scheduled', 'intended', 'threatened', 'postponed'])

/** What to watch next: rounds to come, and what is due, planned, threatened or put off. Nothing here has happened. */
export const ahead = (record: ReadingRecord): Section => {
  const rounds: Line[] = record.rounds
    .filter((round) => round.status === 'scheduled' || round.status === 'postponed')
    .map((round) => {
      const day = whenInWords(round.date)
      return {
        says: `${round.label}: ${round.status === 'postponed' ? 'put off' : 'due'}${day === '' ? '' : `, ${day}`}`,
        at: round.evidence,
      }
    })
  const events: Line[] = record.events
    .filter((event) => OPEN.has(event.status) && event.same_as === null)
    .map((event) => {
      const day = whenInWords(event.date)
      const words = quoted(event.evidence.length > 0 ? event.evidence : [event.trigger])
      return {
        says: `${deedAhead(event)}${day === '' ? '' : `, ${day}`}: ${words} (${typeFirst(event)}${accordingTo(event.according_to)})`,
        at: [event.trigger],
      }
    })
  return { heading: 'What to watch next', lines: [...rounds, ...events] }
}
