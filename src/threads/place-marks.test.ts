import { describe, expect, it } from 'vitest'
import { comparePlaces, type PlaceMark } from './place-marks.js'

const mark = (key: string, rest: Partial<PlaceMark> = {}): PlaceMark => ({
  key,
  name: key,
  rank: 'site',
  lat: null,
  lon: null,
  within: [],
  ...rest,
})
const is = (one: readonly PlaceMark[], other: readonly PlaceMark[]): string => comparePlaces(one, other).is

describe('places of two reports', () => {
  it('are the same by name, unless the map puts them far apart', () => {
    expect(is([mark('salem')], [mark('salem')])).toBe('same')
    expect(is([mark('salem', { lat: 45, lon: -123 })], [mark('salem', { lat: 42.5, lon: -70.9 })])).toBe('apart')
  })

  it('are near when one lies in the other or a few kilometres away', () => {
    expect(is([mark('harbour bridge', { within: ['ansolet'] })], [mark('ansolet', { rank: 'city' })])).toBe('near')
    expect(is([mark('a', { lat: 36, lon: 37 })], [mark('b', { lat: 36.03, lon: 37 })])).toBe('near')
  })

  it('are apart only when every two of them surely are', () => {
    const far = mark('c', { lat: 33, lon: 36 })
    expect(is([mark('a', { lat: 36, lon: 37 })], [far])).toBe('apart')
    expect(is([mark('a', { lat: 36, lon: 37 }), mark('unmapped')], [far])).toBe('unlike')
    expect(is([mark('old harbour')], [mark('harbour bridge')])).toBe('open')
    expect(is([], [far])).toBe('open')
  })
})
