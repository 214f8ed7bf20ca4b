import type { EventRecord, ReadingRecord } from '../../records/record.js'
import { deed, typeFirst } from './deeds.js'
import type { Line, Section } from './line.js'
import { accordingTo, quoted, whenInWords } from './phrases.js'

/** The events a brief calls happened: done or going on, each told once. Plans, threats, denials and hopes are not. */
export const happenings = (record: ReadingRecord): readonly EventRecord[] =>
  record.events.filter((event) => (event.status === 'occurred' || event.status === 'ongoing') && event.same_as === null)

/** What happened, each line with who says so. */
export const happened = (record: ReadingRecord): Section => ({
  heading: 'What happened',
  lines: happenings(record).map(tell),
})

const tell = (event: EventRecord): Line => {
  // "visited Cairo" has said where.
  const place = event.place === null || event.recipients.includes(event.place) ? '' : `, ${event.place}`
  const day = whenInWords(event.date)
  const doing = deed(event)
  const head = `${doing}${doing === '' ? place.slice(2) : place}${day === '' ? '' : `, ${day}`}`
  const still = event.status === 'ongoing' ? ' (going on)' : ''
  const words = quoted(event.evidence.length > 0 ? event.evidence : [event.trigger])
  return {
    says: `${head === '' ? '' : `${head}${still}: `}${words} (${typeFirst(event)}${accordingTo(event.according_to)})`,
    at: [event.trigger],
  }
}
