/**
 * Whose those are whom a noun tells of by another noun: "members of the armed forces", "officers of the presidential guard". A name behind
 * the "of" is seen as they are met; a description behind it becomes an actor only after them, so these are read last.
 */
import { actorNoun } from '../knowledge/actor-nouns.js'
import { caseOf, kids } from '../match/tree.js'
import type { ActorKind, Mention, ParsedDocument } from '../model.js'
import type { Entity } from './draft.js'

const BODIES: ReadonlySet<ActorKind> = new Set(['armed_group', 'military', 'organisation', 'government'])

/** Makes actors known by a description part of the body that their "of" tells of, where nothing said so before. */
export function tieToBodies(
  doc: ParsedDocument,
  entities: readonly Entity[],
  mentions: readonly Mention[],
  mentionAt: Int32Array,
): void {
  for (const { head, form, actor } of mentions) {
    const entity = actor === null ? undefined : entities[actor]
    if (form !== 'nominal' || entity === undefined || entity.partOf !== null || entity.forms.size > 0) continue
    if (!actorNoun('member').has(doc.tokens[head]!.lemma.toLowerCase())) continue
    const body = kids(doc, head, 'nmod')
      .filter((of) => of > head && caseOf(doc, of) === 'of')
      .map((of) => entities[mentions[mentionAt[of] ?? -1]?.actor ?? -1])
      .find((of) => of !== undefined && of !== entity && of.partOf !== entity.index && BODIES.has(of.kind))
    if (body !== undefined) entity.partOf = body.index
  }
}
