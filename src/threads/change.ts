/** What a change is, and which is told first. */
import type { Trait } from './kinds.js'
import type { Ref } from './model.js'

/** One thing that is new, or stands otherwise than before. */
export interface Change {
  readonly kind: 'new' | 'revised' | 'superseded' | 'contradicted' | 'settled'
  /** Kind of trait it is about. */
  readonly about: Exclude<Trait['kind'], 'journey'>
  /** Where the new reports say so. */
  readonly right: Ref
  /** What it was before; null for what was not told before. */
  readonly left: Ref | null
  /** One plain sentence. */
  readonly why: string
}

/** A change on its way into the list. */
export interface Ranked extends Change {
  /** Lower is told first; whole numbers are the kinds of RANK. */
  readonly rank: number
  /** How many died in a happening of a known day: more are told first among those of one kind of RANK. */
  readonly dead?: number
  /** Changes that say the same have one mark; the first is kept. */
  readonly mark: string
}

/** What is told first, by what it means for those who follow the conflict. */
export const RANK = {
  manyKilled: 0,
  settled: 1,
  round: 2,
  proposal: 3,
  killed: 4,
  superseded: 5,
  contradicted: 6,
  position: 7,
  happening: 8,
  stand: 9,
  text: 10,
} as const

/** "round of talks (Geneva talks)": with its label, unless that says no more. */
export const calledRound = (label: string): string =>
  BARE.test(label) ? 'round of talks' : `round of talks (${label})`

const BARE = /^(?:a |the )?(?:new )?(?:round|session|talks|negotiations)(?: of (?:talks|negotiations))?$/i
