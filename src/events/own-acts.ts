/** What somebody who warns says that he himself will do. */
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf } from '../match/clause.js'
import { patientOf, surfaceSubject } from '../match/roles.js'
import { isVerb, kid, kids } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import { namedActors } from './parties.js'
import { lemmaOf } from './words.js'

/** The subject names an actor that acts as one: not a crowd of people on the move. */
export const hasWill = (doc: MentionedDocument, subject: number): boolean =>
  namedActors(doc, subject).some((a) => doc.actors[a]?.kind !== 'population')

/** "warned that it would close the border", "that his country will respond": still to come, and the speaker's own; not "would run out". */
export function ownActsTold(doc: MentionedDocument, v: number): number[] {
  const speakers = namedActors(doc, surfaceSubject(doc, v))
  return kids(doc, v, 'ccomp').filter((c) => {
    const { tense, voice, negated } = clauseOf(doc, c)
    if (!isVerb(doc, c) || (tense !== 'future' && tense !== 'would') || voice === 'passive') return false
    if (negated ? !wordClass('TOLERATING').has(lemmaOf(doc, c)) : wordClass('BEFALLING').has(lemmaOf(doc, c)))
      return false
    const subject = kid(doc, c, 'nsubj')
    // "its economy would shrink" is nobody's doing.
    if (!hasWill(doc, subject)) return false
    // "would cut jobs", "will raise its prices": trade, not a threat.
    if (wordClass('BUSINESS').has(lemmaOf(doc, Math.max(c, patientOf(doc, c))))) return false
    const owner = kid(doc, subject, 'nmod:poss')
    return [subject, owner].some((i) => namedActors(doc, i).some((actor) => speakers.includes(actor)))
  })
}
