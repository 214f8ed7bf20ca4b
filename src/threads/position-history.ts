/** A party's stances on one issue in time order. */
import { type NameOverrides, resolvedKey } from './actor-names.js'
import { ofTwoMatters, type PositionTrait } from './kinds/position.js'
import { compare } from './links.js'

export interface PositionHistory {
  readonly party: string
  /** Code of the issue. */
  readonly code: string
  /** Earliest report first. */
  readonly stances: readonly PositionTrait[]
}

/** Histories of all parties and issues, sorted by party and issue; of going to talks one for each round, of papers one for each. */
export function positionHistories(traits: readonly PositionTrait[]): readonly PositionHistory[] {
  const groups = new Map<string, PositionTrait[]>()
  for (const trait of traits) {
    const key = historyKey(trait)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [trait])
    else group.push(trait)
  }
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, stances]) => byMatter([...stances].sort(byTime)))
    .map((stances) => ({ party: stances[0]!.party, code: stances[0]!.code, stances }))
}

/** A stance under the name that its party counts as; what its sources count as are sources of it too. */
export const heldUnder = (stance: PositionTrait, names: NameOverrides): PositionTrait => ({
  ...stance,
  party: resolvedKey(stance.party, names),
  sources: [...new Set(stance.sources.flatMap((key) => [key, resolvedKey(key, names)]))].sort(),
})

/** A key of a party and an issue, by which histories are in order. */
export const historyKey = ({ party, code }: Pick<PositionTrait, 'party' | 'code'>): string => `${party}\n${code}`

/** Stances in order of time parted where they come to another round or paper; those that name none go with the last before them. */
function byMatter(stances: readonly PositionTrait[]): readonly (readonly PositionTrait[])[] {
  const parts: PositionTrait[][] = []
  for (const stance of stances) {
    const at = parts.findLastIndex((part) => !part.some((other) => ofTwoMatters(other, stance)))
    if (at === -1) parts.push([stance])
    else parts[at]!.push(stance)
  }
  return parts
}

const byTime = (a: PositionTrait, b: PositionTrait): number =>
  compare(a.published ?? 0, b.published ?? 0) || compare(a.report, b.report) || compare(a.id, b.id)
