/** Events made ready for comparing: what is asked of one again for each event that it is held against is worked out once. */
import { placeKey } from '../knowledge/place-key.js'
import type { OutsideEvent } from '../outside/model.js'
import type { Happened } from '../store/happened.js'
import { nameKey } from '../threads/name-key.js'
import { isTogether } from '../views/across/act-families.js'
import type { OurEvent, Side, Sided, TheirEvent } from './model.js'

/** A side, ready to be compared. */
export interface ComparableSide extends Side {
  /** The words of its key; none where it has none. */
  readonly words: readonly string[]
  /** What those told by a description alone are told as, without article and plural; null for those with a key. */
  readonly description: string | null
}

/** An event, ready to be compared. */
interface Comparable<Event> {
  readonly of: Sided<Event>
  readonly actors: readonly ComparableSide[]
  readonly recipients: readonly ComparableSide[]
  /** Actors and recipients. */
  readonly all: readonly ComparableSide[]
  /** Whether one of them has a key. */
  readonly isNamed: boolean
  /** Its place as places are looked up; '' for none. */
  readonly placeKey: string
}

/** One of theirs, ready to be compared. */
export type ComparableTheirs = Comparable<OutsideEvent>

/** One of ours, ready to be compared. */
export interface ComparableOurs extends Comparable<Happened> {
  /** Whether no side comes first: they act together, or in fighting each is an actor. */
  readonly isMutual: boolean
}

/** Makes one of our events ready. */
export const comparableOurs = (ours: OurEvent): ComparableOurs => ({
  ...comparable(ours, ours.event.place ?? ''),
  isMutual: isMutual(ours),
})

/** Makes one of theirs ready; of a place with what it lies in behind commas, the place alone counts. */
export const comparableTheirs = (theirs: TheirEvent): ComparableTheirs =>
  comparable(theirs, theirs.event.place?.split(',')[0] ?? '')

const comparable = <Event>(of: Sided<Event>, place: string): Comparable<Event> => {
  const [actors, recipients] = [of.actors.map(comparableSide), of.recipients.map(comparableSide)]
  const all = [...actors, ...recipients]
  return {
    of,
    actors,
    recipients,
    all,
    isNamed: all.some(({ key }) => key !== null),
    placeKey: placeKey(place),
  }
}

const comparableSide = (side: Side): ComparableSide => ({
  ...side,
  words: side.key?.split(' ') ?? [],
  description: side.key === null ? described(side.name) : null,
})

/** "Rebels", "the rebels" and "REBEL" are one description. */
const described = (name: string): string =>
  nameKey(name.replace(/\s*\([^()]*\)\s*$/, ''))
    .replace(/^(?:the|a|an) /, '')
    .replace(/s$/, '')

const isMutual = ({ event, actors, recipients }: OurEvent): boolean =>
  isTogether(event.plover) ||
  (event.plover === 'ASSAULT' &&
    actors.length > 1 &&
    recipients.every(({ name }) => actors.some((actor) => actor.name === name)))
