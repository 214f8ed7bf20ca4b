import { grouped } from '../grouped.js'
import { issueOf } from '../knowledge/issues.js'
import { type NameOverrides, resolvedKey } from '../threads/actor-names.js'
import type { PositionTrait } from '../threads/kinds/position.js'
import { relate } from '../threads/kinds.js'
import { compare } from '../threads/links.js'
import { historyKey, type PositionHistory, positionHistories } from '../threads/position-history.js'
import { amongTexts } from './among.js'
import type { Parameters } from './database.js'
import { overridesOf } from './parties.js'
import { partyFacts } from './party-facts.js'
import { type Saying, sayings } from './sayings.js'
import type { Store } from './store.js'
import { namedBySubject, stancesBySubject, stancesOn, stancesWhere } from './traits.js'
import { keysOfParty, type Wanted } from './wanted.js'

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

// Of a question about everybody the newest stances are taken up.
const MOST_STANCES = 4000

/** Which histories: those of a party, of an issue; with stances of these days; of these subjects (subjectOf) alone. */
export type HistoriesWanted = Omit<Wanted, 'place'> & { readonly subjects?: readonly string[] }

/** Stances of the parties and issues asked for, without words: by party and issue, earliest first; at most `limit` histories. */
export const stancesAsked = async (
  store: Store,
  { since, until, party, issue, limit, subjects }: HistoriesWanted,
): Promise<readonly PositionHistory[]> => {
  const overrides = await overridesOf(store)
  const keys = await keysOfParty(store, party)
  const asked = [
    '($since is null or t.day >= $since::date) and ($until is null or t.day <= $until::date)',
    ...(subjects === undefined ? [] : [amongTexts('t.subject', subjects)]),
    ...(keys === null ? [] : [`split_part(t.subject, '|', 1) in (select unnest(from_json($keys, '["VARCHAR"]')))`]),
    ...(issue === null
      ? []
      : [
          `(lower(split_part(t.subject, '|', 2)) = lower($issue) or contains(lower(json_extract_string(t.body, '$.issue')), lower($issue)))`,
        ]),
  ].join(' and ')
  const given = {
    until,
    ...(keys === null ? {} : { keys: JSON.stringify([...keys]) }),
    ...(issue === null ? {} : { issue }),
    most: MOST_STANCES,
  }
  const newest = `${asked} order by t.day desc, t.report, t.id limit $most`
  const ofEverybody = since === null && keys === null && issue === null && subjects === undefined
  const told =
    subjects === undefined
      ? await stancesOfFirst(store, newest, given, { since, ofEverybody, limit, overrides })
      : await stancesWhere(store, newest, { ...given, since })
  return positionHistories(told.map((stance) => ({ ...stance, party: resolvedKey(stance.party, overrides) }))).slice(
    0,
    limit,
  )
}

/** Of the newest stances those of the first parties and issues: of the others, whose they are and on what is enough, which is fetched sooner. */
const stancesOfFirst = async (
  store: Store,
  newest: string,
  given: Parameters & { readonly until: string | null },
  { since, ofEverybody, limit, overrides }: Of,
): Promise<readonly PositionTrait[]> => {
  const bySubject = (first: string | null): Promise<ReadonlyMap<string, number>> =>
    stancesBySubject(store, newest, { ...given, since: first })
  let first = ofEverybody ? await dayOfNewest(store, given.until) : since
  let found = await bySubject(first)
  // Of all times, the last days alone where they have stances enough: they lie side by side, and all together fill most of a store.
  if (ofEverybody && first !== null && sum(found.values()) < MOST_STANCES) {
    first = null
    found = await bySubject(first)
  }
  return stancesOn(store, firstSubjects(found.keys(), overrides, limit), newest, { ...given, since: first })
}

interface Of extends Pick<HistoriesWanted, 'since' | 'limit'> {
  readonly ofEverybody: boolean
  readonly overrides: NameOverrides
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
export const positionHistory = async (store: Store, wanted: HistoriesWanted): Promise<readonly History[]> => {
  const histories = await stancesAsked(store, wanted)
  const words = await sayings(
    store,
    histories.flatMap((history) => history.stances.map((ref) => ({ about: 'position' as const, ref }))),
  )
  const facts = await partyFacts(
    store,
    histories.map((history) => history.party),
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
