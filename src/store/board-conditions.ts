import type { ConditionRecord } from '../records/record.js'
import { resolvedKey } from '../threads/actor-names.js'
import { issuesInWords } from '../threads/issues-in-words.js'
import { sidesOfPeople } from './board.js'
import type { Row } from './database.js'
import { overridesOf } from './parties.js'
import type { Store } from './store.js'
import { untilChanged } from './until-changed.js'
import { keysOfParty, type Wanted } from './wanted.js'

/** What one half of a condition concerns: parties by their keys, issues by their codes. */
export interface Concern {
  readonly words: readonly string[]
  readonly parties: readonly string[]
  readonly codes: readonly string[]
}

/** A condition of a report, and which parties and issues its halves are about. */
export interface PlacedCondition
  extends Pick<ConditionRecord, 'id' | 'kind' | 'logic' | 'holder' | 'state' | 'according_to'> {
  readonly report: string
  readonly published: string | null
  readonly publisher: string | null
  /** Key of the party that holds it; null where it is nobody with a name. */
  readonly party: string | null
  readonly antecedent: Concern
  readonly consequent: Concern
}

const MOST_CONDITIONS = 2000

/**
 * Conditions of the reports of those days, newest first. A half concerns the parties that are named in it and the issues its words name;
 * what the holder would do or not do also concerns, first of all, the issues of the stances that are read from the same words.
 */
export const conditionsBetween = (store: Store, wanted: Wanted): Promise<readonly PlacedCondition[]> =>
  wanted.since === null && wanted.until === null && wanted.party === null && wanted.issue === null
    ? untilChanged(store, 'conditions of the board', (open) => askConditions(open, wanted))
    : askConditions(store, wanted)

const askConditions = async (store: Store, wanted: Wanted): Promise<readonly PlacedCondition[]> => {
  const { since, until, issue } = wanted
  const rows = await store.db.rows(
    `${CONDITIONS}
     select c.report, c.id, c.kind, c.logic, c.holder, c.state, c.according_to, c.published, c.publisher,
       list_transform(c.antecedent, lambda span: span.text) as first, list_transform(c.consequent, lambda span: span.text) as later,
       stood.codes as stances
     from c left join (select h.reading, h.id, list(distinct p.issue_code) as codes from halves h
       join (select reading, issue_code, unnest(evidence) as said from standing.positions where issue_code is not null) p on p.reading = h.reading
       where h.part = 'consequent' and p.said.start < h.span."end" and p.said."end" > h.span.start group by all) stood using (reading, id)
     order by c.published desc nulls last, c.report, c.id`,
    { since, until, most: MOST_CONDITIONS },
  )
  const named = await actorsIn(store, { since, until })
  const asked = await keysOfParty(store, wanted.party)
  return rows
    .map((row) => placed(row, named))
    .filter(({ party, antecedent, consequent }) => {
      const parties = [party, ...antecedent.parties, ...consequent.parties]
      const halves = [antecedent, consequent]
      return (
        (asked === null || parties.some((key) => key !== null && asked.has(key))) &&
        (issue === null || halves.some((half) => isAbout(half, issue)))
      )
    })
}

const CONDITIONS = `with c as (select t.*, r.published, r.publisher from standing.conditions t
  anti join log.superseded using (report) join log.reports r using (report)
  where ($since is null or r.published >= $since::date) and ($until is null or r.published <= $until::date)
  order by r.published desc nulls last, t.report, t.id limit $most),
  halves as (select reading, report, id, 'antecedent' as part, unnest(antecedent) as span from c
    union all select reading, report, id, 'consequent', unnest(consequent) from c)`

const isAbout = ({ words, codes }: Concern, issue: string): boolean => {
  const asked = issue.trim().toLowerCase()
  return codes.some((code) => code.toLowerCase() === asked) || words.some((text) => text.toLowerCase().includes(asked))
}

type Part = 'holder' | 'antecedent' | 'consequent'

/** Parties by the place they have in each condition, as "report id part". */
const actorsIn = async (
  store: Store,
  days: { readonly since: string | null; readonly until: string | null },
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await store.db.rows(
    `${CONDITIONS}, actors as (select reading, id, name, name_key, coalesce(part_of, speaks_for) as whole, mentions from log.actors
       where reading in (select reading from c)),
     sided as (select a.reading, a.id, a.name, a.mentions, coalesce(larger.name_key, own.name_key, a.name_key) as side from actors a
       left join actors own on own.reading = a.reading and own.id = a.whole and own.name_key is not null
       left join actors larger on larger.reading = own.reading and larger.id = own.whole
       where a.name_key is not null),
     named as (select reading, side, unnest(mentions) as at from sided)
     select report, c.id, 'holder' as part, side, 0 as place from c join sided using (reading) where sided.name = c.holder
     union select h.report, h.id, h.part, n.side, min(n.at.start) from halves h join named n on n.reading = h.reading
       where n.at.start < h.span."end" and n.at."end" > h.span.start group by all
     order by 1, 2, 3, 5, 4`,
    { ...days, most: MOST_CONDITIONS },
  )
  const overrides = await overridesOf(store)
  const people = await sidesOfPeople(
    store,
    rows.map(({ side }) => resolvedKey(String(side), overrides)),
    overrides,
  )
  const found = new Map<string, string[]>()
  for (const { report, id, part, side } of rows) {
    const resolved = resolvedKey(String(side), overrides)
    const party = people.get(resolved) ?? resolved
    const key = `${report} ${id} ${part}`
    const list = found.get(key) ?? []
    if (!list.includes(party)) found.set(key, [...list, party])
  }
  return found
}

const placed = (row: Row, named: ReadonlyMap<string, readonly string[]>): PlacedCondition => {
  const parties = (part: Part): readonly string[] => named.get(`${row.report} ${row.id} ${part}`) ?? []
  const first = (row.first ?? []) as readonly string[]
  const later = (row.later ?? []) as readonly string[]
  const stances = (row.stances ?? []) as readonly string[]
  return {
    report: String(row.report),
    id: String(row.id),
    published: row.published as string | null,
    publisher: row.publisher as string | null,
    kind: row.kind as PlacedCondition['kind'],
    logic: row.logic as PlacedCondition['logic'],
    holder: row.holder as string | null,
    state: row.state as PlacedCondition['state'],
    according_to: (row.according_to ?? []) as readonly string[],
    party: parties('holder')[0] ?? null,
    antecedent: { words: first, parties: parties('antecedent'), codes: issuesInWords(first.join(' ')) },
    consequent: {
      words: later,
      parties: parties('consequent'),
      codes: [...new Set([...stances.toSorted(), ...issuesInWords(later.join(' '))])],
    },
  }
}
