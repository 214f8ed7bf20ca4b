/** What kinds of actors lists name, and where each stands in our lexicons. */
import type { CodebookLexicon } from '../../knowledge/codebook.js'

/** A lexicon with the kind an actor has in it, and the PLOVER sector that goes without saying. */
export interface KindOfActor {
  readonly lexicon: Extract<CodebookLexicon, 'officials' | 'groups' | 'igos' | 'media' | 'countries' | 'peoples'>
  readonly kind: string
  readonly sector: string
}

const of = (lexicon: KindOfActor['lexicon'], kind: string, sector = ''): KindOfActor => ({ lexicon, kind, sector })

const KINDS: Readonly<Record<string, KindOfActor>> = {
  person: of('officials', ''),
  official: of('officials', '', 'GOV'),
  politician: of('officials', ''),
  'armed group': of('groups', 'armed_group', 'REB'),
  'rebel group': of('groups', 'armed_group', 'REB'),
  'armed wing': of('groups', 'armed_wing', 'REB'),
  militia: of('groups', 'militia', 'PRM'),
  cartel: of('groups', 'cartel', 'CRM'),
  party: of('groups', 'party', 'PTY'),
  'political party': of('groups', 'party', 'PTY'),
  movement: of('groups', 'movement', 'OPP'),
  coalition: of('groups', 'coalition', 'OPP'),
  military: of('groups', 'military', 'MIL'),
  army: of('groups', 'military', 'MIL'),
  police: of('groups', 'police', 'COP'),
  intelligence: of('groups', 'intelligence', 'SPY'),
  ministry: of('groups', 'ministry', 'GOV'),
  government: of('groups', 'ministry', 'GOV'),
  'separatist authority': of('groups', 'separatist_authority'),
  organisation: of('groups', 'organisation'),
  organization: of('groups', 'organisation'),
  group: of('groups', 'organisation'),
  company: of('groups', 'company', 'BUS'),
  igo: of('igos', 'igo', 'IGO'),
  'international organisation': of('igos', 'igo', 'IGO'),
  'international organization': of('igos', 'igo', 'IGO'),
  court: of('igos', 'court', 'JUD'),
  mission: of('igos', 'mission', 'IGO'),
  agency: of('igos', 'agency', 'IGO'),
  ngo: of('igos', 'ngo', 'NGO'),
  monitor: of('igos', 'monitor', 'NGO'),
  'news agency': of('media', 'agency'),
  broadcaster: of('media', 'broadcaster'),
  newspaper: of('media', 'newspaper'),
  site: of('media', 'site'),
  media: of('media', 'site'),
  country: of('countries', 'country'),
  state: of('countries', 'country'),
  people: of('peoples', 'ethnic'),
  'ethnic group': of('peoples', 'ethnic'),
}

/** The kind a word of a list names; undefined for a word nobody knows. */
export const actorKind = (word: string): KindOfActor | undefined =>
  KINDS[
    word
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim()
  ]

/** All words there are for kinds. */
export const ACTOR_KINDS: readonly string[] = Object.keys(KINDS)
