import { grouped } from '../grouped.js'
import { compare } from '../threads/links.js'
import { amongTexts } from './among.js'
import type { Store } from './store.js'

/** What is said of a party under one key: the name it is mostly written with, what it is, and of which country. */
export interface PartyFacts {
  readonly name: string
  readonly kind: string
  readonly country: string | null
}

/** A way in which an actor with a name is told of, and how often it is. */
export interface NameTold extends PartyFacts {
  readonly name_key: string
  readonly times: number
}

/** Facts of the parties with these keys; a key that nobody is named by is left out. */
export const partyFacts = async (store: Store, keys: readonly string[]): Promise<ReadonlyMap<string, PartyFacts>> => {
  if (keys.length === 0) return new Map()
  const rows = await store.db.rows(
    `with found as materialized (from log.name_forms where ${amongTexts('name_key', keys)})
     select name_key, name, kind, country, count(*) as times from found join log.named using (form) group by all`,
  )
  const forms = grouped(rows as unknown as readonly NameTold[], ({ name_key }) => name_key)
  return new Map(
    [...forms].map(([key, told]) => [
      key,
      { name: mostTold(told, 'name') ?? key, kind: String(mostTold(told, 'kind')), country: mostTold(told, 'country') },
    ]),
  )
}

/** What is told most often, the first by its letters where several are; null where nothing is told. */
export const mostTold = (forms: readonly NameTold[], what: keyof PartyFacts): string | null => {
  const times = new Map<string, number>()
  for (const form of forms) {
    const said = form[what]
    if (said !== null) times.set(said, (times.get(said) ?? 0) + form.times)
  }
  const [most] = [...times].sort(([one, often], [other, seldom]) => seldom - often || compare(one, other))
  return most?.[0] ?? null
}
