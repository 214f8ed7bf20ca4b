import { type NameOverrides, resolvedKey } from '../threads/actor-names.js'
import type { PositionTrait } from '../threads/kinds/position.js'
import type { Ref } from '../threads/model.js'
import type { Row } from './database.js'
import { overridesOf } from './parties.js'
import type { Store } from './store.js'
import { asTrait, rowsInReports } from './traits.js'
import { untilChanged } from './until-changed.js'
import type { Wanted } from './wanted.js'

/** A stance on the board. */
export type BoardStance = PositionTrait & {
  /** Key of the name it stands under in its own report; `party` is what that counts as. */
  readonly holder: string
  /** Its own report ties the holder to the party, or other reports do. */
  readonly tied: 'here' | 'elsewhere'
}

/** What a report says of one stance: who holds it, on what in its words, and who says so. */
export interface StanceFacts {
  readonly report: string
  readonly id: string
  readonly published: string | null
  readonly publisher: string | null
  readonly actor: string
  readonly issue: string
  readonly according_to: readonly string[]
  readonly words: readonly string[]
}

// More than any board shows; of very many the newest are taken up.
const MOST_STANCES = 6000

/**
 * Every stance of those days on an issue that has a code, newest first; those of reports without a day last, and only where no days are
 * asked for. What a person holds whom the report ties to no party counts as the party's that all other reports tie the person to.
 */
export const boardStances = (store: Store, wanted: StancesWanted): Promise<readonly BoardStance[]> =>
  wanted.since === null && wanted.until === null && wanted.issue === null
    ? untilChanged(store, 'stances of the board', (open) => askStances(open, wanted))
    : askStances(store, wanted)

type StancesWanted = Pick<Wanted, 'since' | 'until' | 'issue'>

const askStances = async (store: Store, { since, until, issue }: StancesWanted): Promise<readonly BoardStance[]> => {
  const rows = await store.db.rows(
    `select p.report, p.id, p.party, p.party_key, p.issue, p.issue_code, p.stance, t.body
     from (from standing.positions anti join log.superseded using (report)) p join log.reports r using (report)
     left join standing.stances t on t.reading = p.reading and t.id = p.id
     where p.issue_code is not null and (t.body is not null or (r.published is null and p.party_key is not null))
       and ($since is null or r.published >= $since::date) and ($until is null or r.published <= $until::date)
       and ($issue is null or lower(p.issue_code) = lower($issue) or contains(lower(p.issue), lower($issue)))
     order by r.published desc nulls last, p.report, p.id limit $most`,
    { since, until, issue, most: MOST_STANCES },
  )
  const overrides = await overridesOf(store)
  const told = onceEach(
    rows.map((row) => {
      const trait = row.body === null ? undated(row) : (asTrait(row.body) as PositionTrait)
      return { ...trait, party: resolvedKey(trait.party, overrides) }
    }),
  )
  const sides = await sidesOfPeople(
    store,
    told.map(({ party }) => party),
    overrides,
  )
  return told.map((stance) => {
    const side = sides.get(stance.party)
    const holder = stance.party
    return side === undefined
      ? { ...stance, holder, tied: 'here' }
      : { ...stance, party: side, holder, tied: 'elsewhere' }
  })
}

/** One of each party, issue and stance of a report. */
const onceEach = (stances: readonly PositionTrait[]): readonly PositionTrait[] => {
  const seen = new Set<string>()
  return stances.filter(({ report, party, code, stance }) => {
    const key = [report, party, code, stance].join('|')
    return !seen.has(key) && seen.add(key)
  })
}

/** A stance of a report without a day: it can be shown, and compared with no other. */
const undated = (row: Row): PositionTrait => ({
  kind: 'position',
  report: String(row.report),
  id: String(row.id),
  day: null,
  keys: [],
  party: String(row.party_key),
  who: String(row.party),
  issue: String(row.issue),
  code: String(row.issue_code),
  stance: row.stance as PositionTrait['stance'],
  names: [],
  stems: [],
  sources: [],
  meeting: null,
  published: null,
})

/** The party of each person among these names, where all reports that tie the person to one name the same. */
export const sidesOfPeople = async (
  store: Store,
  keys: readonly string[],
  overrides: NameOverrides,
): Promise<ReadonlyMap<string, string>> => {
  if (keys.length === 0) return new Map()
  const rows = await store.db.rows(
    `with now as (select reading, id, kind, name_key, coalesce(part_of, speaks_for) as whole
         from log.actors anti join log.reread using (reading) anti join log.superseded using (report)),
       people as (select reading, name_key, whole from now where kind = 'person' and whole is not null
         and name_key in (select unnest(from_json($keys, '["VARCHAR"]'))))
     select p.name_key as person, list(distinct coalesce(larger.name_key, own.name_key)) as sides
     from people p join now own on own.reading = p.reading and own.id = p.whole
     left join now larger on larger.reading = own.reading and larger.id = own.whole
     where own.name_key is not null group by 1`,
    { keys: JSON.stringify([...new Set(keys)]) },
  )
  const found = new Map<string, string>()
  for (const { person, sides } of rows) {
    const resolved = new Set((sides as readonly string[]).map((side) => resolvedKey(side, overrides)))
    const [side] = resolved
    if (resolved.size === 1 && side !== undefined && side !== String(person)) found.set(String(person), side)
  }
  return found
}

/** What the reports say of these stances, by refKey. */
export const stanceFacts = async (store: Store, refs: readonly Ref[]): Promise<ReadonlyMap<string, StanceFacts>> => {
  const rows = await rowsInReports(
    store,
    'standing.positions',
    refs,
    'actor, issue, according_to, list_transform(evidence, lambda span: span.text) as words',
    'published, publisher',
  )
  return new Map(
    [...rows].map(([key, row]) => [
      key,
      {
        report: String(row.report),
        id: String(row.id),
        published: row.published as string | null,
        publisher: row.publisher as string | null,
        actor: String(row.actor),
        issue: String(row.issue),
        according_to: row.according_to as readonly string[],
        words: row.words as readonly string[],
      },
    ]),
  )
}
