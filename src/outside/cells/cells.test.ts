import { describe, expect, it } from 'vitest'
import { coordinateIn } from './coordinates.js'
import { countIn } from './counts.js'
import { daysIn, numberedDatesIn } from './dates.js'
import { type DayOrder, ordersOf } from './day-order.js'
import { isUnknown, plainCell, programTrace, textCell } from './plain-cell.js'

/** What one cell is read as when these others stand in its column. */
const day = (cell: string, others: readonly string[] = [], given: DayOrder | null = null): string => {
  const read = daysIn(cell, ordersOf([cell, ...others].flatMap(numberedDatesIn), given))
  if (read.fault !== undefined) return read.fault
  const { from, to, prec } = read.value
  return `${from === to ? from : `${from}..${to}`} ${prec}`
}

describe('dates', () => {
  it.each([
    ['2024-08-14', '2024-08-14 1'],
    ['14/08/2024', '2024-08-14 1'],
    ['08/14/2024', '2024-08-14 1'],
    ['2024/08/14', '2024-08-14 1'],
    ['2024/14/08', '2024-08-14 1'],
    ['14.08.2024', '2024-08-14 1'],
    ['03.04.2024', '2024-04-03 1'],
    ['14-08-2024', '2024-08-14 1'],
    ['14/2024/08', '2024-08-14 1'],
    ['20240814', '2024-08-14 1'],
    ['45518', '2024-08-14 1'],
    ['45518.75', '2024-08-14 1'],
    ['08/14/24', '2024-08-14 1'],
    ['98-08-14', '1998-08-14 1'],
    ['14-Aug-98', '1998-08-14 1'],
    ['14 August 2024', '2024-08-14 1'],
    ['14th of August, 2024', '2024-08-14 1'],
    ['Aug. 14, 2024', '2024-08-14 1'],
    ['2024 Aug 14', '2024-08-14 1'],
    ['Wed, 14 Aug 2024 23:30', '2024-08-14 1'],
    ['2024-08-14T23:30:00+03:00', '2024-08-14 1'],
    ['14/08/2024 11:05 PM', '2024-08-14 1'],
    ['14\u00a0August\u00a02024', '2024-08-14 1'],
    ['14–16 August 2024', '2024-08-14..2024-08-16 2'],
    ['August 14-16, 2024', '2024-08-14..2024-08-16 2'],
    ['30 July - 2 August 2024', '2024-07-30..2024-08-02 2'],
    ['14-16/08/2024', '2024-08-14..2024-08-16 2'],
    ['2024-08-14 to 2024-08-20', '2024-08-14..2024-08-20 3'],
    ['2024-08-14/2024-09-20', '2024-08-14..2024-09-20 5'],
    ['14/08/2024 - 16/08/2024', '2024-08-14..2024-08-16 2'],
    ['week of 12 August 2024', '2024-08-12..2024-08-18 3'],
    ['August 2024', '2024-08-01..2024-08-31 4'],
    ['mid-August 2024', '2024-08-01..2024-08-31 4'],
    ['2024-02', '2024-02-01..2024-02-29 4'],
    ['2024', '2024-01-01..2024-12-31 5'],
  ])('reads %s', (cell, read) => {
    expect(day(cell)).toBe(read)
  })

  it.each([
    ['31/02/2024', /no day of the calendar/],
    ['14 Agust 2024', /is no date/],
    ['2204-08-14', /no day of the calendar/],
    ['Aug-24', /with a day or with a year/],
    ['16/08/2024 - 14/08/2024', /ends before it begins/],
    ['99999', /is a number, and no date/],
    ['24-08-14', /may be 2014-08-24 or 2024-08-14: .*--day-order dmy, mdy or ymd/],
    ['24-03-04', /may be 2004-03-24 or 2024-03-04/],
    ['14/08/24', /may be 2024-08-14 or 2014-08-24/],
    ['last week', /is no date/],
    ['', /is no date/],
  ])('names %s', (cell, why) => {
    expect(day(cell)).toMatch(why)
  })

  it('decides an order by the dates of the same form in the column, or says that nothing does', () => {
    expect(day('03/04/2024')).toMatch(/may be 2024-04-03 or 2024-03-04: no other date/)
    expect(day('03/04/2024', ['14/08/2024'])).toBe('2024-04-03 1')
    expect(day('03/04/2024', ['08/14/2024'])).toBe('2024-03-04 1')
    expect(day('03/04/2024', ['14/08/2024', '08/14/2024'])).toMatch(/some have the day first and some the month/)
    expect(day('03/04/2024', ['14.08.2024', '2024-08-14'])).toMatch(/no other date/)
    expect(day('05/05/2024')).toBe('2024-05-05 1')
    expect(day('03.04.2024', ['08.14.2024'])).toBe('2024-03-04 1')
    expect(day('2024/03/04', ['2024/14/08'])).toBe('2024-04-03 1')
  })

  it('decides where a short year stands, and only then the order', () => {
    expect(day('24-08-14', [], 'ymd')).toBe('2024-08-14 1')
    expect(day('24-03-04', [], 'ymd')).toBe('2024-03-04 1')
    expect(day('24-03-04', [], 'ydm')).toBe('2024-04-03 1')
    expect(day('24-03-04', [], 'dmy')).toBe('2004-03-24 1')
    expect(day('24-08-14', ['98-08-14'])).toBe('2024-08-14 1')
    expect(day('14/08/24', ['14/08/98'])).toBe('2024-08-14 1')
    expect(day('14/08/24', ['14/08/2023'])).toBe('2024-08-14 1')
    expect(day('14-08-24', ['14-08-2023', '2023-08-14'])).toMatch(/may be/)
    expect(day('14-08-24', ['14/08/2023'])).toMatch(/may be/)
    // Two dates disagree on the place of the year: one more with four digits does not settle it.
    expect(day('03/04/24', ['14/08/98', '98/08/14', '14/08/2023'])).toMatch(
      /may be 2024-04-03, 2024-03-04 or 2003-04-24/,
    )
    expect(day('24-14-08', [], 'ydm')).toBe('2024-08-14 1')
    expect(day('31-08-98', [], 'ymd')).toMatch(/no day with the month first/)
  })

  it('takes the order it is given, and names what cannot be read in it', () => {
    expect(day('03/04/2024', [], 'mdy')).toBe('2024-03-04 1')
    expect(day('14/08/2024', [], 'mdy')).toMatch(/no day with the month first/)
    expect(day('2024-03-04', [], 'dmy')).toBe('2024-03-04 1')
    expect(day('2024-03-04', [], 'ydm')).toBe('2024-04-03 1')
  })
})

describe('counts', () => {
  const count = (cell: string) => {
    const read = countIn(cell)
    return read.fault ?? [read.value!.low, read.value!.best, read.value!.high]
  }

  it.each([
    ['12', [null, 12, null]],
    ['1,200', [null, 1200, null]],
    ['1.200', [null, 1200, null]],
    ['1 200', [null, 1200, null]],
    ["1'200", [null, 1200, null]],
    ['12.0', [null, 12, null]],
    ['twelve', [null, 12, null]],
    ['approx 12', [null, 12, null]],
    ['~12', [null, 12, null]],
    ['10-12', [10, null, 12]],
    ['10 – 12', [10, null, 12]],
    ['between 10 and 12', [10, null, 12]],
    ['at least 14', [14, null, null]],
    ['14+', [14, null, null]],
    ['more than 14', [15, null, null]],
    ['up to 20', [null, null, 20]],
    ['fewer than 5', [null, null, 4]],
    ['?', [null, null, null]],
    ['n/a', [null, null, null]],
  ])('reads %s', (cell, read) => {
    expect(count(cell)).toEqual(read)
  })

  it.each([
    ['5.000', 5000],
    ['about 1.500', 1500],
  ])('reads %s with a remark, as three decimals are written so too', (cell, best) => {
    expect(countIn(cell)).toMatchObject({ value: { best }, remark: expect.stringContaining('thousands') })
    expect(countIn(cell.replace('.', ','))).not.toHaveProperty('remark')
    expect(countIn('1.234.567')).not.toHaveProperty('remark')
  })

  it.each([
    ['several', /is no number/],
    ['-3', /below zero/],
    ['12-Oct', /is a date a spreadsheet made/],
    ['12-10', /lower number second/],
    ['12 (3 children)', /is no number/],
    ['999999999', /more than any count/],
  ])('names %s', (cell, why) => {
    expect(count(cell)).toMatch(why)
  })
})

describe('coordinates', () => {
  it.each([
    ['33.51', 33.51],
    ['33,51', 33.51],
    ['-1.29', -1.29],
    ['33.51° N', 33.51],
    ['33°30\'36"N', 33.51],
    ['33° 30′ 36″ N', 33.51],
    ['S 1 17 24', -1.29],
    ['', null],
  ])('reads %s', (cell, read) => {
    expect(coordinateIn(cell, 'latitude')).toEqual({ value: read })
  })

  it.each([
    ['136.3', 'latitude', /columns may be swapped/],
    ['36.3 E', 'latitude', /columns may be swapped/],
    ['3351', 'latitude', /decimal point may be lost/],
    ['200', 'longitude', /end at 180/],
    ['36.29 O', 'longitude', /write E or W/],
    ['near the bridge', 'latitude', /is no latitude/],
    ["33°75'", 'latitude', /is no latitude/],
  ] as const)('names %s', (cell, axis, why) => {
    expect(coordinateIn(cell, axis).fault).toMatch(why)
  })
})

describe('cells', () => {
  it('lose what cannot be seen', () => {
    expect(plainCell('\ufeff\u00a0Kestrel\u200b \u202fBridge ')).toBe('Kestrel Bridge')
    expect(plainCell("'0123")).toBe('0123')
    expect(plainCell("'quoted'")).toBe("'quoted'")
    expect(['-', '?', 'N/A', 'unknown', ''].every(isUnknown)).toBe(true)
  })

  it('show what a program left in them', () => {
    for (const cell of ['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#BEZUG!', 'Err:502'])
      expect(programTrace(cell)).toMatch(/error of a formula/)
    expect(programTrace('########')).toMatch(/too narrow/)
    expect(programTrace('=SUM(B2:B9)')).toMatch(/a formula/)
    expect(programTrace('=A2')).toMatch(/a formula/)
    expect(programTrace('Caf\ufffd')).toMatch(/lost letters/)
    for (const cell of ['Unit #4', '#4', '12', '= or more', '']) expect(programTrace(cell)).toBeNull()
  })

  it('have their letters put right where that can be undone exactly', () => {
    expect(textCell('CafÃ© Ã‰toile')).toMatchObject({ value: 'Café Étoile' })
    expect(textCell('Peopleâ€™s Movement')).toMatchObject({ value: 'People’s Movement' })
    expect(textCell('Âncora')).toEqual({ value: 'Âncora' })
  })
})
