/** Counts of one population lined up: for each source its numbers in the order of their reports. */
import type { FigureTrait } from './kinds/figure.js'
import { compare, refKey } from './links.js'
import type { Link } from './model.js'

/** What one source counted, earliest report first. */
export interface SourceLine {
  /** Keys that name the source; those of its first count. */
  readonly sources: readonly string[]
  readonly counts: readonly FigureTrait[]
}

export interface FigureLine {
  readonly metric: FigureTrait['metric']
  readonly lines: readonly SourceLine[]
}

/**
 * The lines of counts that links hold to be of one population, whether they agree, follow on each other or conflict. Counts are never
 * merged: each stays with its source and report. Lines come in order of their first count, sources too.
 */
export function figureLines(traits: readonly FigureTrait[], links: readonly Link[]): readonly FigureLine[] {
  const root = new Map<string, string>(traits.map((trait) => [refKey(trait), refKey(trait)]))
  const find = (key: string): string => {
    let at = key
    while (root.get(at) !== at) at = root.get(at)!
    return at
  }
  for (const { kind, left, right } of links) {
    const one = refKey(left)
    const other = refKey(right)
    if (kind !== 'figure' || !root.has(one) || !root.has(other)) continue
    const [low, high] = [find(one), find(other)].sort()
    root.set(high!, low!)
  }
  const groups = new Map<string, FigureTrait[]>()
  for (const trait of [...traits].sort(byTime)) {
    const key = find(refKey(trait))
    groups.set(key, [...(groups.get(key) ?? []), trait])
  }
  return [...groups.values()].map((members) => ({ metric: members[0]!.metric, lines: bySource(members) }))
}

const byTime = (a: FigureTrait, b: FigureTrait): number =>
  compare(a.published ?? 0, b.published ?? 0) || compare(a.report, b.report) || compare(a.id, b.id)

function bySource(members: readonly FigureTrait[]): readonly SourceLine[] {
  const lines: { sources: readonly string[]; counts: FigureTrait[] }[] = []
  for (const member of members) {
    const line = lines.find(({ sources }) => sources.some((source) => member.sources.includes(source)))
    if (line === undefined) lines.push({ sources: member.sources, counts: [member] })
    else line.counts.push(member)
  }
  return lines
}
