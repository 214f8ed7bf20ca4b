/**
 * Places to whom something is done: "aid to Malawi", "a curfew in Kashmir". Where the text names no actor but a place, the country, or
 * for anything smaller its people, stand on the receiving side; they are made here, so that the record shows them as implied.
 */
import { rangeSpan } from '../match/tree.js'
import type { Actor, AttributedDocument, Mention, Place } from '../model.js'
import type { Draft } from './draft.js'

export interface Peopled {
  readonly doc: AttributedDocument
  readonly drafts: readonly Draft[]
}

/** Gives each draft without recipients the party its place stands for; new actors are added to the document. */
export function withPlaceParties(doc: AttributedDocument, drafts: readonly Draft[]): Peopled {
  const actors: Actor[] = [...doc.actors]
  const mentions: Mention[] = [...doc.mentions]
  const mentionAt = Int32Array.from(doc.mentionAt)
  const byPlace = new Map<number, number>()
  const party = (index: number): number => {
    const known = byPlace.get(index)
    if (known !== undefined) return known
    const place = doc.places[index]
    if (!place) return -1
    const country = isCountry(place) ? actors.findIndex((a) => a.kind === 'country' && a.country === place.country) : -1
    const actor = country >= 0 ? country : addActor(doc, place, actors, mentions, mentionAt)
    byPlace.set(index, actor)
    return actor
  }
  const peopled = drafts.map((draft) => {
    const open = draft.recipients.length === 0 && draft.recipientPlace >= 0
    const actor = open ? party(draft.recipientPlace) : -1
    if (actor < 0 || draft.actors.includes(actor)) return draft
    const step = {
      stage: 'events',
      rule: 'place-as-party',
      says: `to whom: ${actors[actor]?.name ?? ''}, named only as the place it is done to`,
      at: [],
    }
    return { ...draft, recipients: [actor], steps: [...draft.steps, step] }
  })
  return actors.length === doc.actors.length
    ? { doc, drafts: peopled }
    : { doc: { ...doc, actors, mentions, mentionAt }, drafts: peopled }
}

const isCountry = (place: Place): boolean => place.kind === 'country' || place.kind === 'territory'

function addActor(
  doc: AttributedDocument,
  place: Place,
  actors: Actor[],
  mentions: Mention[],
  mentionAt: Int32Array,
): number {
  const index = actors.length
  const own: number[] = []
  for (const { first, last, head } of place.mentions) {
    if ((mentionAt[head] ?? -1) >= 0) continue
    const id = mentions.length
    mentions.push({ id, first, last, head, form: 'name', actor: index, resolvedBy: 'new', rule: 'place-as-party' })
    mentionAt[head] = id
    own.push(id)
  }
  const at = place.mentions.map(({ first, last }) => rangeSpan(doc, [first, last]))
  actors.push({
    index,
    id: `a${index + 1}`,
    name: place.name,
    aliases: [],
    kind: isCountry(place) ? 'country' : 'population',
    country: place.country,
    sector: [],
    partOf: null,
    speaksFor: null,
    anonymous: false,
    entry: null,
    resolvedBy: 'new',
    mentions: own,
    made: {
      rule: 'place-as-party',
      known: 'implied',
      steps: [
        { stage: 'events', rule: 'place-as-party', says: 'a place that stands for those something is done to', at },
      ],
    },
  })
  return index
}
