/** What other data sets call countries (data/lexicons/country-codes.tsv). */
import { once } from './in-use.js'
import { readTable } from './table.js'

const COLUMNS = ['iso3', 'iso', 'fips', 'cameo', 'cow', 'gw', 'acled_region', 'ucdp_region'] as const

/** A country's codes elsewhere; '' where a data set has none. */
export type CountryCodes = Readonly<Record<(typeof COLUMNS)[number], string>>

const byCode = once(
  (): ReadonlyMap<string, CountryCodes> =>
    new Map(readTable('country-codes', COLUMNS).map(({ cells }) => [cells.iso3, cells])),
)

/** The codes of a country by our own code; undefined for one that other data sets do not know. */
export const countryCodes = (iso3: string): CountryCodes | undefined => byCode().get(iso3)

/** FIPS 10-4 has codes for the parts of one country that has none. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['GZ', 'PSE'],
  ['WE', 'PSE'],
])

/** Sets in which a country is looked up by its code: numbers of ISO 3166, letters of FIPS 10-4, numbers of Gleditsch and Ward. */
type LookedUp = 'iso' | 'fips' | 'gw'

const bySet = once(
  (): Readonly<Record<LookedUp, ReadonlyMap<string, string | null>>> => ({
    iso: countriesBy('iso'),
    fips: new Map([...countriesBy('fips'), ...PARTS]),
    gw: countriesBy('gw'),
  }),
)

/** Null for a code of several: Gleditsch and Ward have one number for Russia and the Soviet Union. */
const countriesBy = (set: LookedUp): ReadonlyMap<string, string | null> => {
  const found = new Map<string, string | null>()
  for (const cells of byCode().values()) {
    const code = withoutZeros(cells[set])
    found.set(code, found.has(code) ? null : cells.iso3)
  }
  return found
}

const withoutZeros = (code: string): string => code.replace(/^0+(?=\d)/, '')

/** Our own code of a country by its code in another data set, with zeros before a number or without; null for none, or several. */
export const countryOfCode = (set: LookedUp, code: string): string | null =>
  code === '' ? null : (bySet()[set].get(withoutZeros(code)) ?? null)
