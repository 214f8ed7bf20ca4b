/** What the event behind a figure knows of it: the event stage looks for day, place and doer beyond the clause. */
import { kids } from '../../match/tree.js'
import type { Event, EventDocument, Figure } from '../../model.js'

const TOLD: ReadonlySet<Event['status']> = new Set(['occurred', 'ongoing', 'undated_past'])

/** The event that the deciding word of a figure triggers, or null. */
export const eventAt = (doc: EventDocument, at: number): Event | null =>
  doc.events.find(({ triggerHead, status }) => triggerHead === at && TOLD.has(status)) ?? null

/** The event whose toll a noun is: "the toll from Tuesday's shelling", "the number of dead in the raid"; or null. */
export function tolledBy(doc: EventDocument, noun: number): Event | null {
  for (const deed of kids(doc, noun, 'nmod').flatMap((k) => [k, ...kids(doc, k, 'nmod', 'acl')])) {
    const event = eventAt(doc, deed)
    if (event !== null) return event
  }
  return null
}

/** The only doer of an event that hurt or took people, when it is none of `people`; null where several are told. */
export function doerOf({ actors, recipients, plover }: Event, people: ReadonlySet<number>): number | null {
  const [doer] = actors
  if (doer === undefined || actors.length > 1 || recipients.includes(doer) || people.has(doer)) return null
  return plover === 'ASSAULT' || plover === 'COERCE' ? doer : null
}

/** The days of an event. */
export const daysOf = ({ date }: Event): Figure['period'] =>
  date && (date.from || date.to) ? { from: date.from, to: date.to } : null
