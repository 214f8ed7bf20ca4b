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
