/** Where a counted thing happened, only by a place the clause itself names. */
import { antecedent } from '../../match/antecedent.js'
import { obliques, surfaceSubject } from '../../match/roles.js'
import { baseRel, conjuncts, isVerb, kids, listHead, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'

/** Prepositions that name a source or a doer and no place of the act. */
const ELSEWHERE = new Set(['by', 'from', 'to', 'according to', 'with', 'against'])
const THERE = new Set(['in', 'on', 'at', 'near', 'around', 'inside', 'across'])

/** A place that hangs on the deciding word, on the people, on their clause, on its subject, or on what the clause is joined to. */
export function placeOf(doc: AttributedDocument, at: number, people: number, predicate: number): number | null {
  for (const top of new Set([at, people, predicate])) {
    const place = hanging(doc, top, (prep) => !ELSEWHERE.has(prep))
    if (place !== null) return place
  }
  const agent = isVerb(doc, at) ? surfaceSubject(doc, at) : -1
  const ofAgent = agent >= 0 ? hanging(doc, agent, (prep) => THERE.has(prep)) : null
  return ofAgent ?? whereClause(doc, at) ?? joined(doc, predicate)
}

function hanging(doc: AttributedDocument, top: number, wanted: (prep: string) => boolean): number | null {
  for (const { head, prep } of obliques(doc, top)) {
    const place = doc.placeAt[head] ?? -1
    if (place >= 0 && wanted(prep)) return place
  }
  return null
}

/** "the West Bank, where Israel said it had killed": the place the clause hangs on. */
function whereClause(doc: AttributedDocument, at: number): number | null {
  for (let v = at, depth = 0; v >= 0 && depth < 4; v = wordAt(doc, v).head, depth++) {
    const where = kids(doc, v, 'advmod').find((c) => wordAt(doc, c).text.toLowerCase() === 'where')
    if (where === undefined) continue
    const named = antecedent(doc, where)
    const noun = named === where && wordAt(doc, v).rel === 'acl:relcl' ? wordAt(doc, v).head : named
    const place = doc.placeAt[noun] ?? -1
    return place >= 0 ? place : null
  }
  return null
}

/** "have razed much of Gaza and killed": verbs joined under one subject share the place that one of them names. */
function joined(doc: AttributedDocument, predicate: number): number | null {
  const first = listHead(doc, predicate)
  if (!isVerb(doc, first)) return null
  for (const v of conjuncts(doc, first)) {
    if (v === predicate || !isVerb(doc, v)) continue
    if (v !== first && kids(doc, v, 'nsubj').length > 0) continue
    for (const object of kids(doc, v, 'obj')) {
      const itself = doc.placeAt[object] ?? -1
      if (itself >= 0) return itself
      const of = hanging(doc, object, (prep) => prep === 'of' || THERE.has(prep))
      if (of !== null && baseRel(wordAt(doc, object).rel) === 'obj') return of
    }
  }
  return null
}
