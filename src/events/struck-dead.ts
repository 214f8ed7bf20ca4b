/** "Two teachers died when a shell hit their car", "when soldiers opened fire": a death told with the act of force that brought it. */
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf } from '../match/clause.js'
import { surfaceSubject } from '../match/roles.js'
import { kid, kids, markOf, wordAt } from '../match/tree.js'
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
  const weapon = subject >= 0 ? contentNoun(doc, subject) : -1
  const isOf = (...names: string[]): boolean => weapon >= 0 && names.some((n) => wordClass(n).has(lemmaOf(doc, weapon)))
  if (isOf('EXPLOSIVE', 'PROJECTILE', 'STRIKE'))
    return wordClass('HARMING').has(lemma) || wordClass('GOINGOFF').has(lemma)
  // "when a helicopter fell into a lake", "when their helicopter hit a power line": an accident of those in it.
  const object = objectOf(doc, a)
  const onObstacle = object >= 0 && wordClass('OBSTACLE').has(lemmaOf(doc, contentNoun(doc, object)))
  if (wordClass('HARMING').has(lemma)) return isOf('AIRWORD') && !onObstacle && kid(doc, weapon, 'nmod:poss') < 0
  // "when a bus caught fire".
  return wordClass('RAIDING').has(lemma) || (SHOOTING.has(lemma) && object >= 0 && lemmaOf(doc, object) === 'fire')
}

const SHOOTING = new Set(['open', 'return', 'exchange'])
