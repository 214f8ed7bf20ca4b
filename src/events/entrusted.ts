/** Tasks that somebody is charged with, which are no accusations: "charged with the defence of the town", "with overseeing the truce". */
import { wordClass } from '../knowledge/event-words.js'
import { obliques } from '../match/roles.js'
import { conjuncts, kids, markOf, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import { objectOf } from './objects.js'
import { lemmaOf } from './words.js'

/** True where what follows "with" is a task: a duty, or a work done to what is no crime. */
export const isEntrusted = (doc: MentionedDocument, v: number): boolean =>
  obliques(doc, v).some(({ prep, head }) => prep === 'with' && isDuty(doc, head)) ||
  kids(doc, v, 'advcl', 'xcomp', 'ccomp', 'acl').some((g) => markOf(doc, g) === 'with' && isTask(doc, g))

/** "negotiating a truce", "leading the defence", "investigating a murder"; not "negotiating bribes", "managing a killing". */
function isTask(doc: MentionedDocument, gerund: number): boolean {
  const verb = lemmaOf(doc, gerund)
  if (wordAt(doc, gerund).xpos !== 'VBG') return false
  if (wordClass('INQUIRING').has(verb)) return true
  const object = objectOf(doc, gerund)
  if (wordClass('HEADING').has(verb)) return object >= 0 && isDuty(doc, object) && !isCrime(doc, object)
  return wordClass('TENDING').has(verb) && (object < 0 || !isCrime(doc, object))
}

const isDuty = (doc: MentionedDocument, noun: number): boolean => wordClass('DUTY').has(lemmaOf(doc, noun))

/** A crime or a deed of force, by itself or by what is said before it: "a fraud", "a terrorist mission". */
const isCrime = (doc: MentionedDocument, noun: number): boolean =>
  conjuncts(doc, noun)
    .flatMap((i) => [i, ...kids(doc, i, 'compound', 'amod', 'nmod')])
    .some((i) => isCrimeWord(lemmaOf(doc, i)))

const isCrimeWord = (lemma: string): boolean =>
  wordClass('CRIMEWORD').has(lemma) || wordClass('STRIKE').has(lemma) || wordClass('KILLINGNOUN').has(lemma)
