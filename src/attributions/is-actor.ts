/** Whether a word heads a mention of somebody. */
import { actorAt } from '../match/actors.js'
import type { MentionedDocument } from '../model.js'

/** True for the head of a mention whose actor is known; false for -1. */
export const isActor = (doc: MentionedDocument, i: number): boolean => actorAt(doc, i) >= 0
