/** Counts of one population lined up: for each source its numbers in the order of their reports. */
import { connected } from './connected.js'
import type { FigureTrait } from './kinds/figure.js'
import { compare } from './links.js'
import type { Link } from './model.js'
import { shareSource } from './sources.js'

/** What one source counted, earliest report first. */
export interface SourceLine<Count> {
  /** Keys that name the source; those of its first count. */
  readonly sources: readonly string[]
  readonly counts: readonly Count[]
}

export interface FigureLine {
  readonly metric: FigureTrait['metric']
  readonly lines: readonly SourceLine<FigureTrait>[]
}

/**
 * The lines of counts that links hold to be of one population, whether they agree, follow on each other or conflict. Counts are never
 * merged: each stays with its source and report. Lines come in order of their first count, sources too.
 */
export const figureLines = (traits: readonly FigureTrait[], links: readonly Link[]): readonly FigureLine[] =>
  connected(
    [...traits].sort(byTime),
    links.filter(({ kind }) => kind === 'figure'),
  ).map((members) => ({ metric: members[0]!.metric, lines: bySource(members) }))

const byTime = (a: FigureTrait, b: FigureTrait): number =>
  compare(a.published ?? 0, b.published ?? 0) || compare(a.report, b.report) || compare(a.id, b.id)

/** Counts in order of time as one line a source: those of one source stand in one, also where it is named more closely. */
export const bySource = <Count extends { readonly sources: readonly string[] }>(
  members: readonly Count[],
): readonly SourceLine<Count>[] => {
  const lines: { sources: readonly string[]; counts: Count[] }[] = []
  for (const member of members) {
    const line = lines.find(({ sources }) => shareSource(sources, member.sources))
    if (line === undefined) lines.push({ sources: member.sources, counts: [member] })
    else line.counts.push(member)
  }
  return lines
}
