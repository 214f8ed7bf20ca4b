import { describe, expect, it } from 'vitest'
import { citiesCalled, placesCalled } from './gazetteer.js'
import { placeKey } from './place-key.js'

describe('placeKey', () => {
  it.each([
    ['Khān Yūnis', 'khan yunis'],
    ["Ba'qubah", 'baqubah'],
    ['Washington, D.C.', 'washington dc'],
    ['Al-Bāb', 'al bab'],
  ])('%s', (name, key) => {
    expect(placeKey(name)).toBe(key)
  })
})

describe('citiesCalled', () => {
  it('gives every place of a name, the largest first', () => {
    const found = citiesCalled('Springfield')
    expect(found.length).toBeGreaterThan(10)
    expect(found[0]!.population).toBeGreaterThanOrEqual(found[1]!.population)
  })

  it('finds the first and the last line of the file, and nothing that is not there', () => {
    expect(citiesCalled('Doha')[0]).toMatchObject({ country: 'QAT', lat: 25.29, lon: 51.53 })
    expect(citiesCalled('Vesh Tamor')).toEqual([])
    expect(citiesCalled('')).toEqual([])
    expect(citiesCalled('zzzzzz')).toEqual([])
  })

  it('is not misled by a name that begins another', () => {
    expect(citiesCalled('York').every((c) => c.name === 'York')).toBe(true)
  })
})

describe('placesCalled', () => {
  it('knows counties and provinces, each with the division it lies in', () => {
    const found = placesCalled('Cherokee County')
    expect(found.map((place) => place.division)).toContain('USA.GA')
    expect(placesCalled('Manicaland')[0]).toMatchObject({ country: 'ZWE', feature: 'ADM1' })
  })

  it('finds a province without the word for it that stands before its name in the source', () => {
    expect(placesCalled('Pangasinan')[0]).toMatchObject({ country: 'PHL', feature: 'ADM2' })
  })

  it('gives a town the division it lies in', () => {
    expect(placesCalled('Macon').find((place) => place.population > 50_000)?.division).toBe('USA.GA')
  })

  it('keeps divisions out of what is asked for towns', () => {
    expect(citiesCalled('Cherokee County')).toEqual([])
  })
})
