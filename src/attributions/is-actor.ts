/** Whether a word heads a mention of somebody. */
import type { MentionedDocument } from '../model.js'

/** True for the head of a mention whose actor is known; false for -1. */
export const isActor = (doc: MentionedDocument, i: number): boolean =>
  (doc.mentions[doc.mentionAt[i] ?? -1]?.actor ?? null) !== null
