/** What the lexicons say of a known actor, in one shape for all of them. */
import type { ActorKind } from '../model.js'
import { countryOf } from './countries.js'
import { groupOf, standingOn } from './groups.js'
import { bodyOf } from './igos.js'
import { mediumOf } from './media.js'
import type { KnownName } from './names.js'
import { officialOf, roleOn } from './officials.js'

export interface KnownActor {
  /** "hamas", "ISR": unique together with the lexicon. */
  readonly lexicon: KnownName['lexicon']
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: ActorKind
  readonly country: string | null
  readonly sector: readonly string[]
  /** Row it is part of: a group's parent, an official's state or body. */
  readonly partOf: { readonly lexicon: 'countries' | 'groups' | 'igos'; readonly id: string } | null
  readonly gender: 'm' | 'f' | 'u'
  /** Common nouns that fit it: an official's role, a group's kind. */
  readonly nouns: readonly string[]
}

const GROUP_KIND: Readonly<Record<string, ActorKind>> = {
  party: 'organisation',
  movement: 'organisation',
  coalition: 'organisation',
  military: 'military',
  police: 'organisation',
  intelligence: 'organisation',
  separatist_authority: 'government',
  ministry: 'government',
  organisation: 'organisation',
  company: 'organisation',
}

/** Kinds of groups that our own file may not have a row of. */
export const GROUP_KINDS = Object.keys(GROUP_KIND)

/** The actor behind a lexicon row; `published` picks the office an official held, and what a group was, that day. */
export function knownActor(
  { lexicon, id }: Pick<KnownName, 'lexicon' | 'id'>,
  published: string | null,
): KnownActor | null {
  const base = { lexicon, id, gender: 'u' as const }
  if (lexicon === 'countries') {
    const c = countryOf(id)
    if (!c) return null
    return {
      ...base,
      name: c.name,
      aliases: [c.name, ...c.aliases],
      kind: 'country',
      country: c.iso3,
      sector: ['GOV'],
      partOf: null,
      nouns: [],
    }
  }
  if (lexicon === 'groups') {
    const g = groupOf(id)
    if (!g) return null
    const stood = standingOn(g, published)
    const parent = stood.partOf === null ? null : ({ lexicon: 'groups', id: stood.partOf } as const)
    const state =
      ['military', 'police', 'intelligence', 'ministry'].includes(stood.kind) && stood.country
        ? ({ lexicon: 'countries', id: stood.country } as const)
        : null
    return {
      ...base,
      name: g.name,
      aliases: [...new Set([g.name, ...g.forms])],
      kind: GROUP_KIND[stood.kind] ?? 'armed_group',
      country: stood.country,
      sector: stood.sector,
      partOf: parent ?? state,
      nouns: [
        stood.kind.replace('_', ' '),
        'group',
        ...(stood.kind === 'armed_group' ? ['movement', 'militant group'] : []),
      ],
    }
  }
  if (lexicon === 'igos') {
    const b = bodyOf(id)
    if (!b) return null
    const civil = b.kind === 'ngo' || b.kind === 'monitor' || b.kind === 'company'
    return {
      ...base,
      name: b.name,
      aliases: [...new Set([b.name, ...b.forms])],
      kind: civil ? 'organisation' : 'igo',
      country: null,
      sector: b.sector,
      partOf: null,
      nouns: [
        b.kind === 'igo' ? 'organisation' : b.kind,
        'organisation',
        'body',
        ...(b.kind === 'company' ? ['firm', 'group'] : civil ? ['group', 'monitoring group', 'charity'] : []),
      ],
    }
  }
  if (lexicon === 'media') {
    const m = mediumOf(id)
    if (!m) return null
    return {
      ...base,
      name: m.name,
      aliases: [...new Set([m.name, ...m.forms])],
      kind: 'media',
      country: m.country,
      sector: ['MED'],
      partOf: null,
      nouns: [
        m.kind.replace('state_agency', 'news agency'),
        ...(m.kind.endsWith('agency') ? ['agency', 'news agency'] : ['outlet']),
      ],
    }
  }
  if (lexicon === 'officials') {
    const o = officialOf(id)
    if (!o) return null
    const role = roleOn(o, published)
    const body = role?.body ?? null
    const partOf = body
      ? ({ lexicon: groupOf(body) ? 'groups' : 'igos', id: body } as const)
      : role?.country
        ? ({ lexicon: 'countries', id: role.country } as const)
        : null
    return {
      ...base,
      name: o.name,
      aliases: [...new Set([o.name, ...o.forms])],
      kind: 'person',
      country: role?.country ?? (body ? (groupOf(body)?.country ?? null) : null),
      sector: role?.sector ?? [],
      partOf,
      gender: o.gender ?? 'u',
      nouns: role ? [role.role, role.role.split(' for ')[0]!.split(' ').pop()!] : [],
    }
  }
  return null
}
