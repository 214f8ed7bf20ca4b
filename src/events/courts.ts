/** Who judged where nobody is said to: the court it was done in, or the country whose courts alone do such a thing. */
import { wordClass } from '../knowledge/event-words.js'
import { isPassive } from '../match/clause.js'
import { obliques } from '../match/roles.js'
import { kids } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { byPreposition } from './sources.js'
import { countryAt } from './standing-parties.js'
import { lemmaOf } from './words.js'

/** "was found guilty in the High Court", "was sentenced to nine years in Togo"; nobody kidnapped or arrested in a country is so by it. */
export function courtsOf(doc: AttributedDocument, v: number): number[] {
  if (!isPassive(doc, v) || !wordClass('JUDGING').has(lemmaOf(doc, v))) return []
  const told = [v, ...kids(doc, v, 'xcomp')].flatMap((i) => obliques(doc, i))
  const terms = told.filter(({ head }) => TERMS.has(lemmaOf(doc, head)))
  const places = [...told, ...terms.flatMap(({ head }) => obliques(doc, head))]
  return byPreposition(places, ['in', 'at', 'by']).filter(
    (head) => COURTS.has(lemmaOf(doc, head)) || isCountry(doc, head) || countryAt(doc, head) !== null,
  )
}

const TERMS = new Set(['year', 'month', 'prison', 'jail', 'life', 'imprisonment', 'custody', 'charge', 'count'])
const COURTS = new Set(['court', 'tribunal'])

const isCountry = (doc: AttributedDocument, i: number): boolean => doc.places[doc.placeAt[i] ?? -1]?.kind === 'country'
