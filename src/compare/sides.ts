/** Names of other data sets in the terms of our lexicons. */
import { isDescription, knownAs } from '../codebooks/names/known-names.js'
import { countryOf } from '../knowledge/countries.js'
import { type KnownActor, knownActor } from '../knowledge/known-actors.js'
import type { KnownName } from '../knowledge/names.js'
import type { HappenedParty } from '../store/happened.js'
import { type NameOverrides, resolvedKey } from '../threads/actor-names.js'
import { nameKey } from '../threads/name-key.js'
import type { Side } from './model.js'

/** A name as another data set writes it, on a day: in capitals, with a country or years behind it in brackets, a state's forces by their state. */
export const sideOf = (written: string, day: string, overrides: NameOverrides): Side => {
  const inBrackets = /\(([^()]*)\)\s*$/.exec(written)?.[1] ?? ''
  const bare = written.replace(/\s*\([^()]*\)\s*$/, '').trim() || written.trim()
  const forces = /^(?:military|police|security|armed) forces? of (?:the )?(.+)$/i.exec(bare)?.[1]
  const known = knownUnder(forces ?? bare, day)
  if (forces !== undefined) {
    const state = known?.country ?? null
    const key = state === null ? nameKey(forces) : countryKey(state)
    return { name: written, key: nameKey(bare), whole: resolvedKey(key, overrides), country: state }
  }
  const country = countryNamed(inBrackets, day) ?? null
  if (known !== null) {
    const key = known.lexicon === 'countries' ? countryKey(known.id) : nameKey(known.name)
    return {
      name: written,
      key: resolvedKey(key, overrides),
      whole: wholeOf(known, day),
      country: known.country ?? country,
    }
  }
  if (isDescribed(bare)) return { name: written, key: null, whole: null, country }
  return { name: written, key: resolvedKey(nameKey(bare), overrides), whole: null, country }
}

/** One of our parties; what its report does not say of it, the lexicons may. */
export const ourSide = ({ name, key, whole, country }: HappenedParty, day: string): Side => {
  const known = key === null ? null : knownUnder(name, day)
  return {
    name,
    key,
    whole: whole ?? (known === null ? null : wholeOf(known, day)),
    country: country ?? known?.country ?? null,
  }
}

const countryKey = (iso3: string): string => nameKey(countryOf(iso3)?.name ?? iso3)

const wholeOf = ({ partOf, country, lexicon }: KnownActor, day: string): string | null => {
  if (partOf === null || lexicon === 'countries') return null
  const whole = knownActor(partOf, day)
  if (whole !== null) return whole.lexicon === 'countries' ? countryKey(whole.id) : nameKey(whole.name)
  return country === null ? null : countryKey(country)
}

/** Who our lexicons have under exactly this name; a name all in capitals is also tried as names are mostly written. */
const knownUnder = (name: string, day: string): KnownActor | null => {
  const plain = name.replace(/^(?:the )?government of (?:the )?/i, '')
  const forms = plain === plain.toUpperCase() ? [plain, inSmallLetters(plain)] : [plain]
  for (const form of forms) {
    const actor = knownAs(form)
      .map((value) => actorOf(value, day))
      .find((found) => found !== null)
    if (actor !== undefined) return actor
  }
  return null
}

/** An adjective or a people stands for its state: GDELT writes ISRAELI. */
const actorOf = (value: KnownName, day: string): KnownActor | null =>
  value.as === 'capital' || value.as === 'metonym' ? null : knownActor(value, day)

const inSmallLetters = (name: string): string =>
  name.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

const countryNamed = (name: string, day: string): string | null => {
  const found = name === '' || /\d/.test(name) ? null : knownUnder(name, day)
  return found !== null && found.lexicon === 'countries' ? found.id : (countryOf(name.toUpperCase())?.iso3 ?? null)
}

/** "Civilians", "REBEL", "Unidentified Armed Group", "Afghan soldiers": nobody in particular. */
const isDescribed = (name: string): boolean => /^(?:unidentified|unknown)\b/i.test(name) || isDescription(name)
