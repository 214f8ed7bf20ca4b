/** What a clause says of a happening that is its subject: "the attack is imminent", "talks are off the table", "a truce could follow". */
import { type Effect, governorEffects, wordClass } from '../knowledge/event-words.js'
import { clauseOf } from '../match/clause.js'
import { baseRel, caseOf, kid, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { lemmaOf, takesPlace } from './words.js'

/** What becomes of a happening by what its clause says of it; undefined where the clause takes it as known and says something else. */
export function saidOf(doc: AttributedDocument, i: number): Effect | undefined {
  const { rel, head } = wordAt(doc, i)
  if (baseRel(rel) !== 'nsubj') return undefined
  const predicate = predicateOf(doc, head)
  if (predicate >= 0) {
    const prep = caseOf(doc, predicate)
    // "is due in June": the parser makes a preposition of it.
    if (/^due(?: (?:in|on|at|for))?$/.test(prep)) return 'scheduled'
    const effect = governorEffects().get(`noun is ${prep === '' ? '' : `${prep} `}${lemmaOf(doc, predicate)}`)
    // "a truce is what they want".
    if (lemmaOf(doc, predicate) === 'what')
      return kids(doc, predicate, 'acl').map((v) => governorEffects().get(`noun ${lemmaOf(doc, v)}`))[0]
    if (effect === 'wanted' ? isNoneYet(doc, i, head) : !isByAPlace(doc, predicate)) {
      if (effect !== undefined) return effect
    }
    // "Chad's withdrawal would be a mistake".
    return isImagined(doc, i, head) ? 'carried' : undefined
  }
  if (comesAbout(doc, head)) return 'carried'
  // "the talks have yet to begin"; "the talks have yet to help anybody" is of talks that are held.
  const yet = lemmaOf(doc, head) === 'have' && kids(doc, head, 'advmod').some((a) => lemmaOf(doc, a) === 'yet')
  if (yet && kids(doc, head, 'xcomp').some((x) => comesAbout(doc, x))) return 'possible'
  return undefined
}

/** The adjective, adverb or noun that a copula, or a verb like one, gives the subject; -1 where the clause has a verb of its own. */
function predicateOf(doc: AttributedDocument, head: number): number {
  if (kid(doc, head, 'cop') >= 0) return head
  if (!wordClass('SEEMING').has(lemmaOf(doc, head))) return -1
  const said = kids(doc, head, 'xcomp', 'obl', 'advmod').find((x) => x > head) ?? -1
  return said >= 0 && wordAt(doc, said).upos !== 'VERB' ? said : -1
}

/** "a truce is vital", "Chad's withdrawal is needed"; "the truce is vital" may speak of one that holds, "was vital" of one that was. */
const isNoneYet = (doc: AttributedDocument, i: number, head: number): boolean =>
  clauseOf(doc, head).tense !== 'past' && kids(doc, i, 'det').every((d) => ['a', 'an'].includes(lemmaOf(doc, d)))

/** "was close to the border", "was miles away from the port"; a gathering of words of its own says more than that none has come about. */
const isByAPlace = (doc: AttributedDocument, predicate: number): boolean =>
  caseOf(doc, predicate) === '' && kids(doc, predicate, 'obl', 'nmod', 'acl').some((c) => c > predicate)

/** "began", "followed", "took place", "went ahead": a verb that says no more of its subject than that it came about. */
const comesAbout = (doc: AttributedDocument, v: number): boolean =>
  wordClass('COMINGABOUT').has(lemmaOf(doc, v)) ? kid(doc, v, 'obj') < 0 : takesPlace(doc, v)

/** "Chad's withdrawal would be a mistake": whose it is makes it no known one; "would be the last", "would last a year" may look back. */
const isImagined = (doc: AttributedDocument, i: number, head: number): boolean => {
  const { tense, perfect } = clauseOf(doc, head)
  const weighed = (wordAt(doc, head).upos === 'ADJ' && kid(doc, head, 'nmod:poss', 'det') < 0) || isOne(doc, head)
  return tense === 'would' && !perfect && weighed && kid(doc, i, 'nmod:poss') >= 0
}

const isOne = (doc: AttributedDocument, i: number): boolean =>
  kids(doc, i, 'det').some((d) => ['a', 'an'].includes(lemmaOf(doc, d)))
