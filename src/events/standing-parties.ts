/**
 * Parties of which the report makes no actor: people told by a plain noun ("three young men", "a peasant"), and places to whom something
 * is done ("aid to Malawi", "a curfew in Kashmir"), where the country, or for anything smaller its people, stand on the receiving
 * side. They are made here, so that the record shows them as implied.
 */
import { type Country, countries } from '../knowledge/countries.js'
import type { EventRule } from '../knowledge/event-rules.js'
import { once } from '../knowledge/in-use.js'
import { kids, rangeSpan, readingOf, wordAt } from '../match/tree.js'
import type {
  Actor,
  ActorKind,
  AttributedDocument,
  Mention,
  MentionedDocument,
  ParsedDocument,
  Place,
} from '../model.js'
import type { Draft } from './draft.js'
import { namedActors } from './parties.js'
import { contentNoun } from './words.js'

/** What stands where no actor is named: people told by a noun, a place of the report, or a country that is named and no more. */
export type Standing =
  | { readonly people: number }
  | { readonly place: number }
  | { readonly country: Country; readonly head: number; readonly first: number }

const byName: () => ReadonlyMap<string, Country> = once(() => {
  const found = new Map<string, Country>()
  for (const country of countries())
    for (const name of [country.name, ...country.aliases]) found.set(name.toLowerCase(), country)
  return found
})

/** "to Malawi": a country's name that is neither an actor nor a place of the report, or null. */
export function countryAt(doc: ParsedDocument, head: number): Standing | null {
  if (!wordAt(doc, head).xpos.startsWith('NNP')) return null
  const before = kids(doc, head, 'compound', 'amod', 'flat', 'det').filter((k) => k < head)
  for (let first = Math.min(head, ...before); first <= head; first++) {
    const country = byName().get(rangeSpan(doc, [first, head + 1]).text.toLowerCase())
    if (country) return { country, head, first }
  }
  return null
}

export interface Peopled {
  readonly doc: AttributedDocument
  readonly drafts: readonly Draft[]
}

/** Gives drafts the people their nouns tell of, before those that are one happening are joined. */
export const withPeople = (doc: AttributedDocument, drafts: readonly Draft[]): Peopled =>
  withParties(doc, drafts, (standing) => standing !== null && 'people' in standing)

/** Gives drafts without recipients the party that their place stands for; and those whose doer a preposition names, the country it names. */
export const withPlaces = (doc: AttributedDocument, drafts: readonly Draft[]): Peopled =>
  withParties(doc, drafts, (standing, side, { trigger }) => {
    if (standing === null || 'people' in standing) return false
    return side === 'to whom' || (isOfAState(trigger.rule) && isWholeCountry(doc, standing))
  })

/** "received food from Norway", "fell to Norway", "was jailed in Norway". */
const isOfAState = ({ actors }: EventRule): boolean =>
  ['from', 'to'].includes(actors[0] ?? '') || actors.includes('state-around')

const isWholeCountry = (doc: AttributedDocument, standing: Standing): boolean =>
  'country' in standing || ('place' in standing && doc.places[standing.place]?.kind === 'country')

type Side = 'who' | 'to whom'

function withParties(
  doc: AttributedDocument,
  drafts: readonly Draft[],
  isWanted: (standing: Standing | null, side: Side, draft: Draft) => boolean,
): Peopled {
  const actors: Actor[] = [...doc.actors]
  const mentions: Mention[] = [...doc.mentions]
  const mentionAt = Int32Array.from(doc.mentionAt)
  const made = new Map<string, number>()
  const party = (standing: Standing): number => {
    const asked = askedFor(doc, standing)
    if (asked === null) return -1
    const country = asked.iso3 === null ? -1 : actors.findIndex((a) => a.kind === 'country' && a.country === asked.iso3)
    const actor = country >= 0 ? country : (made.get(asked.key) ?? addActor(doc, asked, actors, mentions, mentionAt))
    made.set(asked.key, actor)
    return actor
  }
  const filled = (draft: Draft, side: Side): Draft => {
    const [standing, own, others] =
      side === 'who' ? [draft.doers, draft.actors, draft.recipients] : [draft.standing, draft.recipients, draft.actors]
    if (own.length > 0 || standing === null || !isWanted(standing, side, draft)) return draft
    const actor = party(standing)
    if (actor < 0 || others.includes(actor)) return draft
    const how = 'people' in standing ? 'told by a noun alone' : 'named only as the place it is done to'
    const step = {
      stage: 'events',
      rule: ruleOf(standing),
      says: `${side}: ${actors[actor]?.name ?? ''}, ${how}`,
      at: [],
    }
    const steps = [...draft.steps, step]
    return side === 'who' ? { ...draft, actors: [actor], steps } : { ...draft, recipients: [actor], steps }
  }
  const peopled = drafts.map((draft) => filled(filled(draft, 'who'), 'to whom'))
  return actors.length === doc.actors.length
    ? { doc, drafts: peopled }
    : { doc: { ...doc, actors, mentions, mentionAt }, drafts: peopled }
}

const ruleOf = (standing: Standing): string => ('people' in standing ? 'people-as-party' : 'place-as-party')

interface Asked {
  /** What two mentions of one party share: a place's name, the word that tells of people. */
  readonly key: string
  readonly rule: string
  readonly kind: ActorKind
  readonly name: string
  /** Country code where it is a country itself, null for anything smaller. */
  readonly iso3: string | null
  readonly country: string | null
  readonly at: readonly { readonly first: number; readonly last: number; readonly head: number }[]
}

function askedFor(doc: AttributedDocument, standing: Standing): Asked | null {
  const rule = ruleOf(standing)
  if ('people' in standing) {
    const { people: head } = standing
    // "the movement" of which two were told: a mention that was left open stays open.
    if ((doc.mentionAt[head] ?? -1) >= 0) return null
    const first = Math.min(head, ...kids(doc, head, 'nummod', 'amod', 'compound', 'nmod:poss').filter((k) => k < head))
    const words = readingOf(doc, [first, head + 1])
    const name = wordAt(doc, head).upos === 'NUM' ? `${words} people` : words
    const many =
      wordAt(doc, head).xpos === 'NNS' || wordAt(doc, head).upos === 'NUM' || kids(doc, head, 'nummod').length > 0
    const kind = many ? 'population' : 'person'
    return { key: `${head}`, rule, kind, name, iso3: null, country: null, at: [{ first, last: head + 1, head }] }
  }
  if ('country' in standing) {
    const { country, head, first } = standing
    const at = [{ first, last: head + 1, head }]
    return {
      key: country.name,
      rule,
      kind: 'country',
      name: country.name,
      iso3: country.iso3,
      country: country.iso3,
      at,
    }
  }
  const place = doc.places[standing.place]
  if (!place) return null
  const iso3 = isCountry(place) ? place.country : null
  const kind = iso3 === null ? 'population' : 'country'
  return { key: place.name, rule, kind, name: place.name, iso3, country: place.country, at: place.mentions }
}

const isCountry = (place: Place): boolean => place.kind === 'country' || place.kind === 'territory'

function addActor(
  doc: AttributedDocument,
  asked: Asked,
  actors: Actor[],
  mentions: Mention[],
  mentionAt: Int32Array,
): number {
  const index = actors.length
  const own: number[] = []
  for (const { first, last, head } of asked.at) {
    if ((mentionAt[head] ?? -1) >= 0) continue
    const id = mentions.length
    mentions.push({
      id,
      first,
      last,
      head,
      form: asked.rule === 'people-as-party' ? 'nominal' : 'name',
      actor: index,
      resolvedBy: 'new',
      rule: asked.rule,
    })
    mentionAt[head] = id
    own.push(id)
  }
  const at = asked.at.map(({ first, last }) => rangeSpan(doc, [first, last]))
  const people = asked.rule === 'people-as-party'
  const says = people ? 'people told by a noun alone' : 'a place that stands for those something is done to'
  actors.push({
    index,
    id: `a${index + 1}`,
    name: asked.name,
    aliases: [],
    kind: asked.kind,
    country: asked.country,
    sector: [],
    partOf: null,
    speaksFor: null,
    anonymous: people,
    entry: asked.iso3,
    resolvedBy: asked.iso3 === null ? 'new' : 'lexicon',
    mentions: own,
    made: { rule: asked.rule, known: 'implied', steps: [{ stage: 'events', rule: asked.rule, says, at }] },
  })
  return index
}

/** Names somebody who can be dealt with: a state, a body, a group, a person by name. */
export const isParty = (doc: MentionedDocument, i: number): boolean =>
  countryAt(doc, contentNoun(doc, i)) !== null ||
  namedActors(doc, i).some((a) => PARTIES.has(doc.actors[a]?.kind ?? ''))

const PARTIES: ReadonlySet<string> = new Set([
  'country',
  'government',
  'armed_group',
  'military',
  'organisation',
  'igo',
  'person',
])
