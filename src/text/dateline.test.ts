import { describe, expect, it } from 'vitest'
import { creditEnd, findDateline } from './dateline.js'
import { layOut } from './paragraphs.js'

const find = (text: string) => {
  const found = findDateline(text, layOut(text).blocks)
  return found && [found.span.text, found.place?.text, found.date?.text, found.publisher?.text]
}

const NO = undefined

describe('dateline', () => {
  it.each([
    ['ORLEN, May 4 (Marqent) - The envoy left.', ['ORLEN, May 4 (Marqent) -', 'ORLEN', 'May 4', 'Marqent']],
    [
      'ORLEN/SOUTH BAY, Aug. 14 (Marqent) -- He left.',
      ['ORLEN/SOUTH BAY, Aug. 14 (Marqent) --', 'ORLEN/SOUTH BAY', 'Aug. 14', 'Marqent'],
    ],
    ['ORLEN, Darvela (AP) — Six died.', ['ORLEN, Darvela (AP) —', 'ORLEN, Darvela', NO, 'AP']],
    ['ORLEN — The mayor spoke.', ['ORLEN —', 'ORLEN', NO, NO]],
    ['ORLEN: The mayor spoke.', ['ORLEN:', 'ORLEN', NO, NO]],
    ['ORLEN - 17 July 2022: The mayor spoke.', ['ORLEN - 17 July 2022:', 'ORLEN', '17 July 2022', NO]],
    [
      'Port Sel, 5 March 2019 (Marqent) – The king left.',
      ['Port Sel, 5 March 2019 (Marqent) –', 'Port Sel', '5 March 2019', 'Marqent'],
    ],
    ['(Reuters) - The king left.', ['(Reuters) -', NO, NO, 'Reuters']],
    ['Darvela News, 27 January - A man died.', ['Darvela News, 27 January -', NO, '27 January', 'Darvela News']],
    ['Friday, January 4, 2019\n\nA house fell.', ['Friday, January 4, 2019', NO, 'Friday, January 4, 2019', NO]],
    ['Published August 27 2016 Six people died.', ['Published August 27 2016', NO, 'August 27 2016', NO]],
    ['Fri 7 Apr 2017 at 0914 Envoy leaves.', ['Fri 7 Apr 2017 at 0914', NO, 'Fri 7 Apr 2017', NO]],
    ['Fri Apr 15 2016 150 sheep were sold.', ['Fri Apr 15 2016', NO, 'Fri Apr 15 2016', NO]],
    [
      'Fire kills six at Orlen market AFP Sunday 6 Apr 2014 A fire killed six.',
      ['Fire kills six at Orlen market AFP Sunday 6 Apr 2014', NO, 'Sunday 6 Apr 2014', 'AFP'],
    ],
    ['Envoy leaves\n\nORLEN (Marqent) - He left.', ['ORLEN (Marqent) -', 'ORLEN', NO, 'Marqent']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })

  it.each([
    'Talks - what comes next',
    'UPDATE - The envoy left.',
    'WATCH: The envoy leaves.',
    'The envoy left - again - on May 4.',
    'TALKS FAIL: ENVOY LEAVES',
    'Friday was quiet.',
    'May 4 2016, a Wednesday, was quiet.',
    'The envoy told AFP on 6 April 2014 that he would leave.',
    'The envoy left. He told AFP Sunday 6 Apr 2014 He would not.',
  ])('none in: %s', (text) => {
    expect(find(text)).toBeNull()
  })
})

describe('a bare day before a story', () => {
  it("is the report's where it can be of its year", () => {
    const text = '7 October 2023 Harbour workers met the king.'
    const day = (published: string | null) => findDateline(text, layOut(text).blocks, published)?.date?.text
    expect([day(null), day('2023-10-08'), day('2026-05-01')]).toEqual(['7 October 2023', '7 October 2023', undefined])
  })
})

describe('credit of a sentence inside a text', () => {
  it.each([
    ['ORLEN (Reuters) The envoy left.', 'ORLEN (Reuters)'],
    ['ORLEN, Darvela (AP) - The envoy left.', 'ORLEN, Darvela (AP) -'],
    ['UNMISD (UN) The envoy left.', ''],
    ['ORLEN (Reuters) said so.', ''],
    ['The envoy (AP) Ruiz left.', ''],
  ])('%s', (text, credit) => {
    expect(text.slice(0, creditEnd(text))).toBe(credit)
  })
})
