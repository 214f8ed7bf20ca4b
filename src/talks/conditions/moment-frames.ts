/** Conditions told by an adverbial of a promise: "will free them only in an exchange", "would observe it from the hour the others do". */
import { clauseOf } from '../../match/clause.js'
import { surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, kids, type Range, subtree, trimRange, wordAt } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import { rulesOf } from './condition-rules.js'
import { afterCase, clauseWithout, type Draft, lemma, lower, phraseFrom } from './halves.js'

/** Drafts whose promise is the verb `v`. */
export function momentDrafts(doc: EventDocument, v: number): Draft[] {
  const { tense, negated, perfect } = clauseOf(doc, v)
  if (negated || perfect || (tense !== 'future' && tense !== 'would')) return []
  return [onlyBy(doc, v), fromWhen(doc, v)].flatMap((draft) => draft ?? [])
}

/** "Will free the soldiers only in an exchange": no other way. */
function onlyBy(doc: EventDocument, v: number): Draft | null {
  for (const rule of rulesOf('only-by')) {
    const by = kids(doc, v, 'obl').find(
      (o) => rule.words.has(lemma(doc, o)) && rule.with.has(caseOf(doc, o)) && isNarrowed(doc, v, o),
    )
    if (by !== undefined) return draftOf(doc, rule, v, by, afterCase(doc, by))
  }
  return null
}

/** True when an "only" stands before the phrase, whichever of its words or of the verb the parser hung it on. */
const isNarrowed = (doc: EventDocument, v: number, o: number): boolean => {
  const first = kids(doc, o, 'case')[0] ?? o
  return lower(doc, first - 1) === 'only' || kids(doc, v, 'advmod').some((a) => a < v && lower(doc, a) === 'only')
}

/** "From the hour the other side does": what begins only when the other has come. */
function fromWhen(doc: EventDocument, v: number): Draft | null {
  for (const rule of rulesOf('from-when')) {
    // Before a "said" that stands behind it the parser may hang the hour, and who is to come, on the saying.
    const saying = baseRel(wordAt(doc, v).rel) === 'ccomp' ? [wordAt(doc, v).head] : []
    const from = [v, ...saying]
      // "Will observe the truce from the moment": it may hang on what is promised.
      .flatMap((at) => [at, ...kids(doc, at, 'obj', 'xcomp')])
      .flatMap((at) => kids(doc, at, 'obl', 'nmod'))
      .find((o) => o > v && rule.words.has(lemma(doc, o)) && rule.with.has(caseOf(doc, o)))
    if (from === undefined) continue
    const clause = kids(doc, from, 'acl').find((c) => c > from)
    if (clause !== undefined) return draftOf(doc, rule, v, from, phraseFrom(doc, clause, subtree(doc, clause)[0]))
    const comer = saying.flatMap((at) => kids(doc, at, 'nsubj')).find((s) => s > from && s < wordAt(doc, v).head)
    const coming = comer === undefined ? undefined : kids(doc, comer, 'acl').find((c) => clauseOf(doc, c).finite)
    if (comer !== undefined && coming !== undefined)
      return draftOf(doc, rule, v, from, trimRange(doc, [subtree(doc, comer)[0], coming + 1]))
  }
  return null
}

function draftOf(
  doc: EventDocument,
  rule: Draft['rule'],
  v: number,
  adverbial: number,
  antecedent: Range,
): Draft | null {
  const consequent = clauseWithout(doc, v, subtree(doc, adverbial))
  return consequent.length === 0
    ? null
    : { rule, logic: rule.logic, antecedent: [antecedent], consequent, at: adverbial, holder: surfaceSubject(doc, v) }
}
