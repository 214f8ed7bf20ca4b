/** Families of events: one happening is told by events of one family, though their types or words differ. */
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

/** How a family is called in a sentence. */
const NAMES: Readonly<Record<string, string>> = {
  force: 'a use of force',
  ground: 'ground taken',
  seizure: 'a seizure',
  blockade: 'a blockade',
  truce: 'a truce',
  release: 'a release',
  meeting: 'a meeting',
  accord: 'an agreement',
  AGREE: 'a commitment',
  SUPPORT: 'support in words',
  CONCEDE: 'a concession',
  AID: 'aid',
  'AID asylum': 'asylum given',
  'AID military': 'military aid',
  'AID peacekeeping': 'peacekeepers sent',
  RETREAT: 'a step back',
  'RETREAT access': 'access given',
  'RETREAT disarm': 'arms given up',
  'RETREAT resign': 'a resignation',
  'RETREAT return': 'something given back',
  'RETREAT withdraw': 'a withdrawal',
  REQUEST: 'a demand',
  REJECT: 'a refusal',
  ACCUSE: 'an accusation',
  [THREAT]: 'a threat',
  PROTEST: 'a protest',
  'PROTEST boycott': 'a boycott',
  'PROTEST demo': 'a demonstration',
  'PROTEST riot': 'a riot',
  'PROTEST strike': 'a strike of workers',
  SANCTION: 'a sanction',
  'SANCTION convict': 'a conviction',
  'SANCTION discontinue': 'help or dealings stopped',
  'SANCTION expel': 'an expulsion',
  'SANCTION withdraw': 'people called back or taken out',
  MOBILIZE: 'a move of forces',
  COERCE: 'coercion',
  'COERCE ban': 'a ban',
  'COERCE censor': 'censorship',
  'COERCE cyber': 'a cyberattack',
  'COERCE deport': 'people driven out',
  'COERCE martial-law': 'martial law',
  'COERCE misinformation': 'misinformation',
}

/** A type of a codebook, or one that has no name here, is called by itself. */
export const familyName = (family: Family): string => NAMES[family] ?? `an act of one kind (${family.toLowerCase()})`
