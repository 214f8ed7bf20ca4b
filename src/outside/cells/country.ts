import { knownAs } from '../../codebooks/names/known-names.js'
import { countryOf } from '../../knowledge/countries.js'

/** The three letters (ISO 3166) of a country by those letters or a name that our lexicons have for it; null where they know none. */
export const countryIn = (written: string): string | null => {
  const name = written.trim()
  if (name === '') return null
  const listed = [name, name.replace(/\s*\([^()]*\)$/, '')].flatMap(knownAs)
  return (
    countryOf(name.toUpperCase())?.iso3 ??
    listed.find(({ lexicon, as }) => lexicon === 'countries' && as !== 'capital')?.id ??
    null
  )
}
