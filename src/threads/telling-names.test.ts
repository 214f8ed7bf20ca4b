import { describe, expect, it } from 'vitest'
import { ownedNamesOf, tellingNamesOf } from './telling-names.js'

describe('names that tell the bearer of a surname', () => {
  it('give his office before the name and behind it, and the body he is of', () => {
    const front = { key: 'northern front', isCountry: false }
    expect(tellingNamesOf('belir', ['Acting Foreign Minister Belir'], null)).toEqual(['acting foreign minister belir'])
    expect(tellingNamesOf('oskan belir', ['The acting foreign minister, Oskan Belir', 'He'], null)).toEqual([
      'acting foreign minister belir',
    ])
    expect(tellingNamesOf('belir', ['Belir, the foreign minister of Ruvonia'], null)).toEqual([
      'foreign minister belir',
    ])
    expect(tellingNamesOf('belir', ['Belir'], front)).toEqual(['belir of northern front'])
  })

  it('are not made of a country, a rank, or what is said of him further on', () => {
    expect(tellingNamesOf('belir', ['Captain Belir', 'Mr Belir'], { key: 'ruvonia', isCountry: true })).toEqual([])
    expect(tellingNamesOf('ana belir', ['Ana Belir, a teacher who met the president'], null)).toEqual([])
    expect(tellingNamesOf('belir', ['Belir president of a club, and a teacher'], null)).toEqual([])
  })

  it('give the country whose ministry it is', () => {
    const owned = (mention: string): readonly string[] =>
      ownedNamesOf('defence ministry', [mention], new Map([['ruvonia', 'ruvonia']]))
    expect(owned('Ruvonia’s Defence Ministry')).toEqual(['defence ministry of ruvonia'])
    expect(owned('the party’s Defence Ministry')).toEqual([])
  })
})
