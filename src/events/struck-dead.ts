/** "Two teachers died when a shell hit their car", "when soldiers opened fire": a death told with the act of force that brought it. */
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf } from '../match/clause.js'
import { surfaceSubject } from '../match/roles.js'
import { kids, markOf, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import { objectOf } from './objects.js'
import { contentNoun, lemmaOf } from './words.js'

/** Whether a verb of dying has a clause beside it that tells a strike at the time of it. */
export const diesUnderForce = (doc: MentionedDocument, v: number): boolean =>
  kids(doc, v, 'advcl').some((a) => isAtThatTime(doc, a) && isForce(doc, a))

const isAtThatTime = (doc: MentionedDocument, a: number): boolean =>
  clauseOf(doc, a).tense === 'past' &&
  [markOf(doc, a), ...kids(doc, a, 'advmod').map((w) => wordAt(doc, w).text.toLowerCase())].some((m) => TIMES.has(m))

const TIMES = new Set(['when', 'as', 'after'])

/** Weapons that strike or go off, or people who open fire, attack or bomb. */
function isForce(doc: MentionedDocument, a: number): boolean {
  const lemma = lemmaOf(doc, a)
  const subject = surfaceSubject(doc, a)
  const weapon = subject >= 0 ? lemmaOf(doc, contentNoun(doc, subject)) : ''
  if (['EXPLOSIVE', 'PROJECTILE', 'STRIKE', 'AIRWORD'].some((name) => wordClass(name).has(weapon)))
    return wordClass('HARMING').has(lemma) || wordClass('GOINGOFF').has(lemma)
  const object = objectOf(doc, a)
  return wordClass('RAIDING').has(lemma) || (object >= 0 && lemmaOf(doc, object) === 'fire')
}
