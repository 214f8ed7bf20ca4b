import { expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.positions.map((p) => `${p.actor} ${p.stance} ${p.issue}`)

it('what people must do is demanded by who says so', () => {
  expect(told('The health minister of Iran said visitors should be careful.')).toEqual([
    'Iran demands visitors should be careful',
  ])
  expect(told('“We must resist this ferry,” the prime minister of Iran said.')).toEqual([
    'Iran demands We must resist this ferry',
  ])
})

it('what one has to do oneself and what something ought to be are no demands', () => {
  expect(told('“I must answer you plainly,” the prime minister of Iran said.')).toEqual([])
  expect(told('The prime minister of Iran said the storm should be a warning.')).toEqual([])
  expect(told('“You must be joking,” the prime minister of Iran said.')).toEqual([])
})

it('two verbs under one "must" are one demand', () => {
  expect(
    told('The prime minister of Iran said fishermen must leave the bay and heed the harbour master.'),
  ).toHaveLength(1)
})

it('who prepares for a deed of his own will do it', () => {
  expect(told('Iran is preparing to widen the canal.')).toEqual(['Iran commits widen the canal'])
  expect(told('Iran is preparing the pilots to widen the canal.')).toEqual([])
})
