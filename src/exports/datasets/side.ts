import type { Party } from './event.js'

/** What a party to an event is, as far as its report tells. */
export type Side = 'state' | 'rebels' | 'armed' | 'protesters' | 'civilians' | 'international'

const STATE = ['GOV', 'MIL', 'COP', 'SPY', 'JUD', 'LEG']
const CIVILIAN = ['CVL', 'REF', 'MED', 'NGO', 'HLH', 'EDU', 'BUS', 'LAB', 'AGR', 'REL', 'HRI', 'JRN', 'ELI']

/** The side of a party by its kind and sectors; null when the report tells neither. */
export const sideOf = ({ facts }: Party): Side | null => {
  if (facts === undefined) return null
  const is = (sectors: readonly string[]): boolean => facts.sector.some((sector) => sectors.includes(sector))
  if (facts.kind === 'igo' || is(['IGO'])) return 'international'
  if (is(['REB'])) return 'rebels'
  if (facts.kind === 'country' || facts.kind === 'government' || facts.kind === 'military' || is(STATE)) return 'state'
  if (facts.kind === 'armed_group') return 'armed'
  if (is(['PRM'])) return 'protesters'
  return is(CIVILIAN) ? 'civilians' : null
}

/** Whether a side bears arms. */
export const isArmed = (side: Side | null): boolean => side === 'state' || side === 'rebels' || side === 'armed'

/** The side that all of the parties are on whose side is known; null when they differ or none is known. */
export const commonSide = (parties: readonly Party[]): Side | null => {
  const sides = new Set(parties.map(sideOf).filter((side) => side !== null))
  return sides.size === 1 ? [...sides][0]! : null
}
