import { describe, expect, it } from 'vitest'
import { mediumOf } from './media.js'
import { familyOf, mediaFamilies } from './media-families.js'

describe('families of outlets', () => {
  it('have members that the media lexicon knows, each in one family, no id twice', () => {
    const ids = mediaFamilies().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(mediaFamilies().flatMap(({ members }) => members.filter((id) => mediumOf(id) === undefined))).toEqual([])
  })

  it('answers by the id of an outlet', () => {
    expect(familyOf('press-tv')?.name).toBe('IRIB')
    expect(familyOf('press-tv')).toBe(familyOf('irib'))
    expect(familyOf('reuters')).toBeUndefined()
  })
})
