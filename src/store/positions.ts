import { nameKey, resolvedKey } from '../threads/actor-names.js'
import type { PositionTrait } from '../threads/kinds/position.js'
import { relate } from '../threads/kinds.js'
import { positionHistories } from '../threads/position-history.js'
import { overridesOf } from './parties.js'
import { type Saying, sayings } from './sayings.js'
import type { Store } from './store.js'
import { traitsWhere } from './traits.js'
import type { Wanted } from './wanted.js'

/** One stance in a history: what it is to the one before it, and the words of its report. */
export interface Stance {
  readonly stance: PositionTrait['stance']
  /** new: the first that is told; same, revised: as or other than before; else the two cannot be compared ("demands" after "accepts"). */
  readonly move: 'new' | 'same' | 'revised' | 'conflicts' | 'other'
  readonly says: Saying
}

/** What a party was told to hold on an issue, earliest report first. */
export interface History {
  readonly party: string
  readonly issue: string
  readonly code: string
  readonly stances: readonly Stance[]
}

// A question without a party or an issue is answered for the newest stances.
const MOST_STANCES = 4000

/** Histories of the parties and issues asked for, by party and issue; at most `limit` of them. */
export const positionHistory = async (
  store: Store,
  { since, until, party, issue, limit }: Wanted,
): Promise<readonly History[]> => {
  const overrides = await overridesOf(store)
  const wanted = party === null ? null : resolvedKey(nameKey(party), overrides)
  const told = await traitsWhere<PositionTrait>(
    store,
    `t.kind = 'position' and ($since is null or t.day >= $since::date) and ($until is null or t.day <= $until::date)
     order by t.day desc, t.report, t.id limit $most`,
    { since, until, most: MOST_STANCES },
  )
  const stances = told
    .map((stance) => ({ ...stance, party: resolvedKey(stance.party, overrides) }))
    .filter((stance) => (wanted === null || stance.party === wanted) && (issue === null || isAbout(stance, issue)))
  const histories = positionHistories(stances).slice(0, limit)
  const words = await sayings(
    store,
    histories.flatMap((history) => history.stances.map((ref) => ({ about: 'position' as const, ref }))),
  )
  return histories.map((history) => ({
    party: history.party,
    issue: history.stances[0]!.issue,
    code: history.code,
    stances: history.stances.map((stance, at) => ({
      stance: stance.stance,
      move: moveFrom(history.stances[at - 1], stance),
      says: words('position', stance),
    })),
  }))
}

const isAbout = ({ issue, code }: PositionTrait, words: string): boolean =>
  code.toLowerCase() === words.toLowerCase() || issue.toLowerCase().includes(words.toLowerCase())

const moveFrom = (before: PositionTrait | undefined, stance: PositionTrait): Stance['move'] => {
  if (before === undefined) return 'new'
  const relation = relate(before, stance)?.relation
  return relation === 'same' || relation === 'revised' || relation === 'conflicts' ? relation : 'other'
}
