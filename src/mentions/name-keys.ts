/**
 * Which written forms are one name: a surname and the full name before or after it, an abbreviation and the name it was introduced
 * with, "the Observatory" and the Syrian Observatory for Human Rights. Worked out over the whole report before anybody is counted.
 */

import { actorNoun } from '../knowledge/actor-nouns.js'
import { nameCue } from '../knowledge/name-cues.js'
import type { ParsedDocument } from '../model.js'
import type { NameSpan } from './name.js'
import { nameKey, surnameKeys } from './names.js'

export interface NameKeys {
  /** Key of the actor that a person's or a body's name stands for. */
  readonly canonical: (form: string, name: NameSpan) => string
  /** Adjective or people without a lexicon row -> folded name of the place it is made from. */
  readonly demonyms: ReadonlyMap<string, string>
  /** Folded name -> as first written. */
  readonly spelling: ReadonlyMap<string, string>
}

export function nameKeysOf(doc: ParsedDocument, names: readonly NameSpan[]): NameKeys {
  const spelling = new Map<string, string>()
  /** Surname or given name -> full keys, with where each was first seen. */
  const short = new Map<string, Map<string, number>>()
  const bodies = new Map<string, { key: string; words: readonly string[]; at: number }>()
  const places = new Set<string>()
  const peoples = new Set<string>()
  const note = (form: string, key: string, at: number) => {
    const found = short.get(form) ?? new Map<string, number>()
    if (!found.has(key)) found.set(key, at)
    short.set(form, found)
  }
  const own = (form: string, name: NameSpan): string => {
    const entry = name.entries[0]
    return entry ? `${entry.lexicon}:${entry.id}` : `name:${form}`
  }
  for (const name of names) {
    const form = nameKey(doc, name)
    if (!spelling.has(form)) spelling.set(form, textOf(doc, name))
    if (name.type === 'place' && name.entries.length === 0) places.add(form)
    if (name.type === 'people' && name.entries.length === 0) peoples.add(form)
    if (name.type === 'person') {
      const words = form.split(' ')
      if (words.length > 1) {
        for (const surname of surnameKeys(form)) note(surname, own(form, name), name.first)
        note(`given:${words[0]}`, own(form, name), name.first)
      } else if (name.entries.length > 0) note(form, own(form, name), name.first)
    }
    if (name.type === 'organisation') {
      if (!bodies.has(form)) bodies.set(form, { key: own(form, name), words: form.split(' '), at: name.first })
    }
  }
  const abbreviations = introduced(doc, names, own)
  const demonyms = new Map<string, string>()
  for (const people of peoples) {
    const place = placeOfDemonym(people, places)
    if (place) demonyms.set(people, place)
  }
  const canonical = (form: string, name: NameSpan): string => {
    const self = own(form, name)
    if (name.type === 'person') {
      if (name.entries.length > 0 && form.includes(' ')) return self
      if (form.includes(' ') && !isParticled(form)) return longer(form, short) ?? self
      const full = short.get(form) ?? short.get(`given:${form}`)
      if (!full) return self
      return nearest(full, name.first)
    }
    const introducedAs = abbreviations.get(form)
    if (introducedAs !== undefined) return introducedAs
    if (name.entries.length > 0) return self
    const last = name.last - name.first === 1 ? doc.tokens[name.first]!.text : ''
    if (
      last !== '' &&
      (nameCue('org-last').has(last) || nameCue('org-of').has(last) || actorNoun('collective').has(last.toLowerCase()))
    ) {
      let best: { key: string; at: number } | null = null
      for (const body of bodies.values()) {
        if (body.words.length < 2 || !body.words.includes(form) || body.at > name.first) continue
        if (!best || body.at > best.at) best = body
      }
      if (best) return best.key
    }
    if (last !== '' && last.length >= 3 && last === last.toUpperCase()) {
      for (const body of bodies.values()) if (initials(body.words) === form) return body.key
    }
    return self
  }
  return { canonical, demonyms, spelling }
}

const textOf = (doc: ParsedDocument, { first, last }: NameSpan): string =>
  doc.report.text.slice(doc.tokens[first]!.start, doc.tokens[last - 1]!.end).replace(/\s+/g, ' ')

const isParticled = (form: string): boolean => /^(?:al|el|abu|bin|ibn|ben|de|da|del|van|von|di|la|le) /.test(form)

/** "Abdel Fattah al-Sisi" after "Sisi" alone is the same man; so is "Luiz Inácio Lula da Silva" for "Lula da Silva". */
function longer(form: string, short: ReadonlyMap<string, ReadonlyMap<string, number>>): string | null {
  const surname = form.split(' ').pop()!
  const given = form.split(' ')[0]!
  for (const key of short.get(surname)?.keys() ?? []) {
    if (!key.startsWith('name:')) continue
    const words = key.slice(5).split(' ')
    if (words.length > form.split(' ').length && words.includes(given) && key.endsWith(form)) return key
  }
  return null
}

/** The full name seen last before the place, or else the first one after it. */
function nearest(full: ReadonlyMap<string, number>, at: number): string {
  let best = ''
  let bestAt = -1
  let first = ''
  for (const [key, seen] of full) {
    if (first === '') first = key
    if (seen <= at && seen > bestAt) {
      best = key
      bestAt = seen
    }
  }
  return best || first
}

const initials = (words: readonly string[]): string =>
  words
    .filter((w) => !['of', 'for', 'the', 'and', 's', 'in', 'on', 'al'].includes(w))
    .map((w) => w[0])
    .join('')

/** "Torvane People's Movement (TPM)": the letters stand for the name before the bracket. */
function introduced(
  doc: ParsedDocument,
  names: readonly NameSpan[],
  own: (form: string, name: NameSpan) => string,
): Map<string, string> {
  const found = new Map<string, string>()
  for (let k = 0; k + 1 < names.length; k++) {
    const long = names[k]!
    const brief = names[k + 1]!
    if (long.type !== 'organisation' || brief.first !== long.last + 1) continue
    if (doc.tokens[long.last]?.text !== '(' || doc.tokens[brief.last]?.text !== ')') continue
    const a = nameKey(doc, long)
    const b = nameKey(doc, brief)
    // The lexicon's row wins when either form has one.
    const key =
      long.entries.length > 0
        ? own(a, long)
        : brief.entries.length > 0 && brief.type === 'organisation'
          ? own(b, brief)
          : own(a, long)
    found.set(a, key)
    found.set(b, key)
  }
  return found
}

const ENDINGS = ['ians', 'ian', 'ans', 'an', 'ns', 'n', 'ese', 'ish', 'is', 'i', 'ites', 'ite', 'ers', 'er', 's', 'ic']

/** "meridovan" with a place "meridova" in the report. */
export function placeOfDemonym(people: string, places: Iterable<string>): string | null {
  for (const ending of ENDINGS) {
    if (!people.endsWith(ending)) continue
    const stem = people.slice(0, -ending.length)
    if (stem.length < 3) continue
    for (const place of places) {
      if (!place.startsWith(stem) || place === people) continue
      if (place.length - stem.length <= 2) return place
    }
  }
  return null
}
