import { describe, expect, it } from 'vitest'
import { writtenDay } from './written-day.js'

describe('the day as written', () => {
  it.each([
    ['Mon, 03 Jun 2024 23:30:00 -0700', '2024-06-03'],
    ['3 Jun 2024 23:30 GMT', '2024-06-03'],
    ['Mon, 3 June 2024', '2024-06-03'],
    ['Monday, 03-Jun-24 23:30:00 GMT', '2024-06-03'],
    ['Tue, 04 Jun 85 00:00:00 GMT', '1985-06-04'],
    ['2024-06-03T23:30:00-07:00', '2024-06-03'],
    ['2024-06-03 23:30', '2024-06-03'],
    ['20240603T233000Z', '2024-06-03'],
    ['June 3, 2024', '2024-06-03'],
    ['Mon Jun  3 23:30:00 GMT 2024', '2024-06-03'],
    ['  2024-06-03', '2024-06-03'],
  ])('%s', (date, day) => {
    expect(writtenDay(date)).toBe(day)
  })

  it.each(['', '03/06/2024', 'yesterday', '2024-13-01', '31 Jun 2024', '2024', 'Mon, 03 Foo 2024', null, undefined])(
    '%s is none',
    (date) => {
      expect(writtenDay(date)).toBeNull()
    },
  )
})
