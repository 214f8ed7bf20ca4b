/** Deeds that a report tells twice, known by the number of their dead: "23 were killed on Sunday ... the raid that killed the 23". */
import { grouped } from '../grouped.js'
import { countBefore } from '../halving.js'
import { kilometresApart } from '../mentions/places/kilometres-apart.js'
import type { Event, EventDocument, Figure } from '../model.js'
import { CARRIED } from './figures/of-the-same.js'
import { isOnTop } from './figures/on-top.js'

/** Fewer are counted daily, and in two places of one day. */
const LEAST = 4
/** From so many on no report has two by chance; below, something else must agree. */
const TELLING = 12
/** Kilometres between two names for where one thing was. */
const NEAR = 60
/** UCDP where_prec from which a place is a province or more: a town may lie in it. */
const PROVINCE = 4

/** One that was done, and how many it killed. */
interface Deadly {
  readonly event: Event
  readonly dead: number
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
  return again.size === 0
    ? doc.events
    : doc.events.map((event) => (event.sameAs === null ? { ...event, sameAs: again.get(event.id) ?? null } : event))
}

/** In text order, of each sentence with one count of the dead the event that stands nearest to it. */
function deadlyIn(doc: EventDocument, figures: readonly Figure[]): readonly Deadly[] {
  const counts = grouped(
    figures.filter(
      (figure) => figure.metric === 'killed' && !APART.has(figure.made.rule) && !isOnTop(doc.report.text, figure.span),
    ),
    ({ span }) => countBefore(doc.sentences.length, (at) => doc.sentences[at]!.start <= span.start) - 1,
  )
  const deeds = grouped(
    doc.events.filter(({ plover, status }) => plover === 'ASSAULT' && status === 'occurred'),
    ({ triggerHead }) => doc.tokens[triggerHead]!.sentence,
  )
  return [...deeds].flatMap(([sentence, told]) => {
    const [count, another] = counts.get(sentence) ?? []
    const dead = count?.best ?? count?.low ?? 0
    // Of two counts in one sentence it is not known which is whose.
    if (count === undefined || another !== undefined || dead < LEAST) return []
    const away = ({ trigger }: Event): number => Math.abs(trigger.start - count.span.start)
    return [{ event: told.reduce((near, event) => (away(event) < away(near) ? event : near)), dead }]
  })
}

/** Counts that are no sum of the dead: parts of one, what one was before, and those who came on top. */
const APART = new Set<string>([CARRIED.part, CARRIED.former, CARRIED.another])

function isSame(doc: EventDocument, { event: one, dead }: Deadly, { event: other }: Deadly): boolean {
  if (one.id === other.id || other.sameAs !== null || !sameDay(one, other)) return false
  const doers = one.actors.length === 0 || other.actors.length === 0 ? null : shares(one.actors, other.actors)
  const place = samePlace(doc, one.place, other.place)
  if (doers === false || place === false) return false
  return dead >= TELLING || doers === true || place === true || shares(one.recipients, other.recipients)
}

const shares = (one: readonly number[], other: readonly number[]): boolean => one.some((actor) => other.includes(actor))

/** False where both give days that do not meet. */
const sameDay = ({ date: one }: Event, { date: other }: Event): boolean =>
  one === null || other === null || ((one.from ?? '') <= (other.to ?? '9') && (other.from ?? '') <= (one.to ?? '9'))

/** Null where it cannot be told: one has no place, or one may lie in the other. */
function samePlace(doc: EventDocument, one: number | null, other: number | null): boolean | null {
  if (one === null || other === null) return null
  if (one === other) return true
  const [a, b] = [doc.places[one]!, doc.places[other]!]
  if (a.wherePrec >= PROVINCE || b.wherePrec >= PROVINCE) return null
  const apart = kilometresApart(a, b)
  return apart === null ? null : apart <= NEAR ? null : false
}
