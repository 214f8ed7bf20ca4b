/** What sets two happenings apart or together, whatever tells them: where they were, and of what kind the people were. */
import { agentAt } from '../../knowledge/agents.js'
import { kilometresApart } from '../../mentions/places/kilometres-apart.js'
import type { EventDocument } from '../../model.js'

/** Kilometres between two names for where one thing was. */
const NEAR = 60
/** UCDP where_prec from which a place is a province or more: a town may lie in it. */
export const PROVINCE = 4

/** Null where it cannot be told: one has no place, or one may lie in the other. */
export function samePlace(doc: EventDocument, one: number | null, other: number | null): boolean | null {
  if (one === null || other === null) return null
  if (one === other) return true
  const [a, b] = [doc.places[one]!, doc.places[other]!]
  if (a.wherePrec >= PROVINCE || b.wherePrec >= PROVINCE) return null
  const apart = kilometresApart(a, b)
  return apart === null ? null : apart <= NEAR ? null : false
}

/** Soldiers, police or fighters, by sector; null where the word says no more than that they were people. */
export function kindOfPeople(population: string | null): string | null {
  const words = (population ?? '').toLowerCase().split(/[\s,]+/)
  if (/^civilians?$/.test(words.at(-1) ?? '')) return 'civilian'
  const sector = agentAt((i) => words[i] ?? '', words.length - 1, 0)?.agent.sector[0]
  return sector === undefined || ANYBODY.has(sector) ? null : sector
}

/** Sectors of words that leave open who somebody is: people, members, attackers. */
const ANYBODY = new Set(['CVL', 'UNS', 'UAF'])
