import { describe, expect, it } from 'vitest'
import { farAs } from './progress.js'

describe('progress', () => {
  it.each([
    [120, 0.25, 30, '120 reports read, 4 a second, about 1 min 30 s left'],
    [3, 0.5, 60, '3 reports read, 3 a minute, about 1 min 0 s left'],
    [9000, 0.1, 900, '9000 reports read, 10 a second, about 2 h 15 min left'],
    [50, null, 5, '50 reports read, 10 a second'],
    [50, 1.4, 5, '50 reports read, 10 a second'],
  ])('%s steps, %s of the work, after %s seconds', (steps, share, seconds, words) => {
    expect(farAs(steps, share, 'reports read', seconds)).toBe(words)
  })
})
