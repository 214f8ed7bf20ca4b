import type { Store } from './store.js'

/** What is said of a party under one key: the name it is mostly written with, what it is, and of which country. */
export interface PartyFacts {
  readonly name: string
  readonly kind: string
  readonly country: string | null
}

/** Facts of the parties with these keys; a key that nobody is named by is left out. */
export const partyFacts = async (store: Store, keys: readonly string[]): Promise<ReadonlyMap<string, PartyFacts>> => {
  if (keys.length === 0) return new Map()
  const rows = await store.db.rows(
    `select name_key, mode(name order by name) as name, mode(kind order by kind) as kind, mode(country order by country) as country
     from log.actors where name_key in (select unnest(from_json($keys, '["VARCHAR"]'))) group by name_key`,
    { keys: JSON.stringify([...new Set(keys)]) },
  )
  return new Map(
    rows.map(({ name_key, name, kind, country }) => [
      String(name_key),
      { name: String(name), kind: String(kind), country: country as string | null },
    ]),
  )
}
