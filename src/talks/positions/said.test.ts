import { expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.positions.map((p) => `${p.actor} ${p.stance} ${p.issue}`)

it('what somebody says on where it will be is a promise, how it will be is none', () => {
  expect(told('The foreign minister of Iran said Iran would be in Geneva on Friday.')).toEqual([
    'Iran commits Iran would be in Geneva on Friday',
  ])
  expect(told('The foreign minister of Iran said Iran would be stronger on Friday.')).toEqual([])
  expect(told('The foreign minister of Iran said he would be in Paris on holiday.')).toEqual([])
  expect(told('The mayor sold the ship and demanded it.').join()).not.toContain('ship')
})

it('what a statement says is held by whose statement it is', () => {
  const stands = told(
    'Omar Belo, the foreign minister of Iran, brushed aside the statement of the Turkish prime minister that guards should be posted at the bridge. “We have enough guards,” he said.',
  )
  expect(stands).toContainEqual(expect.stringMatching(/^Omar Belo rejects/))
  expect(stands).not.toContainEqual(expect.stringMatching(/^Omar Belo demands/))
})
