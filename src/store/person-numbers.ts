import { resolvedKey } from '../threads/actor-names.js'
import { overridesOf } from './parties.js'
import type { Store } from './store.js'

/**
 * A number for each named person of a store, by name key as merges have it: in the order they were first read of, so that a number once given stays. And the
 * keys of those who are in public: known to a lexicon, holding an office or speaking for somebody in any report.
 */
export interface PersonNumbers {
  readonly numberOf: (nameKey: string) => number | undefined
  readonly isPublic: (nameKey: string) => boolean
}

/** Sectors of PLOVER whose people act in public. */
const OFFICES = "['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY', 'IGO', 'PTY', 'OPP', 'REB']"

/** Asks for them. Readings that later ones replace count too: what was once numbered keeps its number. */
export const personNumbers = async (store: Store): Promise<PersonNumbers> => {
  const rows = await store.db.rows(
    `select name_key, bool_or(resolved_by = 'lexicon' or speaks_for is not null or list_has_any(sector, ${OFFICES})) as public
     from log.actors where kind = 'person' and not anonymous and name_key is not null
     group by name_key order by min(reading), name_key`,
  )
  // Names that people count as one have the number of the one that was read of first, and are in public when any of them is.
  const overrides = await overridesOf(store)
  const numbers = new Map<string, number>()
  const known = new Set<string>()
  for (const [at, row] of rows.entries()) {
    const key = resolvedKey(String(row.name_key), overrides)
    if (!numbers.has(key)) numbers.set(key, at + 1)
    if (row.public === true) known.add(key)
  }
  return { numberOf: (key) => numbers.get(key), isPublic: (key) => known.has(key) }
}
