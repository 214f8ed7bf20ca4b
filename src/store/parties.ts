import { DataError } from '../errors.js'
import { grouped } from '../grouped.js'
import { type NameOverrides, resolvedKey } from '../threads/actor-names.js'
import { compare } from '../threads/links.js'
import { nameKey } from '../threads/name-key.js'
import { atOnce } from './at-once.js'
import type { Row } from './database.js'
import { decide } from './decisions.js'
import { type FoundNames, foundNames } from './found-names.js'
import { mostTold, type NameTold } from './party-facts.js'
import type { Store } from './store.js'
import { untilChanged } from './until-changed.js'

/** One actor across reports: everything that is said under one of its names. */
export interface Party {
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly reports: number
  /** Keys of other names that count as this one. */
  readonly also: readonly string[]
}

/**
 * Which names count as which: another name that reports give to one actor alone, a surname whose bearer reports tell by one such name,
 * then what people decided. A name mapped to itself stands alone.
 */
export const overridesOf = (store: Store): Promise<NameOverrides> => untilChanged(store, 'overrides', askOverrides)

/** Begins to ask which names count as which beside work that comes to need it, where that can be asked at once. */
export const besideOverrides = async <Answer>(
  store: Store,
  work: (store: Store) => Promise<Answer>,
): Promise<Answer> => {
  if (store.db.still === null) return work(store)
  const [answer] = await atOnce<[Answer, NameOverrides]>(store, [work, overridesOf])
  return answer
}

/**
 * The same with persons under whose side all reports put them that tell it: what a minister says in a report that leaves out whose minister
 * he is stands in the history of his state. Stances alone are asked for so; as actors they are two.
 */
export const stanceNamesOf = (store: Store): Promise<NameOverrides> =>
  untilChanged(store, 'names of stances', async (open) => {
    const [{ sides }, overrides] = await atOnce<[FoundNames, NameOverrides]>(open, [foundNames, overridesOf])
    return new Map([...sides, ...overrides])
  })

const askOverrides = async (store: Store): Promise<NameOverrides> => {
  const [{ names }, decisions] = await atOnce<[FoundNames, readonly Row[]]>(store, [foundNames, decisionsAbout])
  const overrides = new Map(names)
  for (const { action, target, after } of decisions) {
    if (action === 'merge-actor') overrides.set(String(target), String(after))
    else if (action === 'split-actor') overrides.set(String(target), String(target))
  }
  return overrides
}

const decisionsAbout = (store: Store): Promise<readonly Row[]> =>
  store.db.rows(
    `select action, target, after from log.decisions where action in ('merge-actor', 'split-actor') order by seq`,
  )

/** The actors of a store, those in most reports first; `words` keeps those whose name has them in it. */
export const listParties = async (store: Store, words: string | null, limit: number): Promise<readonly Party[]> => {
  const overrides = await overridesOf(store)
  const rows = await store.db.rows(
    // Readings that count no more are told by their numbers: a key of each report for every actor would be looked up as text.
    `with given as (select key, party from (select unnest(from_json($overrides, '[{"key":"VARCHAR","party":"VARCHAR"}]'), max_depth := 2))),
       old as materialized (
         select reading from log.readings semi join log.superseded using (report) union all select reading from log.reread),
       now as materialized (from log.named anti join old using (reading)),
       forms as materialized (
         select f.*, coalesce(g.party, f.name_key) as party from log.name_forms f left join given g on g.key = f.name_key),
       first as materialized (select party, count(distinct reading) as reports from now join forms using (form)
         where $words is null or party in (select party from now join forms using (form) where contains(name_key, $words))
         group by party order by reports desc, party limit $limit)
     select party, any_value(reports) as reports, name_key, name, kind, country, count(*) as times
     from first join forms using (party) join now using (form) group by all`,
    {
      overrides: JSON.stringify([...overrides.keys()].map((key) => ({ key, party: resolvedKey(key, overrides) }))),
      words: words === null ? null : nameKey(words),
      limit,
    },
  )
  return [...grouped(rows as unknown as readonly PartyForm[], ({ party }) => party)]
    .map(([key, forms]) => {
      const own = forms.filter(({ name_key }) => name_key === key)
      return {
        key,
        name: mostTold(own, 'name') ?? mostTold(forms, 'name') ?? key,
        kind: String(mostTold(forms, 'kind')),
        country: mostTold(forms, 'country'),
        reports: forms[0]!.reports,
        also: [...new Set(forms.map(({ name_key }) => name_key))].filter((other) => other !== key).sort(compare),
      }
    })
    .sort((one, other) => other.reports - one.reports || compare(one.key, other.key))
}

type PartyForm = NameTold & { readonly party: string; readonly reports: number }

/** Counts one name as another from now on, and gives the decision's number; a DataError when the store has no such name. */
export const mergeParties = async (
  store: Store,
  from: string,
  into: string,
  who: string,
  reason: string | null,
  at: string,
): Promise<number> => {
  const [gone, kept] = [await actorKey(store, from), await actorKey(store, into)]
  const overrides = await overridesOf(store)
  if (resolvedKey(kept, overrides) === resolvedKey(gone, overrides))
    throw new DataError(`"${from}" and "${into}" are one actor already`)
  return decide(
    store,
    { who, action: 'merge-actor', target: gone, before: resolvedKey(gone, overrides), after: kept, reason },
    at,
  )
}

/** Lets a name stand alone from now on, whatever it was counted as, and gives the decision's number; a DataError when it stands alone already. */
export const splitParty = async (
  store: Store,
  name: string,
  who: string,
  reason: string | null,
  at: string,
): Promise<number> => {
  const key = await actorKey(store, name)
  const before = resolvedKey(key, await overridesOf(store))
  if (before === key) throw new DataError(`"${name}" is counted as no other actor; there is nothing to split`)
  return decide(store, { who, action: 'split-actor', target: key, before, after: key, reason }, at)
}

const actorKey = async (store: Store, name: string): Promise<string> => {
  const key = nameKey(name)
  const [row] = await store.db.rows(
    'select 1 as there from log.name_forms where name_key = $key or list_contains(alias_keys, $key) limit 1',
    { key },
  )
  if (row === undefined)
    throw new DataError(`"${name}": no actor in the store has this name; "parley actors list" shows them`)
  return key
}
