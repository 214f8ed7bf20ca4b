import { describe, expect, it } from 'vitest'
import { isDone, isDue, isOwed, kept, newFeedState, waitAfter } from './feed-state.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const now = Date.UTC(2024, 5, 3, 12)

describe('the wait after a poll', () => {
  it.each([
    [{ failures: 0 }, 15 * MINUTE],
    [{ failures: 0, every: 5 }, MINUTE],
    [{ failures: 0, every: 12 * HOUR }, 12 * HOUR],
    [{ failures: 1 }, 30 * MINUTE],
    [{ failures: 2 }, HOUR],
    [{ failures: 5 }, 6 * HOUR],
    [{ failures: 5000 }, 6 * HOUR],
    [{ failures: 3, every: 12 * HOUR }, 12 * HOUR],
    [{ failures: 1, retryAfter: '60' }, 30 * MINUTE],
    [{ failures: 1, retryAfter: '7200' }, 2 * HOUR],
    [{ failures: 1, retryAfter: 'Mon, 03 Jun 2024 15:00:00 GMT' }, 3 * HOUR],
    [{ failures: 1, retryAfter: 'Mon, 03 Jun 2024 11:00:00 GMT' }, 30 * MINUTE],
    [{ failures: 1, retryAfter: '999999999' }, 24 * HOUR],
    [{ failures: 1, retryAfter: 'soon' }, 30 * MINUTE],
  ])('%o is %d', (poll, wait) => {
    expect(waitAfter({ now, ...poll })).toBe(wait)
  })
})

it('a feed is due at first, at its time, and never once it is stopped', () => {
  const state = newFeedState('http://a.example/feed')
  expect(isDue(state, now)).toBe(true)
  expect(isDue({ ...state, nextAt: '2024-06-03T12:00:00.000Z' }, now)).toBe(true)
  expect(isDue({ ...state, nextAt: '2024-06-03T12:00:01.000Z' }, now)).toBe(false)
  expect(isDue({ ...state, stopped: 'gone' }, now)).toBe(false)
})

it('an entry is tried three times', () => {
  const seen = { id: '1', hash: 'a' }
  expect(isDone(undefined, 'a')).toBe(false)
  expect([0, 1, 2, 3].map((failures) => isDone({ ...seen, failures }, 'a'))).toEqual([true, false, false, true])
  expect([0, 1, 2, 3].map((failures) => isOwed({ ...seen, failures }))).toEqual([false, true, true, false])
  expect(isDone({ ...seen, failures: 0 }, 'b')).toBe(false)
})

it('what is kept of a feed is bounded', () => {
  const seen = Array.from({ length: 6000 }, (_, at) => ({ id: String(at), hash: '', failures: 0 }))
  expect(kept(seen)).toHaveLength(5000)
  expect(kept(seen).at(-1)!.id).toBe('5999')
})
