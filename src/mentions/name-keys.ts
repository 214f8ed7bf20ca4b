/**
 * Which written forms are one name: a surname and the full name before or after it, an abbreviation and the name it was introduced
 * with, "the Observatory" and the Syrian Observatory for Human Rights. Worked out over the whole report before anybody is counted.
 */

import { countBefore } from '../halving.js'
import { actorNoun } from '../knowledge/actor-nouns.js'
import { firstName } from '../knowledge/first-names.js'
import { nameCue } from '../knowledge/name-cues.js'
import { readingOf } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { demonymIndex } from './demonyms.js'
import type { NameSpan } from './name.js'
import { surnameKeys } from './name-tallies.js'
import { nameKey } from './names.js'

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
  /** Where a surname or given name stands alone. */
  const alone = new Map<string, number[]>()
  const bodies = new Set<string>()
  /** Longer names of bodies by each of their words, in text order. */
  const byWord = new Map<string, { readonly key: string; readonly at: number }[]>()
  const byInitials = new Map<string, string>()
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
        for (const middle of fatherNames(words)) note(middle, own(form, name), name.first)
        note(`given:${words[0]}`, own(form, name), name.first)
      } else {
        push(alone, form, name.first)
        if (name.entries.length > 0) note(form, own(form, name), name.first)
      }
    }
    if (name.type === 'organisation') {
      if (!bodies.has(form)) {
        bodies.add(form)
        const words = form.split(' ')
        const body = { key: own(form, name), at: name.first }
        if (words.length > 1) for (const word of new Set(words)) push(byWord, word, body)
        const letters = initials(words)
        if (letters.length > 2 && !byInitials.has(letters)) byInitials.set(letters, body.key)
      }
    }
  }
  const abbreviations = introduced(doc, names, own)
  const demonyms = new Map<string, string>()
  const placeOf = demonymIndex(places)
  for (const people of peoples) {
    const place = placeOf(people)
    if (place) demonyms.set(people, place)
  }
  const canonical = (form: string, name: NameSpan): string => {
    const self = own(form, name)
    if (name.type === 'person') {
      if (name.entries.length > 0 && form.includes(' ')) return self
      if (form.includes(' ') && !isParticled(form)) return longer(form, short) ?? self
      const family = short.get(form)
      const full = family ?? short.get(`given:${form}`)
      if (!full) return self
      // "Kim" before other names may be of many families.
      return nearest(full, name.first, (family && alone.get(form)) ?? [])
    }
    const introducedAs = abbreviations.get(form)
    if (introducedAs !== undefined) return introducedAs
    if (name.entries.length > 0) return self
    const last = name.last - name.first === 1 ? doc.tokens[name.first]!.text : ''
    if (
      last !== '' &&
      (nameCue('org-last').has(last) || nameCue('org-of').has(last) || actorNoun('collective').has(last.toLowerCase()))
    ) {
      const best = lastBefore(byWord.get(form) ?? [], name.first)
      if (best !== null) return best
    }
    if (last !== '' && last.length >= 3 && last === last.toUpperCase()) {
      const spelt = byInitials.get(form)
      if (spelt !== undefined) return spelt
    }
    return self
  }
  return { canonical, demonyms, spelling }
}

const textOf = (doc: ParsedDocument, { first, last }: NameSpan): string => readingOf(doc, [first, last])

/** "Ricardo Rosselló Nevares" is called Rosselló: a middle name that is nobody's given name. */
const fatherNames = (words: readonly string[]): readonly string[] =>
  words
    .slice(1, -1)
    .filter(
      (word) =>
        word.length > 2 && !isParticled(`${word} `) && firstName(word[0]!.toUpperCase() + word.slice(1)) === undefined,
    )

const isParticled = (form: string): boolean =>
  /^(?:al|el|abu|bin|ibn|ben|de|da|das|do|dos|du|del|van|von|di|la|le) /.test(form)

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

/** How often a short form must have stood for somebody. */
const ESTABLISHED = 2

/**
 * The full name seen last before the place, or else the first one after it. A short form that stood for one of them before the next was
 * named goes on standing for that one: a father or a sister who is named further on is called by the full name.
 */
function nearest(full: ReadonlyMap<string, number>, at: number, alone: readonly number[]): string {
  const seen = [...full].sort((a, b) => a[1] - b[1])
  let [best = ''] = seen[0] ?? []
  let bestAt = seen[0]?.[1] ?? 0
  for (const [key, first] of seen) {
    if (first > at) break
    if (
      key !== best &&
      countBefore(alone.length, (k) => alone[k]! < first) - countBefore(alone.length, (k) => alone[k]! < bestAt) >=
        ESTABLISHED
    )
      break
    best = key
    bestAt = first
  }
  return best
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Key of the last one that stands before the place; the list is in text order. */
function lastBefore(list: readonly { readonly key: string; readonly at: number }[], at: number): string | null {
  return list[countBefore(list.length, (k) => list[k]!.at < at) - 1]?.key ?? null
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
