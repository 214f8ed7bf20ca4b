/**
 * Which forms of an entry may stand in a lexicon. A dictionary that is looked up in parsed noun phrases of sentences about politics can
 * afford "KABUL" for a government and "BUSH" for a president; a name index that reads every word cannot.
 */
import { firstName } from '../../knowledge/first-names.js'
import type { ActorKindOfEntry } from './actor-kind.js'
import type { ActorEntry, Form } from './dictionary.js'
import { isDescription, isOrdinary, isPlace, knownAs, withoutTitles } from './known-names.js'
import { initialsOf, readable } from './letter-case.js'

/** Spellings an entry gives, each with the line it stands on: "(AAIA)" is cut off, "X+ Y" are two, titles of persons are left out. */
export function spellings(entry: ActorEntry, kind: ActorKindOfEntry): readonly Form[] {
  const abbreviations = new Set<string>()
  const plain = entry.forms.flatMap(({ text, line }) =>
    text.split('+').flatMap((part) => {
      const [, name = part, inside] = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(part.trim()) ?? []
      if (inside !== undefined && /^[\p{Lu}\d.-]{2,8}$/u.test(inside)) abbreviations.add(inside)
      return [name, ...(inside !== undefined ? [inside] : [])].map((form) => ({ text: cleaned(form, kind), line }))
    }),
  )
  if (kind !== 'person') for (const short of shortForms(plain.map(({ text }) => text))) abbreviations.add(short)
  const seen = new Set<string>()
  return plain
    .map(({ text, line }) => ({ text: readable(text, abbreviations), line }))
    .filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text))
}

/** One space between words, no article, no marks a lexicon keeps for itself, no titles before a person. */
function cleaned(form: string, kind: ActorKindOfEntry): string {
  const text = form
    .replace(/[|\t"“”<>[\]{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^THE (?=\S)/, '')
    .replace(/[,;:]+$/, '')
  return kind === 'person' ? withoutTitles(text).name : text
}

/** Single words of a body that abbreviate it: three letters at most, no vowel, or the initials of another of its names. */
function shortForms(forms: readonly string[]): readonly string[] {
  const initials = new Set(forms.filter((form) => form.includes(' ')).map(initialsOf))
  return forms.filter(
    (form) => /^\p{Lu}{2,7}$/u.test(form) && (form.length <= 3 || !/[AEIOUY]/.test(form) || initials.has(form)),
  )
}

/** Counts of who else bears a form or a last name, over all entries. */
export interface Bearers {
  /** Keys of entries by form. */
  readonly byForm: ReadonlyMap<string, ReadonlySet<string>>
  /** Entries whose name it is, by form: they may keep it. */
  readonly heads: ReadonlyMap<string, ReadonlySet<string>>
  /** Persons by last word of their names. */
  readonly byLast: ReadonlyMap<string, ReadonlySet<string>>
}

/** Shortest last name that may stand for a person alone. */
const TELLING = 5

/** Why a form may not stand in a lexicon; null when it may. `own` are the ids of ours that the entry is. */
export function faultOfForm(
  form: string,
  kind: ActorKindOfEntry,
  key: string,
  bearers: Bearers,
  own: ReadonlySet<string>,
): string | null {
  const pieces = form.match(/[\p{L}\p{N}]+/gu) ?? []
  if (pieces.join('').length < 2) return 'a single letter'
  const alone = pieces.length === 1
  const known = knownAs(form)
  if (known.some(({ lexicon, id }) => own.has(`${lexicon} ${id}`))) return null
  if (isPlace(form)) return 'a place, which stays a place'
  const [other] = known
  if (other) return `ours already, as ${other.id} of ${other.lexicon}`
  if (alone && isOrdinary(form) && form !== form.toUpperCase()) return 'an ordinary word'
  if (isDescription(form)) return 'a description, read as one without it'
  if (kind === 'person' && alone) {
    if (firstName(form) !== undefined) return 'a given name alone'
    if (form.length < TELLING) return 'a last name too short to tell by'
    const bearing = bearers.byLast.get(form)
    if (bearing && (bearing.size > 1 || !bearing.has(key))) return 'a last name that others bear'
  }
  const heads = bearers.heads.get(form)
  if (heads ? !heads.has(key) : (bearers.byForm.get(form)?.size ?? 0) > 1) return 'a name of several entries'
  return null
}
