import { grouped } from '../grouped.js'
import { issueOf } from '../knowledge/issues.js'
import { type NameOverrides, resolvedKey } from '../threads/actor-names.js'
import type { PositionTrait } from '../threads/kinds/position.js'
import { relate } from '../threads/kinds.js'
import { compare } from '../threads/links.js'
import { heldUnder, historyKey, type PositionHistory, positionHistories } from '../threads/position-history.js'
import { atOnce } from './at-once.js'
import type { Parameters } from './database.js'
import { besideOverrides, stanceNamesOf } from './parties.js'
import { partyFacts } from './party-facts.js'
import { type Saying, sayings } from './sayings.js'
import type { Store } from './store.js'
import { namedBySubject, stancesBySubject, stancesOn } from './traits.js'
import { keysOfHolder, type Wanted } from './wanted.js'

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

/** Of a question about everybody the newest stances are taken up. */
export const MOST_STANCES = 4000

/** Which histories: those of a party, of an issue; with stances of these days. */
export type HistoriesWanted = Omit<Wanted, 'place'>

/** Stances as histories, a party's under any of its names together: by party and issue, earliest first; at most `limit` of them. */
export const historiesOf = (
  stances: readonly PositionTrait[],
  overrides: NameOverrides,
  limit: number,
): readonly PositionHistory[] =>
  positionHistories(stances.map((stance) => heldUnder(stance, overrides))).slice(0, limit)

/** Conditions on stances `t` of a question that may be narrowed, and what they are given; the keys are those of the party asked for. */
export const narrowedTo = (
  { until, issue }: Pick<Wanted, 'until' | 'issue'>,
  keys: ReadonlySet<string> | null,
): { readonly conditions: readonly string[]; readonly given: Parameters & { readonly until: string | null } } => ({
  conditions: [
    '($until is null or t.day <= $until::date)',
    ...(keys === null ? [] : [`split_part(t.subject, '|', 1) in (select unnest(from_json($keys, '["VARCHAR"]')))`]),
    ...(issue === null
      ? []
      : [
          `(lower(split_part(t.subject, '|', 2)) = lower($issue) or contains(lower(json_extract_string(t.body, '$.issue')), lower($issue)))`,
        ]),
  ],
  given: {
    until,
    ...(keys === null ? {} : { keys: JSON.stringify([...keys]) }),
    ...(issue === null ? {} : { issue }),
  },
})

/** Of the newest stances asked for those of the first parties and issues: of the others, whose they are and on what is enough, which is fetched sooner. */
const stancesOfFirst = async (store: Store, wanted: HistoriesWanted): Promise<readonly PositionTrait[]> => {
  const { since, until, issue, limit } = wanted
  const keys = await keysOfHolder(store, wanted.party)
  const { conditions, given } = narrowedTo(wanted, keys)
  const newest = `($since is null or t.day >= $since::date) and ${conditions.join(' and ')}
    order by t.day desc, t.report, t.id limit ${MOST_STANCES}`
  const bySubject = (first: string | null): Promise<ReadonlyMap<string, number>> =>
    stancesBySubject(store, newest, { ...given, since: first })
  const ofEverybody = since === null && keys === null && issue === null
  let first = ofEverybody ? await dayOfNewest(store, until) : since
  let found = await bySubject(first)
  // Of all times, the last days alone where they have stances enough: they lie side by side, and all together fill most of a store.
  if (ofEverybody && first !== null && sum(found.values()) < MOST_STANCES) {
    first = null
    found = await bySubject(first)
  }
  const subjects = firstSubjects(found.keys(), await stanceNamesOf(store), limit)
  return stancesOn(store, subjects, newest, { ...given, since: first })
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, number) => all + number, 0)

/** The subjects of the first parties and issues, so many of them. */
const firstSubjects = (subjects: Iterable<string>, overrides: NameOverrides, most: number): readonly string[] => {
  const histories = grouped([...subjects], (subject) => {
    const { party, code } = namedBySubject(subject)
    return historyKey({ party: resolvedKey(party, overrides), code })
  })
  return [...histories]
    .sort(([one], [other]) => compare(one, other))
    .slice(0, most)
    .flatMap(([, same]) => same)
}

// Some stances are those of reports that a later version replaces: so many more are counted than are asked for.
const SPARE = 1.25

/** The day from which on there are stances enough; null where there are no more than that. */
const dayOfNewest = async (store: Store, until: string | null): Promise<string | null> => {
  const [last] = await store.db.rows(
    `select day from log.stances where day is not null and ($until is null or day <= $until::date)
     order by day desc limit 1 offset ${Math.ceil(MOST_STANCES * SPARE)}`,
    { until },
  )
  return last === undefined ? null : String(last.day)
}

/** Histories of the parties and issues asked for, by party and issue; at most `limit` of them. */
export const positionHistory = (store: Store, wanted: HistoriesWanted): Promise<readonly History[]> =>
  besideOverrides(store, (each) => historiesAsked(each, wanted))

const historiesAsked = async (store: Store, wanted: HistoriesWanted): Promise<readonly History[]> => {
  const stances = await stancesOfFirst(store, wanted)
  const histories = historiesOf(stances, await stanceNamesOf(store), wanted.limit)
  const told = histories.flatMap(({ stances }) => stances.map((ref) => ({ about: 'position' as const, ref })))
  const parties = histories.map(({ party }) => party)
  const [words, facts] = await atOnce<[Awaited<ReturnType<typeof sayings>>, Awaited<ReturnType<typeof partyFacts>>]>(
    store,
    [(each) => sayings(each, told), (each) => partyFacts(each, parties)],
  )
  return histories.map((history) => ({
    party: facts.get(history.party)?.name ?? history.party,
    issue: issueIn(history),
    code: history.code,
    stances: history.stances.map((stance, at) => ({
      stance: stance.stance,
      move: moveFrom(history.stances[at - 1], stance),
      says: words('position', stance),
    })),
  }))
}

/** What its stances are on: their own words for it where they have the same, else what the list of issues calls it. */
const issueIn = ({ code, stances }: PositionHistory): string => {
  const [first, another] = new Set(stances.map(({ issue }) => issue))
  return another === undefined ? first! : (issueOf(code)?.label ?? first!)
}

/** What a stance is to the one before it in a history. */
export const moveFrom = (before: PositionTrait | undefined, stance: PositionTrait): Stance['move'] => {
  if (before === undefined) return 'new'
  const relation = relate(before, stance)?.relation
  return relation === 'same' || relation === 'revised' || relation === 'conflicts' ? relation : 'other'
}
