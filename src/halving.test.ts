import { expect, it } from 'vitest'
import { countBefore } from './halving.js'

it.each([0, 1, 2, 7, 8, 100])('counts those before a point in a list of %i, wherever the point lies', (length) => {
  for (let point = 0; point <= length; point++) expect(countBefore(length, (at) => at < point)).toBe(point)
})

it('asks a long list at a few places only', () => {
  let asked = 0
  const count = countBefore(1_000_000, (at) => {
    asked++
    return at < 314_159
  })
  expect(count).toBe(314_159)
  expect(asked).toBeLessThan(22)
})
