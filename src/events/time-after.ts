/** "A day after the raid", "two weeks after a raid by rebels": a deed that something else comes after, and no part of it. */
import { calendarWords } from '../knowledge/calendar.js'
import { wordClass } from '../knowledge/event-words.js'
import { isPassive } from '../match/clause.js'
import { obliques } from '../match/roles.js'
import { caseOf, kids, type Tree, wordAt } from '../match/tree.js'
import { contentNoun, lemmaOf, phraseTop } from './words.js'

/** True where a time stands before its "after": not "killed this week after a raid", which says when. */
export const isTimeAfter = (doc: Tree, noun: number): boolean =>
  kids(doc, noun, 'case').some((c) => c > 0 && wordAt(doc, c).text.toLowerCase() === 'after' && isSpan(doc, c - 1))

const isSpan = (doc: Tree, i: number): boolean =>
  reckoned(doc, i)?.unit !== undefined && !kids(doc, i, 'amod', 'det').some((k) => reckoned(doc, k)?.turn !== undefined)

const reckoned = (doc: Tree, i: number) => calendarWords().get(wordAt(doc, i).text.toLowerCase())

/** "were killed a day after a raid by rebels": whom the parser hangs on the verb and who did the deed before. */
export function makersBefore(doc: Tree, v: number): number[] {
  const all = obliques(doc, v)
  const deed = all.find(({ head }) => isTimeAfter(doc, head) && isDeed(doc, head))
  return deed === undefined ? [] : all.filter((o) => o.prep === 'by' && o.head > deed.head).map((o) => o.head)
}

/** The same, seen from the deed. */
export function makersAfter(doc: Tree, noun: number): number[] {
  const top = phraseTop(doc, noun)
  const { head } = wordAt(doc, top)
  return head >= 0 && caseOf(doc, top) === 'after' && isTimeAfter(doc, top) && isPassive(doc, head)
    ? makersBefore(doc, head).filter((by) => by > noun)
    : []
}

const isDeed = (doc: Tree, noun: number): boolean => wordClass('STRIKE').has(lemmaOf(doc, contentNoun(doc, noun)))
