/** Talks told only as what something else came after: "signed it after days of talks", "at the end of a day of indirect talks". */
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf } from '../match/clause.js'
import { obliques, surfaceSubject } from '../match/roles.js'
import { baseRel, caseOf, isVerb, kid, wordAt } from '../match/tree.js'
import type { AttributedDocument, MentionedDocument } from '../model.js'
import type { Party } from './participants.js'
import { actorsOf } from './parties.js'
import { lemmaOf } from './words.js'

/** The verb whose act came after the talks that a noun tells of, or -1 where it tells of no such talks. */
export function actAfterTalks(doc: AttributedDocument, noun: number): number {
  const { rel, head: span } = wordAt(doc, noun)
  if (baseRel(rel) !== 'nmod' || caseOf(doc, noun) !== 'of' || !lemmaOf(doc, noun).startsWith('talk')) return -1
  if (!wordClass('TIMESPAN').has(lemmaOf(doc, span))) return -1
  const whole = wordAt(doc, span)
  const top = baseRel(whole.rel) === 'nmod' && lemmaOf(doc, whole.head) === 'end' ? whole.head : span
  const verb = BEFORE.has(caseOf(doc, top)) ? verbOver(doc, top) : -1
  return verb >= 0 && ['past', 'present'].includes(clauseOf(doc, verb).tense) ? verb : -1
}

const BEFORE = new Set(['after', 'at', 'following', 'during'])

/** The verb that a phrase belongs to, also where the parser hung it on a noun beside: "gave it to Togo on Monday at the end"; or -1. */
function verbOver(doc: AttributedDocument, i: number): number {
  const { rel, head } = wordAt(doc, i)
  if (head < 0 || !['obl', 'nmod', 'conj', 'obj'].includes(baseRel(rel))) return -1
  return isVerb(doc, head) ? head : verbOver(doc, head)
}

/** Those who talked: the two who agree after it, or the two to whom a mediator hands something; nobody where no two are told. */
export function talkersBefore(doc: AttributedDocument, act: number): Party {
  const agreed = wordClass('AGREEING').has(lemmaOf(doc, act))
  const told = [act, kid(doc, act, 'obj')].flatMap((i) => (i < 0 ? [] : obliques(doc, i)))
  const sides = [
    ...(agreed ? [surfaceSubject(doc, act)] : []),
    ...told.filter(({ prep }) => prep === 'to').map(({ head }) => head),
  ]
  const heads = sides.filter((head) => head >= 0 && actorsOf(doc, head).length > 1).slice(0, 1)
  const actors = heads.flatMap((head) => actorsOf(doc, head))
  return { actors, heads, via: actors.length > 0 ? 'act after it' : '', standing: null }
}

/** Whether talks are told in a verb's sentence before it or in the two sentences before: what one stays away from. */
export function isSoonAfterTalks(doc: MentionedDocument, v: number): boolean {
  const { first } = doc.sentences[Math.max(0, wordAt(doc, v).sentence - 2)]!
  return doc.tokens.slice(first, v).some(({ index }) => wordClass('NEGOTIATIONS').has(lemmaOf(doc, index)))
}
