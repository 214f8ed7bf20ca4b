import { shiftedIso } from '../mentions/dates/days.js'
import type { OutsideEvent } from '../outside/model.js'
import type { Happened } from '../store/happened.js'
import type { NameOverrides } from '../threads/actor-names.js'
import { windowOf } from '../threads/windows.js'
import { type Agreement, agreement, agreementByType, type TypeAgreement } from './agreement.js'
import { lineUp } from './line-up.js'
import type { LineUp, Side, Sided, TheirEvent } from './model.js'
import { ourSide, sideOf } from './sides.js'

/** What is compared, and by what. */
export interface CompareWanted {
  /** Days (YYYY-MM-DD) between which both lists are compared, both included; null for open ends. */
  readonly since: string | null
  readonly until: string | null
  /** Keys of one party: of theirs only events that name it; null for all. */
  readonly party: ReadonlySet<string> | null
  /** Words of a place: of theirs only events there; null for all. */
  readonly place: string | null
  /** Days that two events may lie apart. */
  readonly days: number
  /** Which names count as which. */
  readonly overrides: NameOverrides
}

/** Two lists side by side. */
export interface Comparison extends LineUp {
  /** The days compared: those asked for, within those that both lists have. */
  readonly from: string | null
  readonly to: string | null
  readonly agreement: Agreement
  readonly types: readonly TypeAgreement[]
}

/**
 * Lines our happenings up with outside events. Only days that both lists reach are compared: what lies outside one list's days tells nothing
 * of the other. Reads the lexicons of the codebook in use.
 */
export const compareEvents = (
  ours: readonly Happened[],
  theirs: readonly OutsideEvent[],
  { since, until, party, place, days, overrides }: CompareWanted,
): Comparison => {
  const from = latest([since, earliest(ours.map((event) => event.from)), earliest(theirs.map((event) => event.from))])
  const to = earliest([until, latest(ours.map((event) => event.to)), latest(theirs.map((event) => event.to))])
  const core = daysBetween(from, to)
  const near = daysBetween(from === null ? null : shiftedIso(from, -days), to === null ? null : shiftedIso(to, days))
  const isThere = ({ place: where }: OutsideEvent): boolean =>
    place === null || (where ?? '').toLowerCase().includes(place.toLowerCase())
  const names = ({ actors, recipients }: TheirEvent): boolean =>
    party === null || [...actors, ...recipients].some(({ key }) => key !== null && party.has(key))
  const their = theirs
    .filter((event) => near(event) && isThere(event))
    .map(withSides((name: string, day) => sideOf(name, day, overrides)))
    .filter(names)
  const our = ours.filter(near).map(withSides(ourSide))
  const lined = lineUp(our, their, days)
  // An event past the end of the other list may have its pair within, but without one it tells nothing.
  const kept = {
    matched: lined.matched,
    onlyOurs: lined.onlyOurs.filter(({ event }) => core(event)),
    onlyTheirs: lined.onlyTheirs.filter(({ event }) => core(event)),
  }
  return { ...kept, from, to, agreement: agreement(kept), types: agreementByType(kept) }
}

/** Whether an event touches those days. */
const daysBetween =
  (from: string | null, to: string | null) =>
  (event: { readonly from: string; readonly to: string }): boolean =>
    (from === null || event.to >= from) && (to === null || event.from <= to)

/** An event as either list has it, its parties told in the list's own way. */
interface Told<Party> {
  readonly from: string
  readonly to: string
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
}

/** Gives events their days and sides; a party is looked up once for each day it is told of. */
const withSides = <Party, Event extends Told<Party>>(
  sideOn: (party: Party, day: string) => Side,
): ((event: Event) => Sided<Event>) => {
  const known = new Map<string, Side>()
  const side = (party: Party, day: string): Side => {
    const key = JSON.stringify([day, party])
    const found = known.get(key) ?? sideOn(party, day)
    known.set(key, found)
    return found
  }
  return (event) => ({
    event,
    days: windowOf(event)!,
    actors: event.actors.map((party) => side(party, event.from)),
    recipients: event.recipients.map((party) => side(party, event.from)),
  })
}

const earliest = (days: readonly (string | null)[]): string | null =>
  days.reduce((best, day) => (best === null || (day !== null && day < best) ? day : best), null)

const latest = (days: readonly (string | null)[]): string | null =>
  days.reduce((best, day) => (best === null || (day !== null && day > best) ? day : best), null)
