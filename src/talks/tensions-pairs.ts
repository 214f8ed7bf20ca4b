/** What every kind of tension is made of: two records, and who stands behind each. */
import type { TalksDocument, Tension } from '../model.js'

/** Everything the tensions are read from: the finished records of the stage. */
export type Records = Omit<TalksDocument, 'tensions'>

/** A pair before it is numbered. */
export interface Pair {
  readonly rule: string
  readonly type: string
  readonly left: Tension['left']
  readonly right: Tension['right']
  readonly note: string
}

/** Each unordered pair of a list once, earlier first. */
export function* pairsOf<Item>(items: readonly Item[]): Generator<readonly [Item, Item]> {
  for (let i = 0; i < items.length; i++) for (let k = i + 1; k < items.length; k++) yield [items[i]!, items[k]!]
}

/** The name of an actor; empty for none. */
export const nameOf = (doc: Records, actor: number | null): string => doc.actors[actor ?? -1]?.name ?? ''

/** True when no speaker is on both sides. */
export const differ = (a: readonly string[], b: readonly string[]): boolean => !a.some((name) => b.includes(name))

/** Names joined as a sentence does. */
export const said = (names: readonly string[]): string => (names[0] === 'report' ? 'the report' : names.join(' and '))
