/**
 * "Warplanes struck an area in the west of the province killing seven people": without a comma the parser takes the outcome for a trait of
 * the noun before it, as if the province had killed them. It is told of the deed, and whoever did that did this.
 */
import { wordClass } from '../knowledge/event-words.js'
import { isPassive } from '../match/clause.js'
import { caseOf, kid, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withWords } from './retied.js'

const OUTCOMES = new Set(['kill', 'injure', 'wound', 'destroy', 'claim', 'leave'])
const DEEDS = new Set('target hit strike attack bomb shell raid bombard pound storm ambush detonate'.split(' '))
/** Verbs that are deeds by what they take alone: "carried out three strikes", "fired shells"; not "launched a search". */
const DEEDS_WITH = new Set(['fire', 'launch', 'drop', 'carry', 'conduct', 'stage'])
/** What is told by these came before the deed, and killed by itself. */
const EARLIER = new Set(['after', 'following', 'since', 'before', 'over'])
/** Words between a deed and its outcome in the tree: as far as one looks. */
const FAR = 8

/** The document with such outcomes at their deeds; the same document when there are none. */
export function withOutcomes(doc: ParsedDocument): ParsedDocument {
  const moved = doc.tokens.flatMap((word) => {
    const deed = isOutcome(doc, word) ? deedAbove(doc, word.head) : -1
    return deed < 0 ? [] : [{ ...word, head: deed, rel: 'advcl' }]
  })
  return withWords(doc, moved)
}

const isOutcome = (doc: ParsedDocument, { index, rel, xpos, lemma, head }: Word): boolean =>
  rel === 'acl' &&
  xpos === 'VBG' &&
  OUTCOMES.has(lemma) &&
  head < index &&
  kid(doc, index, 'mark', 'nsubj', 'aux') < 0 &&
  isToll(doc, index)

/** "Killing nine people", "killing dozens of them", "claiming twenty lives"; what "killing farmers" tells of a gang is what it does. */
function isToll(doc: ParsedDocument, v: number): boolean {
  const toll = kid(doc, v, 'obj')
  return (
    toll > v &&
    (wordAt(doc, toll).upos === 'NUM' || COUNTS.has(wordAt(doc, toll).lemma) || kid(doc, toll, 'nummod') >= 0)
  )
}

const COUNTS = new Set(['dozen', 'score', 'hundred', 'thousand'])

/** The deed that the noun is an object or a place of, or -1; who was struck by rockets that killed is not who killed. */
function deedAbove(doc: ParsedDocument, noun: number): number {
  for (let at = noun, steps = 0; at >= 0 && steps < FAR; at = wordAt(doc, at).head, steps++) {
    const { upos, lemma, rel } = wordAt(doc, at)
    // What acts on its own: "rockets that hit the town killing six" have a verb of their own.
    if (rel.startsWith('nsubj') || EARLIER.has(caseOf(doc, at))) return -1
    if (upos !== 'VERB' || at > noun) continue
    if (DEEDS.has(lemma) || (DEEDS_WITH.has(lemma) && takesAttack(doc, at))) return isPassive(doc, at) ? -1 : at
  }
  return -1
}

/** "(Carried out) strikes", "(fired) shells". */
const takesAttack = (doc: ParsedDocument, v: number): boolean =>
  kids(doc, v, 'obj').some((o) => {
    const { lemma } = wordAt(doc, o)
    return lemma === 'strike' || ['ATTACKNOUN', 'PROJECTILE', 'WEAPON'].some((name) => wordClass(name).has(lemma))
  })
