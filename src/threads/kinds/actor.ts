/** Actors: who is named in a report, to be told as one across reports. */
import { type ActorName, sameActor } from '../actor-names.js'
import { inOrder, linkOf } from '../links.js'
import type { Link, ThreadedReport, TraitKind, TraitOf } from '../model.js'
import { viewOf } from '../report-view.js'
import { isoOf } from '../windows.js'

export interface ActorTrait extends TraitOf<'actor'>, ActorName {
  /** Name key: `keys` are for meeting, this is who it is. */
  readonly published: number | null
}

export const actorKind: TraitKind<ActorTrait> = { traits: actorTraits, relate: relateActors }

/**
 * One trait for each name of a report. A name that a lexicon knows is written alike everywhere, so its key alone says who it is: it is
 * given no keys to meet by, for nearly every report would share them.
 */
function actorTraits(report: ThreadedReport): readonly ActorTrait[] {
  const view = viewOf(report)
  const found = new Map<string, ActorTrait>()
  for (const actor of view.record.actors) {
    const name = view.names.get(actor.id)
    if (name === undefined || name.known || found.has(name.key)) continue
    found.set(name.key, {
      ...name,
      kind: 'actor',
      report: view.key,
      id: actor.id,
      day: view.record.report.published,
      keys: [name.key, ...name.aliases].flatMap((key) => monthsOf(view.published).map((month) => `a|${key}|${month}`)),
      published: view.published,
    })
  }
  return [...found.values()]
}

/** The report's month and the one after: names are followed from month to month, not met in all reports at once. */
const monthsOf = (day: number | null): readonly string[] =>
  day === null ? [''] : [...new Set([isoOf(day).slice(0, 7), isoOf(day + 28).slice(0, 7)])]

function relateActors(a: ActorTrait, b: ActorTrait): Link | null {
  const [one, other] = inOrder(a, b)
  if (one.report === other.report || !sameActor(one, other)) return null
  const why =
    one.key === other.key
      ? `Both reports name ${one.name}.`
      : `One report gives both names: ${one.name} and ${other.name}.`
  return linkOf('actor', 'same', one, other, why)
}
