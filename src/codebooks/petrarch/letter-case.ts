/**
 * Readable spelling of names that a dictionary writes in capitals: "AL-QAIDA IN THE MAGHREB" is "al-Qaida in the Maghreb". A form all in
 * capitals must stand exactly so in a text, one with capitals at its beginnings may stand in capitals too, so capitals are kept only where
 * they are an abbreviation's.
 */
import { dictionaryWords } from '../../knowledge/dictionary-words.js'
import { once } from '../../knowledge/in-use.js'
import { nameCue } from '../../knowledge/name-cues.js'
import { knownAs } from '../names/known-names.js'

const small = once(() => new Set(dictionaryWords('small')))

/** How the words that show what a name names are written: "Inc", "PLC", "II". */
const written = once(() => {
  const words = [...nameCue('org-last'), ...nameCue('person-suffix')]
  return new Map(words.filter((word) => !word.includes(' ')).map((word) => [word.toUpperCase(), word]))
})

/** The readable spelling; a form with small letters stays as it is. `abbreviations` are pieces known to be such. */
export function readable(form: string, abbreviations: ReadonlySet<string> = new Set()): string {
  if (form !== form.toUpperCase()) return form
  const words = form.split(' ')
  return words.map((word, at) => wordOf(word, at === 0, words.length === 1, abbreviations)).join(' ')
}

function wordOf(word: string, first: boolean, alone: boolean, abbreviations: ReadonlySet<string>): string {
  if (abbreviations.has(word)) return word
  const lower = word.toLowerCase()
  if (!first && small().has(lower)) return lower
  const known = alone ? undefined : written().get(word)
  if (known !== undefined) return known
  if (isOurAbbreviation(word)) return word
  // "U.N.", "M&T", "F-16": letters between marks.
  if (/^(?:\p{L}\.)+\p{L}?$/u.test(word) || /[&\d]/.test(word)) return word
  const parts = word.split('-')
  return parts.map((part, at) => partOf(part, at, parts.length, abbreviations)).join('-')
}

function partOf(part: string, at: number, parts: number, abbreviations: ReadonlySet<string>): string {
  const lower = part.toLowerCase()
  // "AL-SISI", "MAZAR-I-SHARIF": what ties a name together.
  const tie =
    at < parts - 1 && (nameCue('particle-prefix').has(lower) || small().has(lower) || (at > 0 && lower.length === 1))
  if (tie) return lower
  if (abbreviations.has(part) || /^[^AEIOUY\W\d_]{2,4}$/.test(part)) return titled(part, part)
  return titled(part, lower)
}

/** A capital at the beginning, after "Mc" and after a single letter with its apostrophe. */
function titled(part: string, rest: string): string {
  if (part === rest) return part
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  const name = capital(rest)
  const mac = /^(Mc)([a-z]{3,})$/.exec(name)
  if (mac) return mac[1] + capital(mac[2]!)
  const apostrophe = /^([A-Z]['’])(.{2,})$/.exec(name)
  return apostrophe ? apostrophe[1] + capital(apostrophe[2]!) : name
}

/** "USA", "NATO": our own lexicons know it in capitals alone. */
const isOurAbbreviation = (word: string): boolean =>
  /^\p{Lu}{2,5}$/u.test(word) &&
  knownAs(word).length > 0 &&
  knownAs(word.charAt(0) + word.slice(1).toLowerCase()).length === 0

/** First letters of the words of a name that are written with a capital: "Afghan National Security Forces" -> "ANSF". */
export const initialsOf = (form: string): string =>
  form
    .split(/[\s-]+/)
    .filter((word) => !small().has(word.toLowerCase()))
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase()
