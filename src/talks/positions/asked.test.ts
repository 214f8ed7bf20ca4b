import { expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.positions.map((p) => `${p.actor} ${p.stance} ${p.issue}`)

it.each([
  'What the Iranian ministers decide to do on the islands is their own business.',
  'A speaker asked what Iran should do about its fishermen.',
  'How does Iran rule out a second spill?',
  'Why would Iran let hundreds of trawlers return to the port?',
  'Turkey heard accusations that Iran intends to flood the valley.',
  'The foreign minister of Iran said the pump had yet to be put to the test.',
  '“Do we want to widen the canal and who will pay for it?” the foreign minister of Iran said.',
  'The union asked whether or not Iran planned to widen the canal.',
  'The Turkish foreign minister refused to deny that Iran is planning to widen the canal.',
  '“We are not talking about a great sum,” the president of Iran said.',
])('what is asked, charged or still undone is no position of Iran: %s', (text) => {
  expect(told(text).filter((p) => p.startsWith('Iran') || p.includes('Iran '))).toEqual([])
})

it('what is told of a place where something was decided is a position', () => {
  expect(told('The ministers met in Ankara, where Iran rejected a second dam.')).toContain('Iran rejects second dam')
})

it('keeps the "not" of what is asked of others', () => {
  expect(told('Turkey urged Iran not to close the strait.')).toEqual(['Turkey demands not to close the strait'])
})

it('keeps out what makes no odds', () => {
  const [told] = read(
    makeReport('Iran said it would open the bridge whether or not the prisoners had been freed.', {
      published: '2024-08-14',
    }),
  ).record.positions
  expect(told).toMatchObject({ actor: 'Iran', stance: 'commits', issue_code: null })
})
