/**
 * Places to whom something is done: "aid to Malawi", "a curfew in Kashmir". Where the text names no actor but a place, the country, or
 * for anything smaller its people, stand on the receiving side; they are made here, so that the record shows them as implied.
 */
import { type Country, countries } from '../knowledge/countries.js'
import { once } from '../knowledge/in-use.js'
import { kids, rangeSpan, wordAt } from '../match/tree.js'
import type { Actor, AttributedDocument, Mention, ParsedDocument, Place } from '../model.js'
import type { Draft } from './draft.js'

/** What stands for those something is done to where no actor is named: a place of the report, or a country that is named and no more. */
export type Standing =
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

/** Gives each draft without recipients the party its place stands for; new actors are added to the document. */
export function withPlaceParties(doc: AttributedDocument, drafts: readonly Draft[]): Peopled {
  const actors: Actor[] = [...doc.actors]
  const mentions: Mention[] = [...doc.mentions]
  const mentionAt = Int32Array.from(doc.mentionAt)
  const made = new Map<string, number>()
  const party = (standing: Standing): number => {
    const asked = askedFor(doc, standing)
    if (asked === null) return -1
    const country = asked.iso3 === null ? -1 : actors.findIndex((a) => a.kind === 'country' && a.country === asked.iso3)
    const actor = country >= 0 ? country : (made.get(asked.name) ?? addActor(doc, asked, actors, mentions, mentionAt))
    made.set(asked.name, actor)
    return actor
  }
  const peopled = drafts.map((draft) => {
    const actor = draft.recipients.length === 0 && draft.standing ? party(draft.standing) : -1
    if (actor < 0 || draft.actors.includes(actor)) return draft
    const says = `to whom: ${actors[actor]?.name ?? ''}, named only as the place it is done to`
    return {
      ...draft,
      recipients: [actor],
      steps: [...draft.steps, { stage: 'events', rule: 'place-as-party', says, at: [] }],
    }
  })
  return actors.length === doc.actors.length
    ? { doc, drafts: peopled }
    : { doc: { ...doc, actors, mentions, mentionAt }, drafts: peopled }
}

interface Asked {
  readonly name: string
  /** Country code where it is a country itself, null for anything smaller. */
  readonly iso3: string | null
  readonly country: string | null
  readonly at: readonly { readonly first: number; readonly last: number; readonly head: number }[]
}

function askedFor(doc: AttributedDocument, standing: Standing): Asked | null {
  if ('country' in standing) {
    const { country, head, first } = standing
    return { name: country.name, iso3: country.iso3, country: country.iso3, at: [{ first, last: head + 1, head }] }
  }
  const place = doc.places[standing.place]
  if (!place) return null
  return { name: place.name, iso3: isCountry(place) ? place.country : null, country: place.country, at: place.mentions }
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
    mentions.push({ id, first, last, head, form: 'name', actor: index, resolvedBy: 'new', rule: 'place-as-party' })
    mentionAt[head] = id
    own.push(id)
  }
  const at = asked.at.map(({ first, last }) => rangeSpan(doc, [first, last]))
  const says = 'a place that stands for those something is done to'
  actors.push({
    index,
    id: `a${index + 1}`,
    name: asked.name,
    aliases: [],
    kind: asked.iso3 === null ? 'population' : 'country',
    country: asked.country,
    sector: [],
    partOf: null,
    speaksFor: null,
    anonymous: false,
    entry: asked.iso3,
    resolvedBy: asked.iso3 === null ? 'new' : 'lexicon',
    mentions: own,
    made: { rule: 'place-as-party', known: 'implied', steps: [{ stage: 'events', rule: 'place-as-party', says, at }] },
  })
  return index
}
