/**
 * Countries that a report names as places: "the war in Darvela", "fled to Darvela". They are no actors there, but "the country" and
 * "the regime" of a report on Darvela mean it all the same.
 */
import { countBefore } from '../halving.js'
import type { Casebook } from './casebook.js'
import type { Ground } from './drafts.js'
import type { NameSpan } from './name.js'
import { nameKey } from './names.js'

/** A country's name where it stands as a place. */
export interface Land {
  readonly name: NameSpan
  /** Key of the country among the actors, whether it is one so far or not. */
  readonly key: string
  readonly head: number
  readonly sentence: number
}

/** Names looked back over at most. */
const FAR = 300

/** Every place in the text that is a country, in text order; `isState` tells whether an unlisted place is one. */
export function landsOf({ doc, names }: Ground, isState: (name: NameSpan) => boolean): readonly Land[] {
  return names.flatMap((name): Land[] => {
    const entry = name.entries[0]
    const isCountry = entry ? entry.lexicon === 'countries' && entry.as === 'name' : isState(name)
    if (name.type !== 'place' || !isCountry) return []
    const key = entry ? `countries:${entry.id}` : `name:${nameKey(doc, name)}`
    return [{ name, key, head: name.head, sentence: doc.tokens[name.head]!.sentence }]
  })
}

/** Those before a word, the nearest few hundred, whose heads are no actors' mentions. */
export function landsBefore(lands: readonly Land[], word: number, entityAt: Int32Array): readonly Land[] {
  const end = countBefore(lands.length, (k) => lands[k]!.head < word)
  return lands.slice(Math.max(0, end - FAR), end).filter(({ head }) => entityAt[head]! < 0)
}

/** How often each country stands as a place, by its key. */
export function countsOf(lands: readonly Land[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of lands) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The actor of a country met as a place so far, or null. */
export const actorOfLand = (book: Casebook, { key }: Land): number | null => book.byKey.get(key) ?? null
