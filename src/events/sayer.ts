/** Who says what is joined to the words of another: "The mayor said the strike was illegal and called on the union to end it". */
import { isPassive } from '../match/clause.js'
import { agentOf, surfaceSubject } from '../match/roles.js'
import { baseRel, isVerb, kid, listHead, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import { isHuman } from './humans.js'
import { namedActors } from './parties.js'

/**
 * The parser joins "called" to "was illegal", as if the strike called on somebody. A thing says nothing, so whoever says the one says the
 * other: the head that names him, or -1. Only for verbs of saying: "said the attack killed ten and injured six" tells of the attack.
 */
export function sayerBeside(doc: MentionedDocument, v: number): number {
  if (baseRel(wordAt(doc, v).rel) !== 'conj' || kid(doc, v, 'nsubj', 'aux') >= 0) return -1
  // "called on all sides", taken for a participle of "was"; not "was late and was criticised by the mayor".
  if (isPassive(doc, v) && (agentOf(doc, v) >= 0 || kid(doc, v, 'obl', 'ccomp') < v)) return -1
  const { rel, head } = wordAt(doc, listHead(doc, v))
  if (rel !== 'ccomp' || !isVerb(doc, head) || !isPast(doc, head) || !isPast(doc, v)) return -1
  const subject = surfaceSubject(doc, v)
  const isThing = subject >= 0 && wordAt(doc, subject).upos === 'NOUN' && !isHuman(doc, subject)
  return isThing && namedActors(doc, subject).length === 0 ? surfaceSubject(doc, head) : -1
}

/** The parser takes a past tense behind another verb for a participle now and then. */
const isPast = (doc: MentionedDocument, v: number): boolean => ['VBD', 'VBN'].includes(wordAt(doc, v).xpos)
