/** A side clause behind its marker, and the clause it hangs on. */
import { clauseOf } from '../../match/clause.js'
import { baseRel, isNominal, kid, type Range, wordAt } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import { phraseFrom, topAfter } from './halves.js'
import { aboveAsked, isAllAsked } from './whether.js'

/** Nouns of happenings that "until" and "before" may wait for. */
export const EVENTFUL =
  /(?:tion|sion|ment|al|ing|deal|truce|ceasefire|cease-fire|release|end|talk|peace|election|war|vote|return|departure|pullout)s?$/i

/** The two clauses of a sentence with a marker, by their heads. */
export interface Halves {
  readonly main: number
  readonly side: number
  readonly antecedent: Range
}

/** The side clause after the marker and the clause it hangs on. */
export function mainAndSide(doc: EventDocument, from: number, after: number): Halves | null {
  const side = topAfter(doc, after)
  if (side < 0) return null
  let main = wordAt(doc, side).head
  // "as long as": the clause hangs under the marker's own words.
  while (main >= from && main < after) main = wordAt(doc, main).head
  // "discuss a withdrawal before the prisoners are home": the clause hangs on the noun before it.
  while (
    main >= 0 &&
    main < from &&
    isNominal(doc, main) &&
    ['obj', 'obl', 'nmod'].includes(baseRel(wordAt(doc, main).rel))
  )
    main = wordAt(doc, main).head
  if (main < 0) return null
  // "If it fails, he said, war will come": the cue is not the consequent, what it says is.
  const said = doc.statements.find((s) => s.cueHead === main && !clauseOf(doc, main).negated)
  if (said) {
    const inner = kid(doc, main, 'ccomp', 'parataxis')
    if (inner >= 0 && inner !== side) main = inner
    else if (said.cueClass === 'say' || said.cueClass === 'tell') return null
  }
  // "will pay whatever Togo asks if the sanctions are lifted": the clause hangs on what is paid, not on the asking.
  if (baseRel(wordAt(doc, side).rel) === 'ccomp' && main < from && isAllAsked(doc, main)) main = aboveAsked(doc, main)
  // A side clause under an infinitive or a noun waits on the finite clause above only when that one is empty: kept as parsed.
  return {
    main,
    side,
    antecedent: phraseFrom(
      doc,
      side,
      after,
      (c) => wordAt(doc, c).head !== side || !['parataxis'].includes(baseRel(wordAt(doc, c).rel)),
    ),
  }
}
