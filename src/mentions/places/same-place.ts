/** Whether two names for a place may be of one, where it is told of them in what they lie and how far apart. */
import type { MentionedDocument, Place } from '../../model.js'
import { kilometresApart } from './kilometres-apart.js'

/** Kilometres between two names for where one thing was. */
const NEAR = 60
/** UCDP where_prec from which a place is a province or more: a town may lie in it. */
export const PROVINCE = 4

/** Null where it cannot be told: one has no place, or one may lie in the other. */
export function samePlace(doc: MentionedDocument, one: number | null, other: number | null): boolean | null {
  if (one === null || other === null) return null
  if (one === other) return true
  const [a, b] = [doc.places[one]!, doc.places[other]!]
  if (liesIn(doc, a, b) || liesIn(doc, b, a)) return null
  if (a.country !== null && b.country !== null && a.country !== b.country) return false
  const [isWide, isOtherWide] = [a.wherePrec >= PROVINCE, b.wherePrec >= PROVINCE]
  // Two regions are two, but a region may be one of the state's; a town may lie in either.
  if (isWide && isOtherWide) return STATES.has(a.kind) || STATES.has(b.kind) ? null : false
  if (isWide || isOtherWide) return null
  const apart = kilometresApart(a, b)
  return apart === null || apart <= NEAR ? null : false
}

const STATES = new Set(['country', 'territory'])
const TOWNS = new Set(['city', 'town', 'village', 'camp', 'place'])

/** Two towns by two names, however near, of which neither is known to lie in the other. */
export function areTwoTowns(doc: MentionedDocument, one: number | null, other: number | null): boolean {
  if (one === null || other === null || one === other) return false
  const [a, b] = [doc.places[one]!, doc.places[other]!]
  return (
    [a, b].every(({ kind, wherePrec }) => TOWNS.has(kind) && wherePrec < PROVINCE) &&
    !liesIn(doc, a, b) &&
    !liesIn(doc, b, a)
  )
}

function liesIn(doc: MentionedDocument, { inside }: Place, whole: Place): boolean {
  let within = inside
  for (let steps = 0; within !== null && steps < DEEP; steps++) {
    if (within === whole.id) return true
    within = doc.places.find(({ id }) => id === within)?.inside ?? null
  }
  return false
}

/** A site in a quarter in a town in a district in a province in a state. */
const DEEP = 6
