/** Deeds that a report tells twice, known by the number of their dead: "23 were killed on Sunday ... the raid that killed the 23". */
import { shares } from '../events/draft.js'
import { grouped } from '../grouped.js'
import { wordClass } from '../knowledge/event-words.js'
import { samePlace } from '../mentions/places/same-place.js'
import type { Event, EventDocument, Figure } from '../model.js'
import { CARRIED } from './figures/of-the-same.js'
import { isOnTop } from './figures/on-top.js'
import { FEW, kindOfPeople, TELLING } from './figures/settings-alike.js'
import { sentenceAt } from './figures/tellings.js'
import { overlap } from './rounds/days.js'

/** One that was done, how many it killed, and of what kind they were: a sector, or null for people. */
interface Deadly {
  readonly event: Event
  readonly dead: number
  readonly kind: string | null
}

/**
 * The events of a document, each that tells the same dead as an earlier one with `sameAs` of that: as many, done by none but the same,
 * on no other day and in no other place.
 */
export function toldAgain(doc: EventDocument, figures: readonly Figure[]): readonly Event[] {
  const first = new Map<number, Deadly[]>()
  const again = new Map<string, string>()
  for (const deadly of deadlyIn(doc, figures)) {
    const before = first.get(deadly.dead) ?? []
    const same = before.find((other) => isSame(doc, other, deadly))
    if (same === undefined) first.set(deadly.dead, [...before, deadly])
    else again.set(deadly.event.id, again.get(same.event.id) ?? same.event.sameAs ?? same.event.id)
  }
  if (again.size === 0) return doc.events
  // What tells an event again that turns out to tell another again tells that one.
  return doc.events.map((event) => ({ ...event, sameAs: again.get(event.sameAs ?? event.id) ?? event.sameAs }))
}

/** In text order, of each sentence with one count of the dead the event that stands nearest to it. */
function deadlyIn(doc: EventDocument, figures: readonly Figure[]): readonly Deadly[] {
  const counts = grouped(
    figures.filter(
      (figure) => figure.metric === 'killed' && !APART.has(figure.made.rule) && !isOnTop(doc.report.text, figure.span),
    ),
    ({ span }) => sentenceAt(doc, span.start),
  )
  const deeds = grouped(
    doc.events.filter(({ plover, status }) => plover === 'ASSAULT' && status === 'occurred'),
    ({ triggerHead }) => doc.tokens[triggerHead]!.sentence,
  )
  return [...deeds].flatMap(([sentence, told]) => {
    const [count, another] = counts.get(sentence) ?? []
    const dead = count?.best ?? count?.low ?? 0
    // Of two counts in one sentence it is not known which is whose.
    if (count === undefined || another !== undefined || dead < FEW) return []
    const away = ({ trigger }: Event): number => Math.abs(trigger.start - count.span.start)
    const event = told.reduce((near, event) => (away(event) < away(near) ? event : near))
    return isOfItsOwn(doc, sentence) ? [] : [{ event, dead, kind: kindOfPeople(count.population) }]
  })
}

/** Counts that are no sum of the dead: parts of one, what one was before, and those who came on top. */
const APART = new Set<string>([CARRIED.part, CARRIED.former, CARRIED.another])

/** "Another raid", "in the next village", "on the same day": its sentence says that it is another deed. */
const isOfItsOwn = (doc: EventDocument, sentence: number): boolean => {
  const { first, last } = doc.sentences[sentence]!
  return doc.tokens.slice(first, last).some(({ text }) => wordClass('ANOTHERDEED').has(text.toLowerCase()))
}

function isSame(doc: EventDocument, first: Deadly, then: Deadly): boolean {
  const { event: one, dead } = first
  const { event: other } = then
  if (one.id === other.id || other.sameAs !== null || !sameDay(one, other)) return false
  if (first.kind !== null && then.kind !== null && first.kind !== then.kind) return false
  const doers = one.actors.length === 0 || other.actors.length === 0 ? null : shares(one.actors, other.actors)
  const place = samePlace(doc, one.place, other.place)
  if (doers === false || place === false) return false
  return dead >= TELLING || doers === true || place === true || shares(one.recipients, other.recipients)
}

/** False where both give days that do not meet. */
const sameDay = ({ date: one }: Event, { date: other }: Event): boolean =>
  one === null || other === null || overlap(one, other)
