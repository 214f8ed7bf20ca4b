/** Descriptions of a state: "the Israeli government", "his country", "Israeli troops". */
import { actorNoun } from '../knowledge/actor-nouns.js'
import { armedForcesOf } from '../knowledge/armed-forces.js'
import { type Casebook, entityFor, entityOfRow, stepAt } from './casebook.js'
import type { Ground, NominalDraft } from './drafts.js'
import type { NominalCase } from './nominal-case.js'
import type { Scene } from './scene.js'
import { settled, type Verdict } from './verdict.js'

/** "The Israeli government": its country. */
export function stateOf({ book, draft, d, country }: NominalCase): Verdict | null {
  const noun = draft.agent.singular
  if (!isState(noun) || d.qualifiers.length > 0 || d.owner !== null || country === null) return null
  book.entities[country]!.nouns.add(noun)
  return settled(country, 'government-of-country', 'coreference')
}

const isState = (noun: string): boolean => actorNoun('state').has(noun)

/** "Said his government, his country, would": the state he is of. */
export function stateOfLeader({ book, draft, d }: NominalCase): Verdict | null {
  const noun = draft.agent.singular
  const isHome = (isState(noun) || ['country', 'nation'].includes(noun)) && d.qualifiers.length === 0
  if (!isHome || d.owner === null || !book.entities[d.owner]!.person) return null
  const { country, partOf } = book.entities[d.owner]!
  const isOfCountry = partOf !== null && book.entities[partOf]!.kind === 'country'
  if (!isOfCountry && country === null) return null
  const state = isOfCountry ? partOf : entityOfRow(book, { lexicon: 'countries', id: country! }, draft)
  book.entities[state]!.nouns.add(noun)
  return settled(state, 'government-of-leader', 'coreference')
}

/** "Israeli forces", "the Israeli army", "Israeli troops": one actor, part of its state. */
export function forcesOfCountry({ book, draft, d, country }: NominalCase): Verdict | null {
  if (!actorNoun('forces').has(draft.agent.singular) || country === null || d.owner !== null) return null
  if (d.qualifiers.length > 0 || !(d.plural || d.definite || draft.aside)) return null
  return settled(forcesOf(book, country, draft), 'forces-of-country', 'new')
}

const FORCES = ['army', 'military', 'troop', 'force', 'soldier']

function forcesOf(book: Casebook, country: number, draft: NominalDraft): number {
  const state = book.entities[country]!
  const known = state.country === null ? undefined : armedForcesOf(state.country)
  if (known) {
    const index = entityOfRow(book, { lexicon: 'groups', id: known.id }, draft)
    for (const noun of FORCES) book.entities[index]!.nouns.add(noun)
    return index
  }
  const index = entityFor(book, `forces:${state.key}`, () => ({
    kind: 'military',
    shown: null,
    country: state.country,
    sector: ['MIL'],
    resolvedBy: 'new',
    nouns: FORCES,
    number: 'either',
    person: false,
    rule: 'forces-of-country',
    step: stepAt(
      book.doc,
      'forces-of-country',
      'The forces of a state are an actor of their own, part of it.',
      draft.first,
      draft.last,
    ),
  }))
  const forces = book.entities[index]!
  forces.partOf = country
  return index
}

/** "Darvelan government air strikes": the country whose adjective the parser hung on the strikes. */
export function countryBeside(
  { doc, nameAt, names }: Ground,
  book: Casebook,
  scene: Scene,
  draft: NominalDraft,
): number | null {
  const at = draft.agentFirst - 1
  const name = at < 0 || nameAt[at]! < 0 ? undefined : names[nameAt[at]!]
  if (name?.head !== at || doc.tokens[at]!.head !== doc.tokens[draft.head]!.head) return null
  const entity = scene.entityAt[at]!
  return entity >= 0 && book.entities[entity]!.kind === 'country' ? entity : null
}
