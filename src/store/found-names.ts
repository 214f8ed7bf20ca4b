import { ON_SIDE } from '../threads/actor-names.js'
import { compare } from '../threads/links.js'
import { VERSION } from '../version.js'
import { atOnce } from './at-once.js'
import { hashOf } from './packed.js'
import type { Store } from './store.js'
import { untilChanged } from './until-changed.js'

/** Names and the keys of the actors that they are found to count as. */
export type Aliases = readonly (readonly [alias: string, key: string])[]

/** What is found by looking through every name that reports give to actors. */
export interface FoundNames {
  /** Other names of one actor alone, and surnames of one bearer. */
  readonly names: Aliases
  /** Persons with the one side that reports put them on. */
  readonly sides: Aliases
}

/**
 * Those of a store: as they were kept when it was last closed after writing. Where names came since (its writer was killed), or another
 * version kept them, they are looked for.
 */
export const foundNames = (store: Store): Promise<FoundNames> =>
  untilChanged(store, 'found names', async (open) => {
    const { names, sides } = (await keptTexts(open)) ?? (await lookedForTexts(open))
    return { names: pairsIn(names), sides: pairsIn(sides) }
  })

/** Keeps what is found now for the questions to come, unless it is kept already: a large store has so many names that looking takes longer than all else. */
export const keepFoundNames = async (store: Store): Promise<void> => {
  if ((await keptTexts(store)) !== null) return
  await store.db.transaction(async () => {
    const { names, sides } = await lookedForTexts(store)
    await store.db.run('delete from standing.found_names')
    await store.db.run(
      'insert into standing.found_names select count(*), $program, $names, $sides from log.name_forms',
      { program: programOfRow(), names, sides },
    )
  })
}

/** Whether what is kept is what would be found. */
export const areKeptAsFound = async (store: Store): Promise<boolean> => {
  const kept = await keptTexts(store)
  if (kept === null) return true
  const found = await lookedForTexts(store)
  return kept.names === found.names && kept.sides === found.sides
}

/** The two lists as JSON: a text of thousands of names is read in a fraction of the time that rows take. */
interface Texts {
  readonly names: string
  readonly sides: string
}

const keptTexts = async (store: Store): Promise<Texts | null> => {
  // Names only come on top: as many as there were when these were kept are the same ones.
  const [row] = await store.db.rows(
    `select names, sides from standing.found_names where program = $program and forms = (select count(*) from log.name_forms)`,
    { program: programOfRow() },
  )
  return row === undefined ? null : { names: String(row.names), sides: String(row.sides) }
}

const lookedForTexts = async (store: Store): Promise<Texts> => {
  const [others, bearers, sides] = await atOnce<[string, string, string]>(store, [
    (each) => pairsAsText(each, OTHER_NAMES),
    (each) => pairsAsText(each, SURNAMES),
    (each) => pairsAsText(each, SIDES_OF_PERSONS),
  ])
  return { names: inOrder([...pairsIn(others), ...pairsIn(bearers)]), sides: inOrder(pairsIn(sides)) }
}

const pairsIn = (text: string): Aliases => Object.entries(JSON.parse(text) as Readonly<Record<string, string>>)

/** The same bytes for the same pairs: the database gives them in any order. */
const inOrder = (pairs: Aliases): string =>
  JSON.stringify(Object.fromEntries(pairs.toSorted(([one], [other]) => compare(one, other))))

/** What a question finds as `alias` and `key`, as one JSON object. */
const pairsAsText = async (store: Store, question: string): Promise<string> => {
  const [row] = await store.db.rows(
    `select coalesce(cast(json_group_object(alias, key) as varchar), '{}') as names from (${question})`,
  )
  return String(row!.names)
}

/** The aliases that are names. */
const NAMES = `list_filter(alias_keys, lambda alias: not contains(alias, '${ON_SIDE}'))`

/**
 * Names that reports give to one actor alone, each with the actor's key. "The Defence Ministry" that one report calls Ruvonia's is the one
 * of Ruvonia, unless another country's is told of.
 */
const OTHER_NAMES =
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
     having count(*) = 1 and alias != min(key) and not (starts_with(alias, min(key) || ' of ') and min(key) in (from owned))`

/**
 * Surnames that stand alone in some reports, each with the one full name of others that shares a longer name with it ("Foreign Minister
 * Belir"). A report that tells of another office, body or country holds it apart; so does one that tells nothing, where others bear it.
 */
const SURNAMES = `with people as materialized (
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
     having count(*) = 1 and bool_and(agree and shared = told and (shared = forms or bearers = 1))`

const SIDES_OF_PERSONS = `with told as (select name_key as alias, unnest(alias_keys) as mark from log.name_forms where kind = 'person' and len(alias_keys) > 0)
     select alias, min(substr(mark, len(alias) + 2)) as key from told where starts_with(mark, alias || '${ON_SIDE}')
     group by alias having count(distinct mark) = 1`

/** By which program a row was kept: a version whose questions are others finds others. */
const programOfRow = (): string => `${VERSION} ${hashOf(OTHER_NAMES + SURNAMES + SIDES_OF_PERSONS).slice(0, 12)}`
