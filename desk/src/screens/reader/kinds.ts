import type { List } from '../../../../src/views/record-words.js'

/** What each kind of record is called, many and one, in the order they are shown. */
export const KIND_NAMES: Readonly<Record<List, readonly [string, string]>> = {
  statements: ['Statements', 'Statement'],
  events: ['Events', 'Event'],
  positions: ['Positions', 'Position'],
  conditions: ['Conditions', 'Condition'],
  rounds: ['Rounds of talks', 'Round of talks'],
  proposals: ['Proposals', 'Proposal'],
  figures: ['Figures', 'Figure'],
  tensions: ['Tensions', 'Tension'],
  wording: ['Loaded words', 'Loaded word'],
  actors: ['Actors', 'Actor'],
  places: ['Places', 'Place'],
}

/** All kinds in that order. */
export const KINDS = Object.keys(KIND_NAMES) as readonly List[]

// Names stand under almost every word; they are there when they are asked for.
const AT_FIRST: readonly List[] = KINDS.filter((kind) => kind !== 'actors' && kind !== 'places')

/** The kinds that are switched on, from the address (`kinds`: names with commas; "none"; left out for those shown at first). */
export const kindsOn = (asked: string | null): ReadonlySet<List> =>
  new Set(asked === null ? AT_FIRST : KINDS.filter((kind) => asked.split(',').includes(kind)))

/** The kinds with one switched, as the address has them; null for those shown at first. */
export const switched = (on: ReadonlySet<List>, kind: List): string | null => {
  const next = KINDS.filter((each) => on.has(each) !== (each === kind))
  if (next.length === AT_FIRST.length && next.every((each) => AT_FIRST.includes(each))) return null
  return next.length === 0 ? 'none' : next.join(',')
}
