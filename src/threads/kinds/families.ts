/** Families of events: one happening is told by events of one family, though their types or words differ. */
import { deedName } from '../../knowledge/deed-names.js'
import type { EventRecord } from '../../records/record.js'

export type Family = string

export const THREAT: Family = 'THREATEN'

/** Types that are done with words: who said it makes it what it is, not where. */
const SPEECH = new Set(['REQUEST', 'ACCUSE', 'SUPPORT', 'REJECT', THREAT, 'AGREE'])

/** Modes that make another happening than their type alone tells; the rest of ASSAULT is one family: a blow and its toll. */
const BY_MODE: ReadonlyMap<string, Family> = new Map([
  ['ASSAULT abduct', 'seizure'],
  ['COERCE seize', 'seizure'],
  // One source's arrest is another's abduction.
  ['COERCE arrest', 'seizure'],
  ['COERCE restrict', 'blockade'],
  ['CONCEDE ceasefire', 'truce'],
  ['RETREAT ceasefire', 'truce'],
  ['CONCEDE release', 'release'],
  ['RETREAT release', 'release'],
  ['REJECT meet', 'meeting'],
  ['AGREE meet', 'meeting'],
])

/** Rules whose events are of another family than their type's. */
const BY_RULE: ReadonlyMap<string, Family> = new Map([
  ['take-ground', 'ground'],
  ['fall-to', 'ground'],
  ['meet', 'meeting'],
  ['visit', 'meeting'],
  ['release', 'release'],
  ['sign', 'accord'],
  ['deal', 'accord'],
])

/** The family of an event; a codebook's own type is its own family. Null for an event of no type. */
export function familyOf(event: Pick<EventRecord, 'plover' | 'mode' | 'type' | 'rule'>): Family | null {
  if (event.type !== null) return `type ${event.type}`
  if (event.plover === null) return null
  const byRule = BY_RULE.get(event.rule)
  if (byRule !== undefined) return byRule
  const byMode = event.mode === null ? undefined : BY_MODE.get(`${event.plover} ${event.mode}`)
  if (byMode !== undefined) return byMode
  if (event.plover === 'CONSULT') return 'meeting'
  if (event.plover === 'COOPERATE') return 'accord'
  if (event.plover === 'ASSAULT') return 'force'
  return SPEECH.has(event.plover) || event.mode === null ? event.plover : `${event.plover} ${event.mode}`
}

export const isSpeech = (family: Family): boolean => SPEECH.has(family)

/** How a family is called in a sentence; a type of a codebook, or one that has no name, by itself. */
export const familyName = (family: Family): string => deedName(family) ?? `an act of one kind (${family.toLowerCase()})`
