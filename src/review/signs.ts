import { isAdded } from './standing.js'

/** How much hangs on a record: what makes it so, its level (3 the most), and the sentence that says so. */
export const CONSEQUENCES = {
  killed: { level: 3, says: 'counts people killed, wounded or missing' },
  assault: { level: 3, says: 'tells of an assault' },
  round: { level: 3, says: 'says how a round of talks stands' },
  answer: { level: 3, says: 'tells an answer to a proposal' },
  threat: { level: 3, says: 'is a threat under a condition' },
  stand: { level: 3, says: 'says that a party accepts or rejects something' },
  hostile: { level: 2, says: 'tells of a threat, a sanction, force or its withdrawal' },
  people: { level: 2, says: 'counts people held, freed or displaced' },
  condition: { level: 2, says: 'makes something hang on something else' },
  stance: { level: 2, says: 'says where a party stands' },
  proposal: { level: 2, says: 'says what is on the table' },
  accord: { level: 2, says: 'tells of an agreement or a concession' },
  threatened: { level: 2, says: 'a speaker threatens' },
  other: { level: 1, says: null },
} as const satisfies Readonly<Record<string, { readonly level: 1 | 2 | 3; readonly says: string | null }>>

/** What makes a record uncertain: how much it counts, and the sentence that says so. */
export const DOUBTS = {
  implied: { counts: 3, says: 'it is implied by how the text is built, not stated' },
  relative: { counts: 1, says: 'it is worked out from something stated' },
  unnamed: { counts: 3, says: 'told by an unnamed source' },
  described: { counts: 2, says: 'its source is described, not named' },
  no_source: { counts: 2, says: 'no source is stated' },
  conflict: { counts: 3, says: 'another report tells it otherwise' },
  tension: { counts: 2, says: 'it pulls apart with another record of this report' },
  notice: { counts: 2, says: 'something in the same words was seen and not recorded' },
  no_actor: { counts: 2, says: 'no actor stated' },
  no_recipient: { counts: 1, says: 'not stated to whom it was done' },
  no_day: { counts: 1, says: 'no day stated' },
  no_place: { counts: 1, says: 'no place stated' },
  no_type: { counts: 1, says: 'it is of no PLOVER type' },
  vague: { counts: 1, says: 'the number is vague' },
  no_population: { counts: 1, says: 'not stated who is counted' },
  no_holder: { counts: 1, says: 'not stated whose condition it is' },
  no_presenter: { counts: 1, says: 'not stated who put it forward' },
  few_sides: { counts: 1, says: 'fewer than two sides are stated' },
  no_code: { counts: 1, says: 'what it is about is no issue of the list' },
} as const satisfies Readonly<Record<string, { readonly counts: 1 | 2 | 3; readonly says: string }>>

export type ConsequenceSign = keyof typeof CONSEQUENCES
export type DoubtSign = keyof typeof DOUBTS

/** What was seen of a record that tells whether it should be looked at soon. */
export interface Signs {
  readonly consequence: ConsequenceSign
  readonly doubts: readonly DoubtSign[]
  /** Read otherwise since it was decided. */
  readonly suggested: boolean
}

/** The place of a record in the queue, in words. */
export interface Weighed {
  /** What the queue is ordered by, highest first: a mere order, no measure. */
  readonly priority: number
  readonly consequence: 'high' | 'middle' | 'low'
  readonly doubt: 'much' | 'some' | 'little'
  /** A sentence for each sign. */
  readonly why: readonly string[]
}

/** Suggestions come before all that nobody has decided. */
export const SUGGESTED_PRIORITY = 1000
const MUCH = 4

/** Weighs the signs of a record: what matters more and is known less comes first. */
export const weigh = ({ consequence, doubts, suggested }: Signs): Weighed => {
  const { level, says } = CONSEQUENCES[consequence]
  const doubted = doubts.reduce((sum, sign) => sum + DOUBTS[sign].counts, 0)
  return {
    priority: level * (1 + doubted) + (suggested ? SUGGESTED_PRIORITY : 0),
    consequence: level === 3 ? 'high' : level === 2 ? 'middle' : 'low',
    doubt: suggested || doubted >= MUCH ? 'much' : doubted > 0 ? 'some' : 'little',
    why: [
      ...(suggested ? ['a newer version reads it otherwise than it was decided'] : []),
      ...(says === null ? [] : [says]),
      ...doubts.map((sign) => DOUBTS[sign].says),
    ],
  }
}

/** Weighs a record that the newest reading does not have: one that a person added, or that is no longer read. */
export const weighNotRead = (id: string): Weighed => ({
  ...weigh({ consequence: 'other', doubts: [], suggested: false }),
  why: [isAdded(id) ? 'added by a person' : 'no longer read: the newest reading does not have it'],
})
