/** From whom a speaker has it: "Reuters reported that the town fell, citing two officials", "the ministry, quoting the mayor, said". */
import { antecedent } from '../match/antecedent.js'
import { kid, kids, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'

const CITING = new Set(['citing', 'quoting'])

/**
 * The head of whoever is cited for what the cue brings in, or -1. Behind the content it is the speaker who cites only where he is one of
 * those who report ("..., citing officials"); the cue's own and the speaker's own participle are always his.
 */
export function citedBy(doc: MentionedDocument, cue: number, source: number, content: number): number {
  if (source < 0) return -1
  const own = [cue, source].flatMap((at) => kids(doc, at, 'advcl', 'acl'))
  const behind = isReporter(doc, source) && content >= 0 ? kids(doc, content, 'advcl', 'acl') : []
  const participle = [...own, ...behind].find((k) => CITING.has(wordAt(doc, k).text.toLowerCase()))
  if (participle === undefined || participle === cue) return -1
  const object = kid(doc, participle, 'obj')
  const cited = object < 0 ? -1 : antecedent(doc, object)
  return cited >= 0 && isSomebody(doc, cited) && cited !== source ? cited : -1
}

/** Media, and states and bodies that are no persons: they cite as a report does. */
const isReporter = (doc: MentionedDocument, source: number): boolean => {
  const actor = doc.actors[doc.mentions[doc.mentionAt[source] ?? -1]?.actor ?? -1]
  return actor?.kind === 'media' || actor?.sector.includes('MED') === true
}

/** Somebody who can have said it: no concerns, laws or figures. */
const isSomebody = (doc: MentionedDocument, i: number): boolean => {
  const mention = doc.mentions[doc.mentionAt[i] ?? -1]
  return mention !== undefined && mention.actor !== null
}
