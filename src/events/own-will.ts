/** Whether a "will not" is somebody's refusal: told of himself, by his own side or by the report, and of what one can refuse to do. */
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf, isGoingTo } from '../match/clause.js'
import { agentOf, surfaceSubject } from '../match/roles.js'
import type { Actor, AttributedDocument, MentionedDocument } from '../model.js'
import { shares } from './draft.js'
import { actorsOf, namedActors } from './parties.js'
import { lemmaOf } from './words.js'

/**
 * Not "would not have signed", "will not be forgotten", "will not face", nor what another foretells: "Ghana said Togo would not attack". What
 * "would not" be is refused only where somebody says so.
 */
export function isOwnWill(doc: MentionedDocument, v: number): boolean {
  const { perfect, voice, tense, modal, question } = clauseOf(doc, v)
  if (perfect || question || wordClass('UNWILLED').has(lemmaOf(doc, v))) return false
  // "cannot but accept it": one has to.
  if (doc.tokens[v - 1]?.text.toLowerCase() === 'but') return false
  if (voice === 'passive' && namedActors(doc, agentOf(doc, v)).length === 0) return false
  const { statements, statementAt } = doc as AttributedDocument
  const said = statements[statementAt[v] ?? -1]
  // "is not going to do anything": of another that is as often a complaint.
  if (said === undefined) return tense !== 'would' && modal !== 'could' && !isGoingTo(doc, v)
  const speakers = said.chain.at(-1)?.actors ?? []
  if (speakers.length === 0) return true
  const refusing = namedActors(doc, surfaceSubject(doc, v))
  return refusing.some((actor) => speakers.some((speaker) => areOneSide(doc.actors[actor]!, doc.actors[speaker]!)))
}

/** "will not stand by and watch a Russian attack": whoever will not, by the verb at `unwilling`, is none of those whose deed it is. */
export function isDeclinedByAnother(doc: MentionedDocument, doers: readonly number[], unwilling: number): boolean {
  const refusing = actorsOf(doc, surfaceSubject(doc, unwilling))
  return doers.length > 0 && refusing.length > 0 && !shares(doers, refusing)
}

/** One actor, one of them a part or a voice of the other, both of one country, or a body and somebody of whom no side is told. */
const areOneSide = (who: Actor, speaker: Actor): boolean =>
  who.id === speaker.id ||
  belongs(who, speaker) ||
  belongs(speaker, who) ||
  (who.country !== null && who.country === speaker.country) ||
  (isSideless(speaker) && who.kind !== 'person')

const belongs = (part: Actor, whole: Actor): boolean => part.partOf === whole.id || part.speaksFor === whole.id

const isSideless = ({ country, partOf, speaksFor }: Actor): boolean =>
  country === null && partOf === null && speaksFor === null
