/** From words and ids to the actors of a document. */
import type { Actor, MentionedDocument } from '../model.js'
import { onceFor } from '../once-for.js'

/** The actor whose mention has its head at `i`, or -1. */
export function actorAt(doc: MentionedDocument, i: number): number {
  const id = doc.mentionAt[i] ?? -1
  return id < 0 ? -1 : (doc.mentions[id]?.actor ?? -1)
}

const byId = onceFor((actors: readonly Actor[]) => new Map(actors.map((actor) => [actor.id, actor])))

/** The actor of that id, or null. */
export const actorOfId = (doc: MentionedDocument, id: string | null): Actor | null =>
  id === null ? null : (byId(doc.actors).get(id) ?? null)
