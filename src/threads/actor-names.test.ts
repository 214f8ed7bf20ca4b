import { describe, expect, it } from 'vitest'
import { actorNames, resolvedKey } from './actor-names.js'
import { nameKey } from './name-key.js'
import { reported } from './testing/reported.js'

describe('name keys', () => {
  it('fold case, accents, apostrophes, spellings and the article', () => {
    expect(nameKey('the Torvane People’s Movement')).toBe(nameKey("Torvane People's Movement"))
    expect(nameKey('Défense Ministry')).toBe('defence ministry')
    expect(nameKey('Government of Darvela')).toBe('darvela')
  })

  it('leave titles out and keep one key for a person in two reports', () => {
    const one = reported(
      'one',
      '2026-03-02',
      'Wire',
      'Deputy Foreign Minister Oskan Belir met reporters on Monday. Belir said the road was open.',
    )
    const other = reported('other', '2026-03-03', 'Post', 'Oskan Belir said on Tuesday that the road would stay open.')
    const keys = (report: typeof one): readonly string[] =>
      [...actorNames(report.record).values()].map(({ key }) => key)
    expect(keys(one)).toContain('oskan belir')
    expect(keys(other)).toContain('oskan belir')
  })

  it('are not given to crowds, the unnamed and descriptions', () => {
    const { record } = reported(
      'r',
      '2026-03-02',
      'Wire',
      'Four soldiers were killed on Monday, police said. Residents fled and officials said nothing.',
    )
    expect([...actorNames(record).values()].map(({ key }) => key)).toEqual([])
  })
})

describe('sides', () => {
  it('are those of the state for its bodies, and not for who is against it', () => {
    const { record } = reported(
      'r',
      '2026-03-02',
      'Wire',
      'The Norwegian army left on Monday. The official Norwegian opposition and Norwegian rebels stayed.',
    )
    const sides = [...actorNames(record).values()].map(({ name, side }) => [name, side])
    expect(sides).toContainEqual(['Norwegian forces', 'norway'])
    expect(sides).toContainEqual(['official Norwegian opposition', 'official norwegian opposition'])
    expect(sides).toContainEqual(['Norwegian rebels', 'norwegian rebels'])
  })
})

describe('the side of an officer of state who is told without a country', () => {
  const sideOfBelir = (text: string) =>
    [...actorNames(reported('r', '2026-03-02', 'Wire', text).record).values()].find(({ key }) => key === 'oskan belir')
      ?.side

  it('is not guessed from what he says a country will do: it may be another’s', () => {
    for (const text of [
      'Foreign Minister Oskan Belir said Sweden would attend talks with Norway in Geneva on Friday.',
      'Prime Minister Oskan Belir told reporters that Iran had agreed to leave.',
      'Club President Oskan Belir said Norway would attend talks with Sweden in Geneva on Friday.',
    ])
      expect(sideOfBelir(text), text).toBe('oskan belir')
  })
})

describe('decisions about names', () => {
  it('join, and join in turn', () => {
    const joined = new Map([
      ['captain reed', 'tomas arrel'],
      ['tomas arrel', 'colonel arrel'],
    ])
    expect(resolvedKey('captain reed', joined)).toBe('colonel arrel')
    expect(resolvedKey('nobody else', joined)).toBe('nobody else')
  })

  it('come to an end when they run in a circle', () => {
    expect(
      resolvedKey(
        'a',
        new Map([
          ['a', 'b'],
          ['b', 'a'],
        ]),
      ),
    ).toBe('b')
  })
})
