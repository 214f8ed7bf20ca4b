/** Spellings of an entry's names. */
import { withoutTitles } from '../names/known-names.js'
import type { ActorKindOfEntry } from './actor-kind.js'
import type { ActorEntry, Form } from './dictionary.js'
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
