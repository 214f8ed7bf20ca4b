import { describe, expect, it } from 'vitest'
import { DataError, UsageError } from '../errors.js'
import { faultOfDay } from './calendar-day.js'
import { checkAbout, makeReport, reportOfLine } from './report.js'

describe('a calendar day', () => {
  it.each(['2024-02-29', '2000-02-29', '2023-12-31'])('%s is one', (day) => expect(faultOfDay(day)).toBeNull())
  it.each([
    ['2023-02-29', 'February 2023 has 28 days'],
    ['1900-02-29', 'February 1900 has 28 days'],
    ['2024-04-31', 'April 2024 has 30 days'],
    ['2024-04-00', 'April 2024 has 30 days'],
    ['2024-00-10', 'no month 0'],
    ['14.08.2024', 'YYYY-MM-DD'],
    ['2024-8-14', 'YYYY-MM-DD'],
  ])('%s is none', (day, fault) => expect(faultOfDay(day)).toContain(fault))
})

describe('what is known about a report', () => {
  it('is refused as misuse when a day or a field is wrong', () => {
    expect(() => checkAbout({ published: '2024-02-31' })).toThrow(UsageError)
    expect(() => checkAbout({ publishd: '2024-02-01' })).toThrow(UsageError)
    expect(() => checkAbout({ publisher: ' ' })).toThrow(UsageError)
  })

  it('is not stated unless given, and the id comes from the text alone', () => {
    const bare = makeReport('Talks went on.')
    expect(bare).toMatchObject({ title: null, publisher: null, published: null, publishedBasis: null })
    const told = makeReport('Talks went on.', { published: '2024-08-14', title: 'Talks' })
    expect(told).toMatchObject({ id: bare.id, published: '2024-08-14', publishedBasis: 'given', title: 'Talks' })
    expect(makeReport('Talks went off.').id).not.toBe(bare.id)
  })

  it('comes from the line of a JSON Lines file, where null and empty mean not stated', () => {
    const report = reportOfLine(
      { id: 7, text: ' Talks.', title: '', publisher: null, published: '2024-08-14' },
      'line 1',
    )
    expect(report).toMatchObject({ id: '7', text: ' Talks.', title: null, publisher: null, publishedBasis: 'file' })
  })

  it.each([[null], [[]], ['text'], [{}], [{ text: 1 }], [{ text: ' ' }], [{ text: 'a', published: '2024-99-99' }]])(
    'is refused as data when the line is %j',
    (value) => expect(() => reportOfLine(value, 'line 3')).toThrow(DataError),
  )
})
