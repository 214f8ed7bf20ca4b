import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOfDay } from './calendar-day.js'
import { isTwoWays, writtenDay } from './written-day.js'

describe('the day a date says', () => {
  it.each([
    ['2024-08-14', '2024-08-14'],
    ['2024-08-14T23:30:00+03:00', '2024-08-14'],
    ['2024-08-14T23:30:00-0500', '2024-08-14'],
    ['2024-8-4 10:00:00', '2024-08-04'],
    ['2024/08/14', '2024-08-14'],
    ['20240814', '2024-08-14'],
    ['20240814T101500Z', '2024-08-14'],
    ['1723593600', '2024-08-14'],
    ['1723593600000', '2024-08-14'],
    ['Wed, 14 Aug 2024 23:30:00 +0300', '2024-08-14'],
    ['14 August 2024', '2024-08-14'],
    ['14th of August, 2024', '2024-08-14'],
    ['Published Aug. 14, 2024, 10:15 am', '2024-08-14'],
    ['August 14 2024', '2024-08-14'],
    ['14-Aug-2024', '2024-08-14'],
    ['14.08.2024', '2024-08-14'],
    ['03.04.2024', '2024-04-03'],
    ['14/08/2024', '2024-08-14'],
    ['8/14/2024', '2024-08-14'],
    ['05/05/2024', '2024-05-05'],
  ])('%s is %s', (date, day) => expect(writtenDay(date)).toBe(day))

  it.each([
    '',
    'yesterday',
    '03/04/2024',
    '2024-02-30',
    '0001-01-01T00:00:00',
    '1970-01-01T00:00:00Z',
    'Maybe 12, 2024a',
    '14 Foo 2024',
  ])('%s is none', (date) => expect(writtenDay(date)).toBeNull())

  it('tells a date that can be read two ways', () => {
    expect(isTwoWays('03/04/2024')).toBe(true)
    expect(isTwoWays('13/04/2024')).toBe(false)
    expect(isTwoWays('03.04.2024')).toBe(false)
  })

  it('is a day of the calendar or none, whatever is given', () => {
    fc.assert(
      fc.property(fc.string(), (date) => {
        const day = writtenDay(date)
        expect(day === null || faultOfDay(day) === null).toBe(true)
      }),
      { seed: 11 },
    )
  })
})
