import { beforeAll, describe, expect, it } from 'vitest'
import type { ParsedDocument } from '../model.js'
import { formsOf, withAnalysis } from '../parse/document.js'
import { lemmatize } from '../parse/lemma.js'
import { loadParser, type Parser } from '../parse/parse.js'
import { readText } from '../text/read-text.js'
import { dateNotices, findDates } from './dates.js'

let parser: Parser
beforeAll(() => {
  parser = loadParser()
})

const parsed = (text: string, published: string | null): ParsedDocument => {
  const doc = readText({
    id: 'test',
    text,
    title: null,
    publisher: null,
    published,
    publishedBasis: published === null ? null : 'given',
    language: 'en',
  })
  return withAnalysis(doc, parser.parseTokens(formsOf(doc)), lemmatize)
}

/** Wednesday. */
const DAY = '2024-08-14'

/** Every expression found, as "words = day" or "words = first..last". */
const found = (text: string, published: string | null = DAY): string[] =>
  findDates(parsed(text, published)).map(
    ({ span, from, to }) => `${span.text} = ${from === null ? 'open' : from === to ? from : `${from}..${to}`}`,
  )

describe('days that the words give whole', () => {
  it.each([
    ['The war began on 7 October 2023.', '7 October 2023 = 2023-10-07'],
    ['The war began on October 7, 2023.', 'October 7, 2023 = 2023-10-07'],
    ['The truce was signed on 2018-01-27.', '2018-01-27 = 2018-01-27'],
    ['Rebels took the town in 2015.', '2015 = 2015-01-01..2015-12-31'],
    ['Fighting in the 1990s killed thousands.', 'the 1990s = 1990-01-01..1999-12-31'],
    ['The mosque was built in the 12th century.', 'the 12th century = 1101-01-01..1200-12-31'],
    ['It has raged since the spring of 2011.', 'the spring of 2011 = 2011-03-01..2011-05-31'],
    ['The pact expires in January 2026.', 'January 2026 = 2026-01-01..2026-01-31'],
    ['In 2014-2016 the force grew.', '2014-2016 = 2014-01-01..2016-12-31'],
    ['They met on 27/01/2018.', '27/01/2018 = 2018-01-27'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  it('leaves a day that can be read two ways open, and says so', () => {
    const dates = findDates(parsed('They met on 07/10/2023.', DAY))
    expect(dates).toMatchObject([{ from: null, to: null }])
    expect(dateNotices(dates)).toMatchObject([{ stage: 'mentions', at: { text: '07/10/2023' } }])
  })

  it('reads such a day in the order that another day of the report settles', () => {
    expect(found('They met on 07/10/2023 and on 27/10/2023.')[0]).toBe('07/10/2023 = 2023-10-07')
  })
})

describe('days that follow from the day of the report', () => {
  it.each([
    ['He left today and she left yesterday.', ['today = 2024-08-14', 'yesterday = 2024-08-13']],
    ['Talks resume tonight.', ['tonight = 2024-08-14']],
    ['Two days ago a bomb went off.', ['Two days ago = 2024-08-12']],
    ['The talks broke down three months ago.', ['three months ago = 2024-05-01..2024-05-31']],
    ['They will meet next month.', ['next month = 2024-09-01..2024-09-30']],
    ['The army struck the port last Wednesday.', ['last Wednesday = 2024-08-07']],
    ['Earlier this month he resigned.', ['Earlier this month = 2024-08-01..2024-08-31']],
    ['It began late last year.', ['late last year = 2023-01-01..2023-12-31']],
    ['Clashes broke out over the weekend.', ['the weekend = 2024-08-10..2024-08-11']],
    ['In the past 24 hours, 40 people were killed.', ['the past 24 hours = 2024-08-13..2024-08-14']],
    ['The shop has stood there for seven years.', ['seven years = open']],
    ['Several days ago they fled.', ['Several days ago = open']],
    ['The offensive began last summer.', ['last summer = 2023-06-01..2023-08-31']],
    ['A truce was agreed on Christmas Day.', ['Christmas Day = 2023-12-25']],
    ['The deadline is mid-June.', ['mid-June = 2024-06-01..2024-06-30']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('counts from the day told last', () => {
    expect(found('Rockets fell on Monday. A day earlier shells hit the camp.')[1]).toBe('A day earlier = 2024-08-11')
    expect(found('Rockets fell on Monday. A day later shells hit the camp.')[1]).toBe('A day later = 2024-08-13')
    expect(found('He arrived on Monday and left the previous day.')[1]).toBe('the previous day = 2024-08-11')
  })

  it('finds them without resolving them when nobody says when the report was published', () => {
    expect(found('The army struck on Wednesday.', null)).toEqual(['Wednesday = open'])
  })

  it('takes a dateline that states a whole day for the day of the report', () => {
    const text = 'VESH TAMOR, May 5, 2026 (Marqent Wire) - Shells hit the harbour on Monday, residents said.'
    expect(found(text, null).at(-1)).toBe('Monday = 2026-05-04')
  })
})

describe('the tense of the verb says on which side of the report a day lies', () => {
  it.each([
    ['The army struck on Thursday.', 'Thursday = 2024-08-08'],
    ['The army struck on Wednesday.', 'Wednesday = 2024-08-14'],
    ['Talks will open on Thursday.', 'Thursday = 2024-08-15'],
    ['Talks are due to open on Thursday.', 'Thursday = 2024-08-15'],
    ['The round is to open at 10 a.m. on Thursday.', 'Thursday = 2024-08-15'],
    ['They called off Friday’s talks.', 'Friday = 2024-08-16'],
    ['Friday’s talks called off as shelling goes on', 'Friday = 2024-08-16'],
    ['Shells hit the market; Friday’s talks off', 'Friday = 2024-08-16'],
    ['The rebels pulled out of Sunday’s vote.', 'Sunday = 2024-08-18'],
    ['They called off the talks on Friday.', 'Friday = 2024-08-09'],
    ['It has vowed to go on since sending troops there in November.', 'November = 2023-11-01..2023-11-30'],
    ['A truce agreed by both sides in November has been violated.', 'November = 2023-11-01..2023-11-30'],
    ['He survived a plot as recently as November.', 'November = 2023-11-01..2023-11-30'],
    ['He spoke to reporters ahead of talks with Turkey on Friday.', 'Friday = 2024-08-16'],
    ['He put off a visit that had been expected to begin on Tuesday.', 'Tuesday = 2024-08-13'],
    ["The movement declined to attend Thursday's talks.", 'Thursday = 2024-08-15'],
    ['Elections scheduled for Sunday were postponed.', 'Sunday = 2024-08-18'],
    ['The ceasefire would take effect on Sunday.', 'Sunday = 2024-08-18'],
    ["No one has claimed Tuesday's attack.", 'Tuesday = 2024-08-13'],
    ['Shells fell in the early hours of Thursday.', 'the early hours of Thursday = 2024-08-08'],
    ['The attack came on Oct. 7.', 'Oct. 7 = 2023-10-07'],
    ['The summit will be held on Oct. 7.', 'Oct. 7 = 2024-10-07'],
    ['The vote was held in March.', 'March = 2024-03-01..2024-03-31'],
    ['The government plans to hold elections in December.', 'December = 2024-12-01..2024-12-31'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })
})

describe('days that an event has made its own', () => {
  it('keep their year however late they are told', () => {
    expect(found('The war followed the Oct. 7 attack on Israel.', '2025-06-01')).toEqual(['Oct. 7 = 2023-10-07'])
    expect(found('The patrol was hit in the Oct. 7 attack.', '2019-11-01')).toEqual(['Oct. 7 = 2019-10-07'])
    expect(found('The law dates from after 9/11.', '2019-11-01')).toEqual(['9/11 = 2001-09-11'])
  })
})

describe('stretches', () => {
  it('joins the two ends of one', () => {
    expect(found('Between 3 May and 7 June the port was closed.')).toEqual([
      '3 May and 7 June = 2024-05-03..2024-06-07',
    ])
    expect(found('The port was closed from May 3-7.')).toEqual(['May 3-7 = 2024-05-03..2024-05-07'])
  })

  it('takes two days running for one stretch and keeps others apart', () => {
    expect(found('Strikes on Monday and Tuesday killed nine.')).toEqual(['Monday and Tuesday = 2024-08-12..2024-08-13'])
    expect(found('Strikes on Friday and Tuesday killed nine.')).toEqual(['Friday = 2024-08-09', 'Tuesday = 2024-08-13'])
    const text = 'The congress, meeting in the resort on Monday and Tuesday, is being boycotted.'
    expect(found(text)).toEqual(['Monday and Tuesday = 2024-08-19..2024-08-20'])
  })

  it('joins a weekday with the day it names', () => {
    expect(found('Nine people died on Sunday, Aug. 11.')).toEqual(['Sunday, Aug. 11 = 2024-08-11'])
  })
})

describe('words that only look like days', () => {
  it.each([
    'Theresa May said the talks may fail.',
    'He said in a second statement that the march would go on.',
    'The Sun reported the claim.',
    'At least 2015 people were killed.',
    'The council recalled Resolution 1973.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('a count of units behind "in"', () => {
  it.each([
    ['Talks will resume in two weeks.', 'two weeks = 2024-08-26..2024-09-01'],
    ['The council will meet again in ten days.', 'ten days = 2024-08-24'],
    ['The war killed hundreds in two weeks.', 'two weeks = open'],
    ['It will be the first meeting in two years.', 'two years = open'],
    ['The talks will last two weeks.', 'two weeks = open'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]))
})

describe('a count of days between the day told and another deed', () => {
  it.each([
    [
      'The truce was signed on Aug. 12, three days after a raid killed six.',
      ['Aug. 12 = 2024-08-12', 'three days = 2024-08-09'],
    ],
    ['The envoy arrived on Monday, two days before the talks began.', ['Monday = 2024-08-12', 'two days = 2024-08-14']],
    ['The envoy arrived in the capital, two days after the talks began.', ['two days = open']],
    ['The envoy left on Aug. 12 and came back three days after that.', ['Aug. 12 = 2024-08-12', 'three days = open']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})
