/** Every name the lexicons know, in one index: who or what a stretch of words may be. */
import { countries } from './countries.js'
import { groups } from './groups.js'
import { igos } from './igos.js'
import { once } from './in-use.js'
import { media } from './media.js'
import { officials } from './officials.js'
import { peoples } from './peoples.js'
import { indexPhrases } from './phrase-index.js'
import { regions } from './regions.js'

export interface KnownName {
  readonly lexicon: 'countries' | 'regions' | 'igos' | 'groups' | 'media' | 'officials' | 'peoples'
  readonly id: string
  readonly as: 'name' | 'adjective' | 'people' | 'capital' | 'metonym'
}

export const listedName = (lexicon: KnownName['lexicon'], id: string, as: KnownName['as'] = 'name'): KnownName =>
  Object.freeze({ lexicon, id, as })

function* allForms(): Iterable<readonly [string, KnownName]> {
  for (const c of countries()) {
    const name = listedName('countries', c.iso3)
    yield [c.name, name]
    for (const form of c.aliases) yield [form, name]
    for (const form of c.adjectives) yield [form, listedName('countries', c.iso3, 'adjective')]
    for (const form of c.people) yield [form, listedName('countries', c.iso3, 'people')]
    for (const form of c.capitals) yield [form, listedName('countries', c.iso3, 'capital')]
    for (const form of c.metonyms) yield [form, listedName('countries', c.iso3, 'metonym')]
  }
  for (const r of regions()) for (const form of new Set([r.name, ...r.forms])) yield [form, listedName('regions', r.id)]
  for (const p of peoples()) {
    for (const form of p.adjectives) yield [form, listedName('peoples', p.id, 'adjective')]
    for (const form of p.people) yield [form, listedName('peoples', p.id, 'people')]
  }
  for (const b of igos()) for (const form of new Set([b.name, ...b.forms])) yield [form, listedName('igos', b.id)]
  for (const g of groups()) {
    for (const form of new Set([g.name, ...g.forms])) yield [form, listedName('groups', g.id)]
    for (const form of g.adjectives) yield [form, listedName('groups', g.id, 'adjective')]
  }
  for (const m of media()) for (const form of new Set([m.name, ...m.forms])) yield [form, listedName('media', m.id)]
  for (const o of officials())
    for (const form of new Set([o.name, ...o.forms])) yield [form, listedName('officials', o.id)]
}

export const nameIndex = once(() => indexPhrases(allForms()))
