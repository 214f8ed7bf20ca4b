import { expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

const halves = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.conditions.map(({ antecedent, consequent }) =>
    [antecedent, consequent].map((half) => half.map((span) => span.text).join(' … ')).join(' -> '),
  )

it.each([
  [
    'If the council this morning decides it is going to leave the union, I think we could meet on Friday, the mayor said.',
    'the council this morning decides it is going to leave the union -> we could meet on Friday',
  ],
  ['Iran will sign if Turkey promises it will leave.', 'Turkey promises it will leave -> Iran will sign'],
  [
    '“Let me tell you something and mark my words, if we do not mend these dykes, they will break again,” the mayor of Basra said.',
    'we do not mend these dykes -> they will break again',
  ],
])('a side clause keeps what it says itself: %s', (text, expected) => {
  expect(halves(text)).toContain(expected)
})

it('a main clause without a comma stays the main clause', () => {
  expect(halves('The mayor said that if the dyke breaks we will leave the town.')).toContain(
    'the dyke breaks -> we will leave the town',
  )
})

it('"if any teacher" opens a clause, "few, if any" does not', () => {
  const halves = (text: string): readonly string[] =>
    read(makeReport(text, { published: '2024-08-14' })).record.conditions.map(({ antecedent }) => antecedent[0]!.text)
  expect(halves('If any teacher or pupil speaks out, they are dismissed, the mayor said.')).toEqual([
    'any teacher or pupil speaks out',
  ])
  expect(halves('Few, if any, teachers have come back, the mayor said.')).toEqual([])
})
