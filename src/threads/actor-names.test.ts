import { describe, expect, it } from 'vitest'
import { type ActorName, actorNames, nameKey, resolvedKey, sameActor } from './actor-names.js'
import { reported } from './testing/reported.js'

const actor = (key: string, rest: Partial<ActorName> = {}): ActorName => ({
  key,
  side: key,
  name: key,
  person: false,
  country: null,
  known: false,
  aliases: [],
  ...rest,
})

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

describe('one actor', () => {
  it('when the names agree', () => {
    expect(sameActor(actor('kestrel brigades'), actor('kestrel brigades'))).toBe(true)
    expect(sameActor(actor('kestrel brigades'), actor('falcon brigades'))).toBe(false)
  })

  it('when one report gives both names', () => {
    const full = actor('torvane peoples movement', { aliases: ['tpm'] })
    expect(sameActor(full, actor('tpm'))).toBe(true)
    expect(sameActor(actor('tpm'), full)).toBe(true)
  })

  it('never by a surname alone', () => {
    const full = actor('edvar sollim', { person: true })
    expect(sameActor(full, actor('sollim', { person: true }))).toBe(false)
    expect(sameActor(actor('sollim', { person: true }), actor('sollim', { person: true }))).toBe(false)
    expect(sameActor(full, actor('marta sollim', { person: true }))).toBe(false)
  })

  it('not with two countries', () => {
    expect(sameActor(actor('national guard', { country: 'ARM' }), actor('national guard', { country: 'GEO' }))).toBe(
      false,
    )
  })

  it('as people decided: joined, joined in turn, or set apart', () => {
    const joined = new Map([
      ['captain reed', 'tomas arrel'],
      ['tomas arrel', 'colonel arrel'],
    ])
    expect(sameActor(actor('captain reed'), actor('colonel arrel'), joined)).toBe(true)
    expect(resolvedKey('captain reed', joined)).toBe('colonel arrel')
    const apart = new Map([['tpm', 'tpm']])
    expect(sameActor(actor('torvane peoples movement', { aliases: ['tpm'] }), actor('tpm'), apart)).toBe(false)
  })

  it('comes to an end when decisions run in a circle', () => {
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
