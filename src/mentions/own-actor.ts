/** Actors that a text only describes: "a resident", "six gunmen", "Hamas officials". */
import { actorNoun } from '../knowledge/actor-nouns.js'
import { type Casebook, entityFor, isArmed, stepAt } from './casebook.js'
import type { Description } from './description.js'
import type { Entity } from './draft.js'
import type { NominalDraft } from './drafts.js'
import { lastWord } from './last-word.js'
import { speaksFor } from './speaking-nouns.js'
import type { Verdict } from './verdict.js'

/** An actor known only by its description. */
export function ownActor(book: Casebook, draft: NominalDraft, d: Description): Verdict {
  const { doc } = book
  const { agent } = draft
  // "A woman", "a resident": one of a population is a person; "the population" is not.
  const isPerson =
    !d.plural && (agent.kind === 'person' || (agent.kind === 'population' && !actorNoun('mass').has(agent.singular)))
  const alone = !d.definite && isPerson
  const unique = alone || (d.counted && !d.definite)
  const key = unique
    ? `noun-at:${draft.head}`
    : `noun:${[agent.singular, d.plural ? 'many' : 'one', d.country ?? '', d.owner ?? '', d.qualifiers.join(' '), d.complement].join('|')}`
  const isNew = !book.byKey.has(key)
  const index = entityFor(book, key, () => ({
    kind: kindOf(draft, d),
    shown: d.shown,
    country:
      d.country !== null
        ? book.entities[d.country]!.country
        : d.owner !== null
          ? book.entities[d.owner]!.country
          : null,
    sector: sectorsOf(book, draft, d),
    anonymous: agent.anonymous || (agent.kind === 'person' && !d.plural),
    resolvedBy: 'new',
    nouns: [agent.singular, lastWord(agent.singular)],
    gender: actorNoun('woman').has(agent.singular) ? 'f' : actorNoun('man').has(agent.singular) ? 'm' : 'u',
    number:
      agent.kind === 'person' || agent.kind === 'population'
        ? d.plural
          ? 'many'
          : 'one'
        : d.plural
          ? 'many'
          : 'either',
    person: isPerson,
    rule: draft.rule,
    step: stepAt(
      doc,
      draft.rule,
      `"${agent.singular}" stands for an actor; the report does not name it.`,
      draft.first,
      draft.last,
    ),
  }))
  const entity = book.entities[index]!
  const body = d.owner ?? d.country
  if (isNew && body !== null && body !== index) {
    const owner = book.entities[body]!
    const political = agent.kind !== 'population' && !agent.sector.includes('CVL')
    if (!owner.person && political) entity.partOf = body
    if (political && speaksFor(agent.singular)) entity.speaksFor = body
    // "An aide to the minister" is of the minister's side, and need not speak for it.
    if (owner.person && actorNoun('aide').has(agent.singular) && owner.partOf !== index) entity.partOf = owner.partOf
    // "The president's office said": in his name.
    if (owner.person && agent.singular === 'office') entity.speaksFor = body
  }
  return { entity: index, resolvedBy: isNew ? 'new' : 'coreference', rule: draft.rule }
}

function sectorsOf(book: Casebook, draft: NominalDraft, d: Description): string[] {
  const own = draft.agent.sector.filter((s) => s !== 'UNS')
  if (d.owner !== null && !book.entities[d.owner]!.person) {
    const body = [...book.entities[d.owner]!.sector]
    // "Hamas officials" are of Hamas's sector, "UN officials" of the UN's; its health workers stay health workers.
    if (own.length === 0 || own.every((s) => s === 'GOV' || s === 'MIL' || s === 'PTY'))
      return body.length > 0 ? body : own
  }
  return own
}

function kindOf({ agent }: NominalDraft, d: Description): Entity['kind'] {
  const { kind, sector } = agent
  if (kind === 'population' || kind === 'government') return kind
  if (kind === 'military') return d.ownerKind === 'armed_group' ? 'armed_group' : 'military'
  if (kind === 'organisation') return sector.includes('MED') ? 'media' : sector.includes('IGO') ? 'igo' : 'organisation'
  // Gunmen are nobody's that is known; a death squad is one of arms.
  if (kind === 'group') return isArmed(agent) || sector.includes('UAF') ? 'armed_group' : 'organisation'
  if (agent.anonymous) return 'anonymous'
  if (!d.plural) return 'person'
  if (isArmed(agent)) return 'armed_group'
  if (sector.includes('MIL')) return 'military'
  return sector.includes('CVL') ? 'population' : 'anonymous'
}
