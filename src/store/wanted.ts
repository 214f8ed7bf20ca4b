import { type NameOverrides, resolvedKey } from '../threads/actor-names.js'
import { nameKey } from '../threads/name-key.js'
import { amongTexts } from './among.js'
import { overridesOf, stanceNamesOf } from './parties.js'
import type { Store } from './store.js'

/** What part of the record is asked for; null asks for all. Days are YYYY-MM-DD, both ends included. */
export interface Wanted {
  readonly since: string | null
  readonly until: string | null
  /** A party by any of its names. */
  readonly party: string | null
  /** A place by its name, or an issue by its code or words, where the question is about those. */
  readonly place: string | null
  readonly issue: string | null
  readonly limit: number
}

/** The name keys that count as the party; null when no party is asked for. */
export const keysOfParty = (store: Store, party: string | null): Promise<ReadonlySet<string> | null> =>
  keysUnder(store, party, overridesOf)

/** The same of a party as stances are asked for: with those who speak for it. */
export const keysOfHolder = (store: Store, party: string | null): Promise<ReadonlySet<string> | null> =>
  keysUnder(store, party, stanceNamesOf)

const keysUnder = async (
  store: Store,
  party: string | null,
  namesOf: (store: Store) => Promise<NameOverrides>,
): Promise<ReadonlySet<string> | null> => {
  if (party === null) return null
  const overrides = await namesOf(store)
  const wanted = resolvedKey(nameKey(party), overrides)
  return new Set([wanted, ...[...overrides.keys()].filter((key) => resolvedKey(key, overrides) === wanted)])
}

/**
 * Every name the party goes by in the store's reports, for comparing with what records say; null when no party is asked for, and an
 * empty list when nobody has the name.
 */
export const namesOfParty = async (store: Store, party: string | null): Promise<readonly string[] | null> => {
  const keys = await keysOfParty(store, party)
  if (keys === null) return null
  const rows = await store.db.rows(
    `with found as materialized (from log.name_forms where ${amongTexts('name_key', keys)}) select distinct name from found order by name`,
  )
  return rows.map(({ name }) => String(name))
}
