import { DataError } from '../errors.js'
import { grouped } from '../grouped.js'
import { type NameOverrides, ON_SIDE, resolvedKey } from '../threads/actor-names.js'
import { compare } from '../threads/links.js'
import { nameKey } from '../threads/name-key.js'
import { atOnce } from './at-once.js'
import type { Row } from './database.js'
import { decide } from './decisions.js'
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
    const [sides, overrides] = await atOnce<[Aliases, NameOverrides]>(open, [sidesOfPersons, overridesOf])
    return new Map([...sides, ...overrides])
  })

/** Persons with the one side that reports put them on. */
const sidesOfPersons = (store: Store): Promise<Aliases> =>
  aliasesOf(
    store,
    `with told as (select name_key as alias, unnest(alias_keys) as mark from log.name_forms where kind = 'person' and len(alias_keys) > 0)
     select alias, min(substr(mark, len(alias) + 2)) as key from told where starts_with(mark, alias || '${ON_SIDE}')
     group by alias having count(distinct mark) = 1`,
  )

const askOverrides = async (store: Store): Promise<NameOverrides> => {
  const [named, surnamed, decisions] = await atOnce<[Aliases, Aliases, readonly Row[]]>(store, [
    otherNames,
    surnames,
    decisionsAbout,
  ])
  const overrides = new Map([...named, ...surnamed])
  for (const { action, target, after } of decisions) {
    if (action === 'merge-actor') overrides.set(String(target), String(after))
    else if (action === 'split-actor') overrides.set(String(target), String(target))
  }
  return overrides
}

type Aliases = readonly (readonly [alias: string, key: string])[]

/** What a question finds as `alias` and `key`, which a large store has thousands of: as one text they are here in a fraction of the time. */
const aliasesOf = async (store: Store, question: string): Promise<Aliases> => {
  const [row] = await store.db.rows(
    `select coalesce(cast(json_group_object(alias, key) as varchar), '{}') as names from (${question})`,
  )
  return Object.entries(JSON.parse(String(row!.names)) as Readonly<Record<string, string>>)
}

/** The aliases that are names. */
const NAMES = `list_filter(alias_keys, lambda alias: not contains(alias, '${ON_SIDE}'))`

/**
 * Names that reports give to one actor alone, each with the actor's key. "The Defence Ministry" that one report calls Ruvonia's is the one
 * of Ruvonia, unless another country's is told of.
 */
const otherNames = (store: Store): Promise<Aliases> =>
  aliasesOf(
    store,
    // All names are gathered only where some body has a country's: a large store has many.
    `with named as materialized (
       select distinct name_key as key, unnest(${NAMES}) as alias from log.name_forms where len(alias_keys) > 0),
     bodies as (
       select key, min(alias) as first, count(*) as countries from named where starts_with(alias, key || ' of ') group by key),
     names as materialized (select distinct name_key as name from log.name_forms where exists (from bodies)),
     owned as (
       select key from bodies where countries > 1 or exists (
         from names where ends_with(name, ' ' || key) or (starts_with(name, key || ' of ') and name != first)))
     select alias, min(key) as key from named group by alias
     having count(*) = 1 and alias != min(key) and not (starts_with(alias, min(key) || ' of ') and min(key) in (from owned))`,
  )

/**
 * Surnames that stand alone in some reports, each with the one full name of others that shares a longer name with it ("Foreign Minister
 * Belir"). A report that tells of another office, body or country holds it apart; so does one that tells nothing, where others bear it.
 */
const surnames = (store: Store): Promise<Aliases> =>
  aliasesOf(
    store,
    `with people as materialized (
       select name_key as key, split_part(name_key, ' ', -1) as surname, ${NAMES} as told, country from log.name_forms
       where kind = 'person'),
     alone as (from people where key = surname),
     bearers as (
       select key, surname, flatten(list(told)) as told, list(distinct country) filter (country is not null) as countries
       from people where key != surname and surname in (select key from alone) group by key, surname),
     pairs as (
       select a.key as alias, b.key, count(*) as forms, count_if(list_has_any(a.told, b.told)) as shared, count_if(len(a.told) > 0) as told,
         bool_and(a.country is null or b.countries is null or list_contains(b.countries, a.country)) as agree
       from alone a join bearers b on b.surname = a.key group by a.key, b.key)
     select alias, any_value(key) as key from (select *, count(*) over (partition by alias) as bearers from pairs) where shared > 0 group by alias
     having count(*) = 1 and bool_and(agree and shared = told and (shared = forms or bearers = 1))`,
  )

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
