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
  if (facts.kind === 'armed_group' || is(['PRM'])) return 'armed'
  // "12 people", "five dead", "14 men": nobody says what they were.
  if (facts.kind === 'population') return sideOfWords(facts.name)
  return is(CIVILIAN) ? 'civilians' : is(['OPP']) ? sideOfWords(facts.name) : null
}

/** The side of people by the words for them: civilians and soldiers are told as such; people, men and dead may be either; null for those. */
export const sideOfWords = (words: string): Side | null => {
  if (CIVILIANS.test(words)) return 'civilians'
  if (/\b(?:protesters|demonstrators)\b/i.test(words)) return 'protesters'
  if (/\b(?:soldiers?|troops|police(?:men)?|officers?|servicemen|guards)\b/i.test(words)) return 'state'
  if (/\b(?:rebels?|insurgents?)\b/i.test(words)) return 'rebels'
  return /\b(?:fighters?|militants?|gunmen|militiamen)\b/i.test(words) ? 'armed' : null
}

const CIVILIANS =
  /\b(?:civilians?|residents?|villagers?|child(?:ren)?|girls?|boys?|wom[ae]n|famil(?:y|ies)|patients?|medics?|doctors?|nurses?|paramedics?|journalists?|reporters?|teachers?|students?|pupils?|farmers?|traders?|shoppers?|worshippers?|passengers?|refugees?|aid workers?|workers|bystanders?|shepherds?|fishermen|drivers?)\b/i

/** Whether a side bears arms. */
export const isArmed = (side: Side | null): boolean => side === 'state' || side === 'rebels' || side === 'armed'

/** The side that all of the parties are on whose side is known; null when they differ or none is known. */
export const commonSide = (parties: readonly Party[]): Side | null => {
  const sides = new Set(parties.map(sideOf).filter((side) => side !== null))
  return sides.size === 1 ? [...sides][0]! : null
}
