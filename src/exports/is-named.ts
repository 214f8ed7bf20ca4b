import type { ActorFacts } from '../store/report-facts.js'

/**
 * Whether a report gives the actor a name of its own. Sources without a name ("a senior official", "residents of the town") are somebody
 * else in each report and must never be joined with anybody: all formats that join actors by name ask here first.
 */
export const isNamed = (actor: ActorFacts | undefined): actor is ActorFacts & { readonly name_key: string } =>
  actor !== undefined && actor.name_key !== null && !actor.anonymous && !isDescription(actor)

/** "doctors and herders", "three officers": a description that a report uses in place of a name. */
const isDescription = ({ kind, name, resolved_by }: ActorFacts): boolean =>
  kind !== 'person' && resolved_by !== 'lexicon' && /^[\p{Ll}\p{Nd}]/u.test(name)
