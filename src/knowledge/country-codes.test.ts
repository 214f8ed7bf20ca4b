import isoCountries from 'i18n-iso-countries'
import { describe, expect, it } from 'vitest'
import { countries } from './countries.js'
import { countryCodes, countryOfCode } from './country-codes.js'
import { ploverScore } from './plover-scores.js'
import { PLOVER_TYPES } from './plover-types.js'

describe('codes of countries elsewhere', () => {
  const codes = countries().map(({ iso3 }) => countryCodes(iso3)!)

  it('has a row for every country, each code once', () => {
    expect(codes).not.toContain(undefined)
    for (const set of ['iso', 'fips', 'cameo'] as const) {
      const given = codes.map((code) => code[set]).filter((code) => code !== '')
      expect(given.filter((code, at) => given.indexOf(code) !== at)).toEqual([])
    }
  })

  it('has the numbers of ISO 3166', () => {
    const apart = codes.filter(({ iso3, iso }) => Number(isoCountries.alpha3ToNumeric(iso3) ?? 0) !== Number(iso))
    expect(apart.map(({ iso3 }) => iso3)).toEqual([])
  })

  it('knows where FIPS is not ISO', () => {
    const fips = (iso3: string) => countryCodes(iso3)?.fips
    // Two letters that mean another country in ISO 3166.
    expect(['DEU', 'CHN', 'SDN', 'UKR', 'IRQ', 'ISR', 'ESP', 'AUS', 'AUT', 'SYR'].map(fips)).toEqual([
      'GM', 'CH', 'SU', 'UP', 'IZ', 'IS', 'SP', 'AS', 'AU', 'SY',
    ]) // biome-ignore format: one row
    expect(fips('PSE')).toBe('')
    expect([countryCodes('YEM')?.cow, countryCodes('YEM')?.gw]).toEqual(['679', '678'])
  })
})

describe('countries by their codes elsewhere', () => {
  it('are found with zeros before the number or without; none where there is none, or several', () => {
    expect([countryOfCode('iso', '004'), countryOfCode('iso', '4'), countryOfCode('gw', '652')]).toEqual([
      'AFG', 'AFG', 'SYR',
    ]) // biome-ignore format: one row
    expect(['IZ', 'GZ', 'WE', 'CH'].map((code) => countryOfCode('fips', code))).toEqual(['IRQ', 'PSE', 'PSE', 'CHN'])
    // Russia and the Soviet Union.
    expect([countryOfCode('gw', '365'), countryOfCode('iso', ''), countryOfCode('fips', 'ZZ')]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('scores of PLOVER', () => {
  it('has every type, and none for an accusation without a mode', () => {
    for (const type of PLOVER_TYPES) expect(ploverScore(type, null)?.quad).toBeGreaterThan(0)
    expect(ploverScore('ACCUSE', null)?.score).toBeNull()
    expect(ploverScore('RETREAT', 'disarm')).toEqual({ score: 10, quad: 2 })
    expect(ploverScore('ASSAULT', 'of a kind of its own')).toEqual(ploverScore('ASSAULT', null))
  })
})
