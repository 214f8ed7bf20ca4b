/**
 * "Warplanes struck an area in the west of the province killing seven people": without a comma the parser takes the outcome for a trait of
 * the noun before it, as if the province had killed them. It is told of the deed, and whoever did that did this.
 */
import { isPassive } from '../match/clause.js'
import { kid, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withWords } from './retied.js'

const OUTCOMES = new Set(['kill', 'injure', 'wound', 'destroy', 'inflict', 'claim', 'leave', 'cause'])
const DEEDS = new Set(
  'target hit strike attack bomb shell raid bombard pound fire launch storm ambush drop carry conduct stage detonate'.split(
    ' ',
  ),
)
/** Verbs that are deeds with their particle alone: "carried out three strikes". */
const WITH_PARTICLE = new Set(['carry'])
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
  rel === 'acl' && xpos === 'VBG' && OUTCOMES.has(lemma) && head < index && kid(doc, index, 'mark', 'nsubj', 'aux') < 0

/** The deed that the noun is an object or a place of, or -1; who was struck by rockets that killed is not who killed. */
function deedAbove(doc: ParsedDocument, noun: number): number {
  for (let at = noun, steps = 0; at >= 0 && steps < FAR; at = wordAt(doc, at).head, steps++) {
    const { upos, lemma, rel } = wordAt(doc, at)
    // What acts on its own: "rockets that hit the town killing six" have a verb of their own.
    if (rel.startsWith('nsubj')) return -1
    if (upos !== 'VERB' || !DEEDS.has(lemma) || at > noun) continue
    const isWhole = !WITH_PARTICLE.has(lemma) || kid(doc, at, 'compound:prt') >= 0
    if (isWhole) return isPassive(doc, at) ? -1 : at
  }
  return -1
}
