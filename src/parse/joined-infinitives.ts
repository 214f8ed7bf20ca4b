/**
 * "It wants to prevent a war, and hunt down fighters", "made plans to arrest the mayor and close the paper": a base form without a
 * subject joined to "wants" or "made" does not agree with it. It belongs to the infinitive before it, and is as little done as that.
 */
import { clauseOf } from '../match/clause.js'
import { kid, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withWords } from './retied.js'

/** Forms that no base form agrees with. */
const OTHER_FORMS = new Set(['VBZ', 'VBD', 'VBN', 'VBG'])
const BASE_FORMS = new Set(['VB', 'VBP'])

/** The document with such verbs joined to the infinitive; the same document when there are none. */
export function withJoinedInfinitives(doc: ParsedDocument): ParsedDocument {
  const joined = doc.tokens.flatMap((word) => {
    const first = infinitiveBefore(doc, word)
    return first < 0 ? [] : [{ ...word, head: first, xpos: 'VB' }]
  })
  return withWords(doc, joined)
}

/** The last infinitive under the verb that the word is joined to, where the word agrees with the infinitive alone; or -1. */
function infinitiveBefore(doc: ParsedDocument, { index, xpos, rel, head }: Word): number {
  if (rel !== 'conj' || !BASE_FORMS.has(xpos) || !OTHER_FORMS.has(wordAt(doc, head).xpos)) return -1
  if (kid(doc, index, 'nsubj', 'aux', 'cop', 'mark') >= 0 || kid(doc, index, 'cc') < 0) return -1
  const under = [
    ...kids(doc, head, 'xcomp', 'ccomp', 'advcl'),
    ...kids(doc, head, 'obj').flatMap((object) => kids(doc, object, 'acl')),
  ]
  return Math.max(-1, ...under.filter((v) => v > head && v < index && clauseOf(doc, v).infinitive))
}
