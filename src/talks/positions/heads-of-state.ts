/** Who heads a state or its government: what his state or its army will do he says as his own. */
import { wordClass } from '../../knowledge/event-words.js'
import { officialOf, roleOn } from '../../knowledge/officials.js'
import { actorOfId } from '../../match/actors.js'
import type { Actor, AttributedDocument } from '../../model.js'

const STATE: ReadonlySet<string> = new Set(['country', 'government'])

/** "The president said Ghana would": true where everybody who speaks heads the state that all of these are. */
export const speakForOwnState = (
  doc: AttributedDocument,
  bodies: readonly number[],
  speakers: readonly number[],
): boolean =>
  speakers.length > 0 &&
  speakers.every((s) => {
    const head = doc.actors[s]
    return headsState(doc, head) && bodies.every((b) => isStateOf(doc.actors[b], head?.country ?? null))
  })

const isStateOf = (body: Actor | undefined, country: string | null): boolean =>
  body !== undefined && STATE.has(body.kind) && (body.country === null || body.country === country)

/** A named president, king or prime minister: so by the lexicon for the day, else by what the report calls him. */
function headsState(doc: AttributedDocument, actor: Actor | undefined): boolean {
  if (actor?.kind !== 'person' || actor.anonymous || actor.country === null) return false
  const known = actor.entry === null ? undefined : officialOf(actor.entry)
  const role = known === undefined ? undefined : roleOn(known, doc.report.published)
  if (role !== undefined) return role.body === null && wordClass('HEADOFSTATE').has(role.role)
  const state = actorOfId(doc, actor.partOf ?? actor.speaksFor)
  return state !== null && STATE.has(state.kind) && actor.mentions.some((id) => isCalledHead(doc, id))
}

/** "President Abeka", "the prime minister of Ghana"; not "Vice President", "the former king". */
function isCalledHead(doc: AttributedDocument, mention: number): boolean {
  const { first, last } = doc.mentions[mention] ?? { first: 0, last: 0 }
  const words = doc.tokens.slice(first, last).map(({ text }) => text.toLowerCase())
  const called = words.some(
    (word, i) => wordClass('HEADOFSTATE').has(word) || wordClass('HEADOFSTATE').has(`${word} ${words[i + 1] ?? ''}`),
  )
  return called && !words.some((word) => wordClass('NOTINOFFICE').has(word))
}
