/**
 * A place's name stands for its government when it acts: "Israel said", "strikes on Iran", "talks with Moscow"; not in "in Israel",
 * "north of Iran", "flew to Moscow". Countries act in most positions; a capital only as the subject of an act, or after by, with,
 * between, against and as an owner of such.
 */
import { actorNoun } from '../knowledge/actor-nouns.js'
import { eventCandidates } from '../knowledge/event-rules.js'
import { nameCue } from '../knowledge/name-cues.js'
import { speechVerbOf } from '../knowledge/speech.js'
import { baseRel, caseOf } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'

/** A noun of the event rules whose owner does it: "attack", not "killing". */
const isAct = (lemma: string): boolean => eventCandidates().noun.get(lemma)?.[0]?.rule.owner === 'actor'

/** Types of acts that are done with words. */
const DONE_WITH_WORDS = new Set(['REQUEST', 'ACCUSE', 'THREATEN', 'SUPPORT', 'REJECT', 'COERCE'])

/** "criticism from Israel", "under attack from Turkey" tell who does it; "an attack from Lebanon", "a withdrawal from Syria" where. */
const comesFrom = (doc: ParsedDocument, noun: number, lemma: string): boolean =>
  isAct(lemma) &&
  (DONE_WITH_WORDS.has(eventCandidates().noun.get(lemma)?.[0]?.rule.plover ?? '') || casePrefix(doc, noun) === 'under')

export type PlaceKind = 'country' | 'capital' | 'region'

/** The preposition before a range, wherever the parser hung it. */
function casePrefix(doc: ParsedDocument, head: number): string {
  return caseOf(doc, head).toLowerCase()
}

export function acts(doc: ParsedDocument, head: number, kind: PlaceKind, depth = 0): boolean {
  const word = doc.tokens[head]!
  const governor = word.head >= 0 ? doc.tokens[word.head]! : null
  if (!governor) return kind === 'country'
  const rel = baseRel(word.rel)
  const lemma = governor.lemma.toLowerCase()
  if (rel === 'conj' && depth < 8) return acts(doc, word.head, kind, depth + 1)
  if (rel === 'nsubj') {
    if (governor.upos !== 'VERB' && governor.upos !== 'AUX') return kind === 'country'
    if (word.rel === 'nsubj:pass') return kind === 'country'
    const willed = actorNoun('mind').has(lemma) || speechVerbOf(lemma) !== undefined
    if (kind === 'region') return speechVerbOf(lemma) !== undefined
    return kind === 'country' || willed || (!actorNoun('still').has(lemma) && governor.xpos !== 'VBN')
  }
  if (rel === 'obj' || rel === 'iobj') return kind === 'country' && !actorNoun('motion').has(lemma)
  if (word.rel === 'nmod:poss') {
    if (nameCue('place-noun').has(lemma) && !nameCue('country-noun').has(lemma)) return false
    // "Washington's support for", "Moscow's attack on": what a state does, decides or commands.
    return kind === 'country' || (kind === 'capital' && (actorNoun('state-owns').has(lemma) || isAct(lemma)))
  }
  if (rel === 'obl' || rel === 'nmod') {
    const prep = casePrefix(doc, head)
    if (prep === '') return kind === 'country' && rel === 'nmod' && head < word.head
    if (actorNoun('place-case').has(prep) || !actorNoun('actor-case').has(prep)) return false
    if (kind === 'region') return prep === 'by'
    if (kind === 'capital') {
      // "an agreement between Moscow and Ankara", "rejected by Kyiv"; "a speech by London" does not come up.
      return prep === 'by' || prep === 'between' || prep === 'against' || (prep === 'with' && rel === 'nmod')
    }
    if (prep === 'from') return rel === 'nmod' && comesFrom(doc, word.head, lemma)
    if (prep === 'over' || prep === 'through' || prep === 'via' || prep === 'about') return false
    if (prep === 'of')
      return (
        !actorNoun('place-of').has(lemma) && !(nameCue('place-noun').has(lemma) && !nameCue('country-noun').has(lemma))
      )
    if (prep === 'to' || prep === 'for') return !actorNoun('motion').has(lemma)
    return true
  }
  return kind === 'country'
}
