/**
 * Whose dead are counted in two reports as one population died in one happening, whatever else the sentences give to know it by: "the number
 * killed in Tuesday's shelling has risen to nine" names no town.
 */
import type { FigureTrait } from './kinds/figure.js'
import type { HappeningTrait } from './kinds/happening.js'
import { contradict } from './kinds/same-happening.js'
import type { Trait } from './kinds.js'
import { linkOf, refKey } from './links.js'
import type { Link } from './model.js'
import { sentenceKey } from './sentence-key.js'
import { TELLING_COUNT } from './tolls.js'

/** Links between the happenings (of `traits`) whose dead links between counts hold to be of one population. */
export function countedLinks(traits: readonly Trait[], links: readonly Link[]): readonly Link[] {
  const told = new Map<string, HappeningTrait>()
  const counts = new Map<string, FigureTrait>()
  for (const trait of traits) {
    if (trait.kind === 'figure' && trait.metric === 'killed' && !trait.total && !trait.part)
      counts.set(refKey(trait), trait)
    if (trait.kind !== 'happening' || trait.family !== 'force' || trait.killed === null) continue
    const key = placeOf(trait, trait.killed.number)
    if (!told.has(key)) told.set(key, trait)
  }
  return links.flatMap(({ kind, relation, left, right, why }): readonly Link[] => {
    const [one, other] = [counts.get(refKey(left)), counts.get(refKey(right))]
    if (kind !== 'figure' || one === undefined || other === undefined) return []
    // Five died in an air raid, and five in a helicopter: only what is said of the places and days could tell.
    if (relation === 'same' && (one.toll.number ?? 0) <= TELLING_COUNT) return []
    const [a, b] = [told.get(placeOf(one, one.toll.number)), told.get(placeOf(other, other.toll.number))]
    if (a === undefined || b === undefined || contradict(a, b)) return []
    return [linkOf('happening', 'same', a, b, `Their dead are of one count. ${why}`)]
  })
}

const placeOf = (trait: HappeningTrait | FigureTrait, number: number | null): string =>
  `${sentenceKey(trait)}\n${number}`
