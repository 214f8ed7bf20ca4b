import { expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

/** Who was at each round, by its label. */
const seats = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    read(makeReport(text, { published: '2024-08-14' })).record.rounds.map(({ label, participants }) => [
      label,
      participants.map(({ actor, attendance }) => `${actor} ${attendance}`).sort(),
    ]),
  )

const TWO = 'The president of Kenya, Omar Belo, received the president of Chad, Ana Ruiz, in Oslo on Monday. '
const THEY = ['Ana Ruiz attended', 'Omar Belo attended']

it.each([
  [
    `${TWO}He thanked her. The foreign minister, Luis Navas, attended the meeting.`,
    { meeting: ['Ana Ruiz attended', 'Luis Navas attended', 'Omar Belo attended'] },
  ],
  [
    `${TWO}The foreign minister, Luis Navas, will not attend the summit.`,
    { 'meeting of Omar Belo and Ana Ruiz': THEY },
  ],
  [
    `${TWO}The cabinet met on Tuesday, and the foreign minister, Luis Navas, attended the meeting.`,
    { 'meeting of Omar Belo and Ana Ruiz': THEY, meeting: ['Luis Navas attended'] },
  ],
])('%s', (text, expected) => {
  expect(seats(text)).toMatchObject(expected)
})

it.each([
  [
    'Omar Belo, the president of Kenya, and Ana Ruiz, the president of Chad, discussed the border in a meeting in Oslo on Monday.',
    2,
  ],
  ['Omar Belo, the president of Kenya, discussed the border in a meeting in Oslo on Monday.', 0],
  [
    'Omar Belo, the president of Kenya, and Ana Ruiz, the president of Chad, refused to discuss the border in a meeting in Oslo on Monday.',
    0,
  ],
])('%s', (text, count) => {
  expect(Object.values(seats(text)).flat()).toHaveLength(count)
})

it.each([
  ["Kenya's decision was prompted by a phone call with Chad on Monday.", 0],
  ["Kenya's ships were halted by a phone call with Chad on Monday.", 0],
])('%s', (text, count) => {
  expect(Object.values(seats(text)).flat()).toHaveLength(count)
})
