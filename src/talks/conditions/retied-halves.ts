/** Side clauses that the parser tied to the wrong clause: to what the side clause itself says, or to one before that only calls for a hearing. */
import { clauseOf } from '../../match/clause.js'
import { baseRel, isUnder, isVerb, kids, subtree, wordAt } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import type { Halves } from './side-clauses.js'

/** The halves as the commas have them. `from` is the marker. */
export function retiedHalves(doc: EventDocument, halves: Halves, from: number): Halves {
  return withContent(doc, halves, from) ?? behindComma(doc, halves, from) ?? halves
}

/**
 * "If the council decides it is going to leave, we could meet", "may return, as long as the court is satisfied she has changed": no comma
 * parts the clause that follows from the side clause, and another clause stands where the main one should.
 */
function withContent(doc: EventDocument, { main, side, antecedent }: Halves, from: number): Halves | null {
  const next = antecedent[1]
  if (main < next || wordAt(doc, next).upos === 'PUNCT' || !isUnder(doc, next, main)) return null
  const later = kids(doc, main, 'parataxis').find(
    (c) => c > main && doc.tokens[subtree(doc, c)[0] - 1]?.text === ',' && clauseOf(doc, c).finite,
  )
  if (later !== undefined) {
    const [starts] = subtree(doc, later)
    return { main: saidIn(doc, later), side, antecedent: [antecedent[0], starts - 1] }
  }
  const { head, rel } = wordAt(doc, main)
  if (head < 0 || head >= from || !isVerb(doc, head) || !['advcl', 'ccomp'].includes(baseRel(rel))) return null
  // "Said that if it rains the ships will stay": what is said is no part of the side clause.
  if (doc.statements.some(({ cueHead }) => cueHead === head)) return null
  const [, ends] = subtree(doc, main, (c) => wordAt(doc, c).upos !== 'PUNCT')
  return { main: head, side, antecedent: [antecedent[0], ends] }
}

/** "(I think) we could meet": what is thought is what follows. */
const saidIn = (doc: EventDocument, v: number): number => kids(doc, v, 'ccomp').find((c) => c > v) ?? v

/** "Let me tell you, if we leave, they will come back": the clause behind the comma is the one that the clause before hangs on. */
function behindComma(doc: EventDocument, halves: Halves, from: number): Halves | null {
  const { main, side, antecedent } = halves
  const { rel, head } = wordAt(doc, main)
  if (main >= from || head < antecedent[1] || baseRel(rel) !== 'advcl' || !isVerb(doc, head)) return null
  if (side < from || doc.tokens[antecedent[1]]?.text !== ',' || doc.tokens[from - 1]?.text !== ',') return null
  return kids(doc, main, 'mark', 'nsubj').length > 0 ? null : { ...halves, main: head }
}
